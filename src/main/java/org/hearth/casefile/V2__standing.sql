-- Standing, said again with two things it lacked. The children's and the safety file belong to every site that works
-- with one of the parents, not to the one that came last. And whoever has ever worked with one parent never opens
-- the other's file by standing, be they manager of both: what one parent told them can't be untold.
create index on case_grant (case_file_id, account_id);

create or replace view standing_access with (security_invoker = true) as
    select f.id as case_file_id, a.id as account_id
    from case_file f
    cross join account a
    join account_role r on r.account_id = a.id
    where a.active and a.kind = 'person'
      and case
        when f.kind = 'safety' and r.role = 'safeguarding_advisor' then true
        when f.kind = 'referral' and r.role = 'intake' then true
        when f.kind = 'referral' and f.site_code is null and r.role = 'team_manager' then true
        when r.role = 'team_manager' then exists (
            select from team_member m where m.account_id = a.id and m.site_code = f.site_code)
          or f.kind in ('child', 'safety') and exists (
            select from case_file p
            join team_member m on m.site_code = p.site_code
            where p.family_id = f.family_id and p.kind = 'parent' and m.account_id = a.id)
        else false end
      and not (f.kind = 'parent' and exists (
        select from case_file p
        join case_grant g on g.case_file_id = p.id
        where p.family_id = f.family_id and p.kind = 'parent' and p.id <> f.id
          and g.account_id = a.id and g.reason in ('allocation', 'cover')));

-- As before, and whoever comes to work with a parent lets go of the other's file there and then.
create or replace function grant_case_files(
    files uuid[], to_account uuid, for_reason text, in_words text, from_when timestamptz, until_when timestamptz)
    returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not files <@ open_files() then
        raise insufficient_privilege using message = 'only somebody who may open a file may open it to another';
    end if;
    insert into case_grant (case_file_id, account_id, reason, words, from_at, until_at, granted_by)
    select f, to_account, for_reason, in_words, coalesce(from_when, now()), until_when, bound_actor() from unnest(files) f;
    if for_reason in ('allocation', 'cover') then
        update case_grant g set until_at = now(), ended_by = bound_actor()
        from case_file mine
        join case_file other on other.family_id = mine.family_id and other.kind = 'parent' and other.id <> mine.id
        where mine.id = any (files) and mine.kind = 'parent'
          and g.case_file_id = other.id and g.account_id = to_account and g.reason = 'standing' and g.until_at is null;
    end if;
end $$;

-- Only the jobs that carry whole caseloads, not every account that is no person: a visitor is none either.
create or replace function open_every_case_file(in_words text) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if bound_actor() is null or bound_actor() not in (job_id('caseload'), job_id('demo')) then
        raise insufficient_privilege using message = 'only a job opens every file';
    end if;
    insert into case_grant (case_file_id, account_id, reason, words, granted_by)
    select id, bound_actor(), 'job', in_words, bound_actor() from case_file;
end $$;
