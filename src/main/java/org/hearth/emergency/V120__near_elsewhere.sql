-- Whoever came near to one parent, here or before the caseload was brought in, never opens the other's file in an emergency.
create or replace function on_the_other_side(parents uuid, of_account uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from beside(parents) b where came_near(b, of_account)) $$;
