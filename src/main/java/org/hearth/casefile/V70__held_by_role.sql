-- Which roles can come to a file in which relation. Loaded from who-may.yaml as `may` is; the application reads it and changes
-- nothing in it.
create table may_hold (role text not null, relation text not null, primary key (role, relation));
grant select on may_hold to ${app};

-- A role that can come to any file in any relation opens files.
create function opens_files(role text) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from may_hold m where m.role = opens_files.role) $$;
grant execute on function opens_files(text) to ${app};

-- The relations in which an account may have a file open now. Whoever opens a new file, and a job, need no role for it.
create function holdable(of_account uuid) returns setof text
    language sql stable security definer set search_path = public, pg_temp as $$
    select m.relation from account a
    join account_role r on r.account_id = a.id
    join may_hold m on m.role = r.role
    where a.id = of_account and a.active
    union
    select unnest(array['opening', 'job']) $$;
revoke execute on function holdable(uuid) from public;

-- What somebody was given for a role they have no longer is closed, whether or not it has been ended.
create or replace function held_by(actor uuid) returns table (case_file_id uuid, relation text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select g.case_file_id, g.reason from case_grant g
    where g.account_id = actor and g.from_at <= now() and (g.until_at is null or g.until_at > now())
      and g.reason = any (array(select holdable(actor)))
      and exists (select from account a where a.id = actor and a.active)
      and g.case_file_id not in (select blocked_to(actor)) $$;

-- In which relations one file is open to somebody: what pages offer follows from it.
create function relations_to(actor uuid, file uuid) returns setof text
    language sql stable security definer set search_path = public, pg_temp as $$
    select distinct relation from held_by(actor) where case_file_id = file $$;
create function relations_of(actor uuid) returns table (file uuid, relation text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select distinct case_file_id, held_by.relation from held_by(actor) $$;
grant execute on function relations_to(uuid, uuid), relations_of(uuid) to ${app};

-- The file in which a thing of some table lies, for whoever may read it there: the policies say so, since this runs as the caller.
create function lies_in(of_table text, thing uuid) returns uuid
    language plpgsql stable set search_path = public, pg_temp as $$
declare
    file uuid;
begin
    execute format('select case_file_id from %I where id = $1', of_table) into file using thing;
    return file;
end $$;
grant execute on function lies_in(text, uuid) to ${app};
