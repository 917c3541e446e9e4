-- On what ground each of some files is open to the bound actor: what they hold is gone through once for all of the files, not
-- once for each, as an import of thousands had it.
create function why_each_open(files uuid[]) returns table (file uuid, why text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select distinct on (case_file_id) case_file_id, relation from held_by(bound_actor())
    where case_file_id = any (files)
    order by case_file_id, array_position(
        array['allocation', 'cover', 'supervision', 'manager', 'safeguarding_advisor', 'intake', 'opening', 'job', 'break_glass'],
        relation) $$;
grant execute on function why_each_open(uuid[]) to ${app};

create or replace function why_open(file uuid) returns text
    language sql stable security definer set search_path = public, pg_temp as $$
    select why from why_each_open(array[why_open.file]) $$;
