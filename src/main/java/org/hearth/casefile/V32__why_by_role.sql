-- The ground on which a file is open says by which role, where it said "standing" before.
create or replace function why_open(file uuid) returns text
    language sql stable security definer set search_path = public, pg_temp as $$
    select relation from held_by(bound_actor())
    where case_file_id = file
    order by array_position(
        array['allocation', 'cover', 'supervision', 'manager', 'safeguarding_advisor', 'intake', 'opening', 'job', 'break_glass'],
        relation)
    limit 1 $$;
