-- Somebody may be blocked from a file whatever grants they hold: by a conflict of interest. Who is, the feature
-- `conflict` says, by writing this function again; here nobody is.
create function blocked_to(actor uuid) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp as $$
    select id from case_file where false $$;
grant execute on function blocked_to(uuid) to ${app};

-- Who has left opens nothing, even where work that began before goes on in their name. The block stands in both walls: in what
-- the queries ask, and again in what the policies do.
create or replace function held_by(actor uuid) returns table (case_file_id uuid, relation text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select g.case_file_id, g.reason from case_grant g
    where g.account_id = actor and g.from_at <= now() and (g.until_at is null or g.until_at > now())
      and exists (select from account a where a.id = actor and a.active)
      and g.case_file_id not in (select blocked_to(actor)) $$;

create or replace function open_files() returns uuid[]
    language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(array_agg(distinct f), '{}') from open_to(bound_actor()) f
    where f not in (select blocked_to(bound_actor())) $$;

create or replace function open_files(of_kind text, to_do text) returns uuid[]
    language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(array_agg(distinct f), '{}') from open_to(bound_actor(), of_kind, to_do) f
    where f not in (select blocked_to(bound_actor())) $$;
