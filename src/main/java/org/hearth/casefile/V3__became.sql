-- A referral names both parents. Once it has become a family, whoever works with one of them no longer opens it by
-- standing, be they intake or manager besides.
alter table case_file add column became uuid check (became is null or kind = 'referral');
create index on case_file (became);

-- The wall is asked last, of the few who would otherwise open the file: an import asks of thousands of files at once.
create or replace view standing_access with (security_invoker = true) as
    select f.id as case_file_id, a.id as account_id
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
            join case_grant g on g.case_file_id = p.id
            where p.family_id = coalesce(f.family_id, f.became) and p.kind = 'parent' and p.id <> f.id
              and g.account_id = a.id and g.reason in ('allocation', 'cover'))
        else true end;

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
        update case_grant set until_at = now(), ended_by = bound_actor()
        where account_id = to_account and reason = 'standing' and until_at is null and case_file_id in (
            select other.id from case_file mine
            join case_file other on other.family_id = mine.family_id and other.kind = 'parent' and other.id <> mine.id
            where mine.id = any (files) and mine.kind = 'parent'
            union all
            select other.id from case_file mine
            join case_file other on other.became = mine.family_id
            where mine.id = any (files) and mine.kind = 'parent');
    end if;
end $$;

create function referrals_became(files uuid[], families uuid[]) returns void
    language sql security definer set search_path = public, pg_temp as $$
    update case_file f set became = b.family
    from unnest(files, families) as b (file, family)
    where f.id = b.file and f.kind = 'referral' and b.file = any (open_files());
    select stand(files, null) $$;
grant execute on function referrals_became(uuid[], uuid[]) to ${app};
