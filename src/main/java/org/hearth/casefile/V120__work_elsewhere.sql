-- Whether somebody came near to a parent in one of these ways. The feature `enrolment` writes this again: work that ended before
-- it was brought in from elsewhere left no grant, and counts as an allocation.
create function came_near(parents uuid, of_account uuid, ways text[]) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
        select from case_grant g
        where g.case_file_id = parents and g.account_id = of_account and g.reason = any (ways)
          and (g.until_at is null or g.until_at > g.from_at)) $$;
revoke execute on function came_near(uuid, uuid, text[]) from public;

-- As before; a manager who worked with the other parent elsewhere, before the caseload was brought in, knows as much. An
-- opening in an emergency takes no file away from a manager: by standing they read both sides, and a parent whose manager
-- went at that moment would be told of it.
create or replace view standing_access with (security_invoker = true) as
    select f.id as case_file_id, a.id as account_id, case r.role when 'team_manager' then 'manager' else r.role end as relation
    from case_file f
    cross join account a
    join account_role r on r.account_id = a.id
    where a.active and a.kind = 'person'
      and case
        when not case
            when f.kind = 'safety' and r.role = 'safeguarding_advisor' then true
            when f.kind = 'referral' and r.role = 'intake' then true
            when f.kind = 'referral' and f.site_code is null and r.role = 'team_manager' then true
            when r.role = 'team_manager' then exists (
                select from team_member m where m.account_id = a.id and m.site_code = f.site_code)
              or f.kind in ('child', 'safety') and exists (
                select from case_file p
                join team_member m on m.site_code = p.site_code
                where p.family_id = f.family_id and p.kind = 'parent' and m.account_id = a.id)
            else false end then false
        when f.kind in ('parent', 'referral') then not exists (
            select from case_file p
            where p.family_id = coalesce(f.family_id, f.became) and p.kind = 'parent' and p.id <> f.id
              and came_near(p.id, a.id, array['allocation', 'cover', 'supervision']))
        else true end;
