-- In which relation a file is open decides what may be done with the things in it. The rows are loaded from who-may.yaml
-- (R__who_may.sql); the application reads them and changes none.
create table may (
    relation text not null,
    kind text not null,
    deed text not null check (deed in ('read', 'write', 'grant')),
    primary key (relation, kind, deed));
grant select on may to ${app};

-- What was one reason, standing, says from now on by which role it is.
alter table case_grant drop constraint case_grant_reason_check;
update case_grant g set reason = case f.kind when 'safety' then 'safeguarding_advisor' when 'referral' then 'intake' end
from case_file f
where f.id = g.case_file_id and g.reason = 'standing' and f.kind in ('safety', 'referral')
  and not exists (select from account_role r where r.account_id = g.account_id and r.role = 'team_manager');
update case_grant set reason = 'manager' where reason = 'standing';
alter table case_grant add check (reason in ('opening', 'manager', 'safeguarding_advisor', 'intake', 'allocation', 'cover',
    'supervision', 'break_glass', 'job'));

-- What an account holds now: the one place where that is said. Everything else asks here.
create function held_by(actor uuid) returns table (case_file_id uuid, relation text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select g.case_file_id, g.reason from case_grant g
    where g.account_id = actor and g.from_at <= now() and (g.until_at is null or g.until_at > now()) $$;

create or replace function open_to(actor uuid) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp as $$
    select case_file_id from held_by(actor) $$;

-- The files in which an account may do this to things of a kind.
create function open_to(actor uuid, of_kind text, to_do text default 'read') returns setof uuid
    language sql stable security definer set search_path = public, pg_temp as $$
    select case_file_id from held_by(actor)
    where relation = any (array(select m.relation from may m where m.kind = of_kind and m.deed = to_do)) $$;

create function open_files(of_kind text, to_do text) returns uuid[]
    language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(array_agg(distinct f), '{}') from open_to(bound_actor(), of_kind, to_do) f $$;

revoke execute on function held_by(uuid) from public;
grant execute on function open_to(uuid, text, text), open_files(text, text) to ${app};

drop function stand(uuid[], uuid);
drop view standing_access;
-- A file is by standing open to the managers of its site, to safeguarding advisors (the safety file), to intake (referrals);
-- never what is the other parent's to whoever has worked with one. The wall is asked last, of the few who would open the file.
create view standing_access with (security_invoker = true) as
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
            join case_grant g on g.case_file_id = p.id
            where p.family_id = coalesce(f.family_id, f.became) and p.kind = 'parent' and p.id <> f.id
              and g.account_id = a.id and g.reason in ('allocation', 'cover', 'supervision')
              -- What was called off before it began told them nothing.
              and (g.until_at is null or g.until_at > g.from_at))
        else true end;

create function stand(files uuid[], of_account uuid) returns void
    language sql security definer set search_path = public, pg_temp as $$
    update case_grant g set until_at = now(), ended_by = coalesce(bound_actor(), account_id)
    where reason in ('manager', 'safeguarding_advisor', 'intake') and until_at is null
      and (files is null or case_file_id = any (files)) and (of_account is null or account_id = of_account)
      and not exists (
        select from standing_access s
        where s.case_file_id = g.case_file_id and s.account_id = g.account_id and s.relation = g.reason);
    insert into case_grant (case_file_id, account_id, reason, words, granted_by)
    select distinct s.case_file_id, s.account_id, s.relation, 'by role and site', coalesce(bound_actor(), s.account_id)
    from standing_access s
    where (files is null or s.case_file_id = any (files)) and (of_account is null or s.account_id = of_account)
      and not exists (
        select from case_grant g
        where g.case_file_id = s.case_file_id and g.account_id = s.account_id and g.reason = s.relation and g.until_at is null) $$;
grant execute on function stand(uuid[], uuid) to ${app};

-- A file is opened to somebody else only by who may do that, and closed by who may change who works with whom. Whoever comes to
-- work with a parent lets go of the other's file, and of the referral that names both, there and then.
create or replace function grant_case_files(
    files uuid[], to_account uuid, for_reason text, in_words text, from_when timestamptz, until_when timestamptz)
    returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not files <@ open_files('team', 'grant') then
        raise insufficient_privilege using message = 'only somebody who may open a file may open it to another';
    end if;
    insert into case_grant (case_file_id, account_id, reason, words, from_at, until_at, granted_by)
    select f, to_account, for_reason, in_words, coalesce(from_when, now()), until_when, bound_actor() from unnest(files) f;
    if for_reason in ('allocation', 'cover', 'supervision') then
        update case_grant set until_at = now(), ended_by = bound_actor()
        where account_id = to_account and reason in ('manager', 'intake') and until_at is null and case_file_id in (
            select other.id from case_file mine
            join case_file other on other.family_id = mine.family_id and other.kind = 'parent' and other.id <> mine.id
            where mine.id = any (files) and mine.kind = 'parent'
            union all
            select other.id from case_file mine
            join case_file other on other.became = mine.family_id
            where mine.id = any (files) and mine.kind = 'parent');
    end if;
end $$;

create or replace function end_case_grants(files uuid[], of_account uuid, for_reason text) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not files <@ open_files('team', 'write') then
        raise insufficient_privilege using message = 'only somebody who may open a file may close it to another';
    end if;
    update case_grant set until_at = now(), ended_by = bound_actor()
    where case_file_id = any (files) and account_id = of_account and reason = for_reason
      and (until_at is null or until_at > now());
end $$;

create or replace function place_case_files(files uuid[], sites text[]) returns void
    language sql security definer set search_path = public, pg_temp as $$
    update case_file f set site_code = p.site
    from unnest(files, sites) as p (file, site)
    where f.id = p.file and p.file = any (open_files('team', 'write') || open_files('referral', 'write'));
    select stand(files, null) $$;

create or replace function referrals_became(files uuid[], families uuid[]) returns void
    language sql security definer set search_path = public, pg_temp as $$
    update case_file f set became = b.family
    from unnest(files, families) as b (file, family)
    where f.id = b.file and f.kind = 'referral' and b.file = any (open_files('referral', 'write'));
    select stand(files, null) $$;
