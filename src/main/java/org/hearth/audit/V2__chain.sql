-- From where somebody came, why, what was refused and what was taken away; and a chain over all of it, so that whoever
-- changes a row afterwards, be it as superuser, is found out.
alter table audit_event
    drop constraint audit_event_act_check,
    add constraint audit_event_act_check check (act in ('read', 'changed', 'granted', 'refused', 'exported', 'noted')),
    -- The network address (or the terminal) and a mark of the session (never its id); neither for a job.
    add column network text,
    add column session_mark text,
    -- A code: on what ground the file was open, or the reason that was asked for.
    add column why text check (why ~ '^[a-z_]{1,40}$'),
    -- What was asked for and refused, or the mark of what was taken away, and how many rows of it.
    add column thing uuid,
    add column amount integer;

-- Which trail this is: what lies outside the database (heads) says it too.
create table audit_trail (id uuid primary key default gen_random_uuid());
insert into audit_trail default values;
grant select on audit_trail to ${app};

-- Rows that no link holds yet. Each event waits here from its own transaction on, however long that takes.
create table audit_unsealed (event_id uuid primary key);

-- The chain: hash = SHA-256(hash before, position, when sealed, every column of the event).
create table audit_link (
    position bigint primary key,
    event_id uuid not null unique,
    sealed_at timestamptz not null,
    hash bytea not null);

alter table audit_event no force row level security;
insert into audit_unsealed select id from audit_event;
alter table audit_event force row level security;

create function audit_waits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into audit_unsealed (event_id) values (new.id);
    return null;
end $$;
create trigger waits after insert on audit_event for each row execute function audit_waits();

create function audit_stays() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    raise insufficient_privilege using message = 'the audit is only ever added to';
end $$;
create trigger stays before update or delete or truncate on audit_event for each statement execute function audit_stays();
create trigger stays before update or delete or truncate on audit_link for each statement execute function audit_stays();

grant select on audit_event to ${app};
grant select, insert on audit_link to ${app};
grant select, delete on audit_unsealed to ${app};

-- The job that seals reads everything; nobody else reads the chain.
insert into account (id, kind, name) values (job_id('audit'), 'job', 'job audit');
do $$
declare sealing text := format('nullif(current_setting(''hearth.actor'', true), '''')::uuid = %L::uuid', job_id('audit'));
begin
    execute format('revoke update, delete, truncate on audit_event, audit_link from %I', current_user);
    execute format('create policy sealing on audit_event for select to ${app} using (%s)', sealing);
    execute 'alter table audit_link enable row level security';
    execute format('create policy sealing on audit_link to ${app} using (%s) with check (%s)', sealing, sealing);
    execute 'alter table audit_unsealed enable row level security';
    execute format('create policy sealing on audit_unsealed to ${app} using (%s)', sealing);
end $$;
