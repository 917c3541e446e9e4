-- Who looked at a file may be known to those who open it, but what the children's and the safety file see of one side
-- must not be told to the other: it would say when, and by whom, the other parent is worked with. Told is everybody who
-- never worked with a parent whose file is closed to the reader.
create function on_other_side(reader uuid, file uuid, looker uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
        select from case_file f
        join case_file p on p.family_id = f.family_id and p.kind = 'parent'
        join case_grant g on g.case_file_id = p.id
        where f.id = file and f.kind in ('child', 'safety')
          and g.account_id = looker and g.reason in ('allocation', 'cover', 'supervision')
          and p.id not in (select open_to(reader))) $$;
grant execute on function on_other_side(uuid, uuid, uuid) to ${app};

-- Refusals are told to nobody here: that somebody tried would be as much of a hint. An opening in an emergency always is.
create policy looked on audit_event for select to ${app} using (
    act in ('read', 'changed')
    and case_file_id = any ((select open_files())::uuid[])
    and (why is not distinct from 'break_glass' or not on_other_side(bound_actor(), case_file_id, account_id)));
