-- The comparison of one parent's file with the other's, asked whenever that file's plan is read: of this file alone, where
-- before it was made for every file open to the actor and then looked through for one.
drop function contact_shared();
create function contact_shared(of_file uuid) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp as $$
    with mine as (
        select w.id, w.family_id, unnest(w.marks) as mark
        from contact_way w where w.case_file_id = of_file and of_file = any (open_files())
        union all
        select w.id, w.family_id, unnest(a.marks)
        from contact_way w join contact_address a on a.id = w.address_id
        where w.case_file_id = of_file and of_file = any (open_files())),
    others as (
        select family_id, unnest(marks) as mark from contact_way
        where case_file_id <> of_file and family_id in (select family_id from mine)
        union all
        select family_id, unnest(marks) from contact_address
        where case_file_id <> of_file and family_id in (select family_id from mine))
    select distinct mine.id
    from mine
    join others on others.family_id = mine.family_id and others.mark = mine.mark
    where not exists (select from contact_mark_looked l where l.family_id = mine.family_id and l.mark = mine.mark) $$;
grant execute on function contact_shared(uuid) to ${app};
