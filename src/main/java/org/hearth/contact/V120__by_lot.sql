-- Marks that wait whatever they are, a few in each family and in each family others. They are compared as if the other parent
-- had told them, so that nothing that happens to a way afterwards says which it was.
alter table contact_way add column by_lot bytea[] not null default '{}';
call in_the_clear('contact_way', 'by_lot', 'blind indexes');

-- What waited for no reason until now goes on as if by lot.
alter table contact_way no force row level security;
update contact_way w
set by_lot = w.marks || coalesce((select a.marks from contact_address a where a.id = w.address_id), '{}')
where w.waits and w.change not in ('doubted', 'looked');
alter table contact_way force row level security;

-- In which files a detail was held when somebody looked. Told in another file later, it waits again.
alter table contact_mark_looked add column held_in uuid[] not null default '{}';
update contact_mark_looked l set held_in = array(
    select w.case_file_id from contact_way w
    where w.family_id = l.family_id and l.mark = any (w.marks) and w.changed_at <= l.looked_at
    union
    select a.case_file_id from contact_address a
    where a.family_id = l.family_id and l.mark = any (a.marks) and a.changed_at <= l.looked_at);

create or replace function contact_shared(of_file uuid) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp as $$
    with mine as (
        select w.id, w.family_id, unnest(w.marks) as mark
        from contact_way w where w.case_file_id = of_file and of_file = any (open_files())
        union all
        select w.id, w.family_id, unnest(a.marks)
        from contact_way w join contact_address a on a.id = w.address_id
        where w.case_file_id = of_file and of_file = any (open_files())),
    held as (
        select mine.id, mine.family_id, mine.mark, others.case_file_id as also_in
        from mine
        join (
            select case_file_id, family_id, unnest(marks) as mark from contact_way
            where case_file_id <> of_file and family_id in (select family_id from mine)
            union all
            select case_file_id, family_id, unnest(marks) from contact_address
            where case_file_id <> of_file and family_id in (select family_id from mine)) others
          on others.family_id = mine.family_id and others.mark = mine.mark
        union all
        select w.id, w.family_id, unnest(w.by_lot), of_file
        from contact_way w where w.id in (select id from mine))
    select distinct held.id
    from held
    where not exists (
        select from contact_mark_looked l
        where l.family_id = held.family_id and l.mark = held.mark and l.held_in @> array[of_file, held.also_in]) $$;

-- Somebody has looked at a way, and may open the file of each parent, whether or not both have it: who may not could tell by what
-- follows. False, and nothing is kept, for anybody else.
create or replace function contact_looked(of_way uuid) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    mine contact_way;
begin
    select * into mine from contact_way where id = of_way and case_file_id = any (open_files());
    if mine.id is null or exists (
        select from case_file p
        where p.family_id = mine.family_id and p.kind = 'parent' and p.id <> all (open_files())) then
        return false;
    end if;
    insert into contact_mark_looked (family_id, mark, looked_by, held_in)
    select mine.family_id, h.mark, bound_actor(), array(
        select mine.case_file_id
        union
        select w.case_file_id from contact_way w where w.family_id = mine.family_id and h.mark = any (w.marks)
        union
        select a.case_file_id from contact_address a where a.family_id = mine.family_id and h.mark = any (a.marks))
    from (
        select distinct unnest(mine.marks || mine.by_lot
            || coalesce((select a.marks from contact_address a where a.id = mine.address_id), '{}')) as mark) h
    on conflict (family_id, mark) do update
    set held_in = excluded.held_in, looked_by = excluded.looked_by, looked_at = now();
    return true;
end $$;
