-- As before, in some files and of one supervision alone where they are said; what the two may hold is asked once for each supervision
-- and not for each file.
create function supervision_access(files uuid[], of_cause uuid) returns table (
    file uuid, practitioner uuid, supervisor uuid, cause uuid, from_at timestamptz, until_at timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
    with able as materialized (
        select s.id, s.practitioner, s.supervisor, s.from_at, s.until_at from supervised() s
        where (of_cause is null or s.id = of_cause)
          and 'supervision' in (select holdable(s.supervisor)) and 'allocation' in (select holdable(s.practitioner)))
    select g.case_file_id, s.practitioner, s.supervisor, s.id, greatest(g.from_at, s.from_at), least(g.until_at, s.until_at)
    from able s
    join case_grant g on g.account_id = s.practitioner and g.reason = 'allocation'
    where (files is null or g.case_file_id = any (files))
      and (g.until_at is null or g.until_at > greatest(now(), s.from_at))
      and (s.until_at is null or s.until_at > greatest(now(), g.from_at)) $$;
revoke execute on function supervision_access(uuid[], uuid) from public;

-- As before; the access of all is reckoned once, and within a family's turn only what one supervision opens of that family.
create or replace function follow_supervision(files uuid[], of_account uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    one record;
begin
    update case_grant g set until_at = now(), ended_by = coalesce(bound_actor(), g.account_id)
    where g.reason = 'supervision' and g.cause is not null and (g.until_at is null or g.until_at > now())
      and (files is null or g.case_file_id = any (files))
      and not exists (
        select from supervision_access(files, null) w
        where w.file = g.case_file_id and w.supervisor = g.account_id and w.cause = g.cause
          and w.until_at is not distinct from g.until_at);
    for one in
        with access as materialized (
            select a.file, a.practitioner, a.supervisor, a.cause from supervision_access(
                case when files is not null then array(
                    select o.id from case_file o join case_file f on f.family_id = o.family_id where f.id = any (files)) end,
                null) a)
        select distinct f.family_id, p.id as parents, w.supervisor, w.cause
        from access w
        join case_file f on f.id = w.file
        join case_file p on p.family_id = f.family_id and p.kind = 'parent'
        where (files is null or f.id = any (files))
          and (of_account is null or of_account in (w.supervisor, w.practitioner))
          and exists (select from access v where v.file = p.id and v.cause = w.cause)
        order by f.family_id, w.supervisor
    loop
        perform from case_file where family_id = one.family_id and kind = 'safety' for no key update;
        continue when exists (
            select from beside(one.parents) b
            where came_near(b, one.supervisor) or b in (select case_file_id from held_by(one.supervisor)));
        insert into case_grant (case_file_id, account_id, reason, words, from_at, until_at, granted_by, cause)
        select w.file, w.supervisor, 'supervision', 'supervises who works with the parent', greatest(w.from_at, now()), w.until_at,
            coalesce(bound_actor(), w.supervisor), w.cause
        from supervision_access(array(select f.id from case_file f where f.family_id = one.family_id), one.cause) w
        where not exists (
            select from case_grant g
            where g.case_file_id = w.file and g.account_id = w.supervisor and g.cause = w.cause
              and (g.until_at is null or g.until_at > now()));
        -- The referral names both parents.
        perform stand(array(select f.id from case_file f where f.became = one.family_id), one.supervisor);
    end loop;
end $$;
drop function supervision_access();
