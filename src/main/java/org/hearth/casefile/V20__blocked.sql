-- Somebody may be blocked from a file whatever grants they hold: by a conflict of interest. Who is, the feature
-- `conflict` says, by writing this function again; here nobody is.
create function blocked_to(actor uuid) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp as $$
    select id from case_file where false $$;
grant execute on function blocked_to(uuid) to ${app};

-- Who has left opens nothing, even where work that began before goes on in their name. The block stands in both walls: in what the queries ask, and again in what the policies do.
create or replace function open_to(actor uuid) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp as $$
    select case_file_id from case_grant
    where account_id = actor and from_at <= now() and (until_at is null or until_at > now())
      and exists (select from account a where a.id = actor and a.active)
      and case_file_id not in (select blocked_to(actor)) $$;

create or replace function open_files() returns uuid[]
    language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(array_agg(distinct f), '{}') from open_to(bound_actor()) f
    where f not in (select blocked_to(bound_actor())) $$;
