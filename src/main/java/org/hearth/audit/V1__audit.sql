-- Every read and change of a case file. The application may add to it and nothing else.
create table audit_event (
    id uuid primary key default gen_random_uuid(),
    at timestamptz not null default clock_timestamp(),
    account_id uuid not null,
    case_file_id uuid,
    act text not null check (act in ('read', 'changed', 'noted')),
    what text not null);
create index on audit_event (case_file_id, at);
alter table audit_event enable row level security;
alter table audit_event force row level security;
create policy add_only on audit_event for insert to ${app}
    with check (account_id = nullif(current_setting('hearth.actor', true), '')::uuid);
grant insert on audit_event to ${app};
