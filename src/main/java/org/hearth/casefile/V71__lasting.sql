-- For what a file was opened: one cover among several, one supervision. Ending that ends its grants and no others.
alter table case_grant add column cause uuid;
create index on case_grant (cause) where cause is not null;

-- Whether somebody ever came near to a parent: worked with them, covered, supervised that work, or opened their file in an
-- emergency. What was called off before it began told them nothing. The feature `enrolment` writes this again: work that ended
-- before it was brought in from elsewhere left no grant, and counts as well.
create function came_near(parents uuid, of_account uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
        select from case_grant g
        where g.case_file_id = parents and g.account_id = of_account
          and g.reason in ('allocation', 'cover', 'supervision', 'break_glass')
          and (g.until_at is null or g.until_at > g.from_at)) $$;

-- The other parents' files of a family.
create function beside(parents uuid) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp as $$
    select other.id from case_file mine
    join case_file other on other.family_id = mine.family_id and other.kind = 'parent' and other.id <> mine.id
    where mine.id = parents and mine.kind = 'parent' $$;
revoke execute on function came_near(uuid, uuid), beside(uuid) from public;

-- Who must never come to work with this parent, for having come near to the other; told to whoever may open the file to others.
create function kept_from(parents uuid) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp as $$
    select a.id from account a
    where parents = any (open_files('team', 'grant')) and a.kind = 'person'
      and exists (select from beside(parents) b where came_near(b, a.id)) $$;
grant execute on function kept_from(uuid) to ${app};

-- Who supervises whose work, from and until when; the feature `supervision` says so by writing this function again.
create function supervised() returns table (
    id uuid, practitioner uuid, supervisor uuid, from_at timestamptz, until_at timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
    select null::uuid, null::uuid, null::uuid, null::timestamptz, null::timestamptz where false $$;

-- What supervision opens to whom: the files that a practitioner's own work opens, for as long as both last. Whatever its
-- supervisor holds, not the other parent's side.
create function supervision_access() returns table (
    file uuid, supervisor uuid, cause uuid, from_at timestamptz, until_at timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
    select g.case_file_id, s.supervisor, s.id, greatest(g.from_at, s.from_at), least(g.until_at, s.until_at)
    from supervised() s
    join case_grant g on g.account_id = s.practitioner and g.reason = 'allocation'
    where (g.until_at is null or g.until_at > greatest(now(), s.from_at))
      and (s.until_at is null or s.until_at > greatest(now(), g.from_at))
      and 'supervision' in (select holdable(s.supervisor)) and 'allocation' in (select holdable(s.practitioner)) $$;
revoke execute on function supervised(), supervision_access() from public;

-- Reckons again what supervision opens: in these files, or to and through this account; all where both are null. Families one
-- after the other, each held while it is looked at, so that two at once never bring somebody to both parents.
create function follow_supervision(files uuid[], of_account uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    one record;
begin
    update case_grant g set until_at = now(), ended_by = coalesce(bound_actor(), g.account_id)
    where g.reason = 'supervision' and g.cause is not null and (g.until_at is null or g.until_at > now())
      and (files is null or g.case_file_id = any (files))
      and not exists (
        select from supervision_access() w
        where w.file = g.case_file_id and w.supervisor = g.account_id and w.cause = g.cause
          and w.until_at is not distinct from g.until_at);
    for one in
        select distinct f.family_id, p.id as parents, w.supervisor, w.cause
        from supervision_access() w
        join case_file f on f.id = w.file
        join case_file p on p.family_id = f.family_id and p.kind = 'parent'
        where (files is null or f.id = any (files))
          and (of_account is null or of_account = w.supervisor
            or exists (select from supervised() s where s.id = w.cause and s.practitioner = of_account))
          and exists (select from supervision_access() v where v.file = p.id and v.cause = w.cause)
        order by f.family_id, w.supervisor
    loop
        perform from case_file where family_id = one.family_id and kind = 'safety' for no key update;
        continue when exists (
            select from beside(one.parents) b
            where came_near(b, one.supervisor) or b in (select case_file_id from held_by(one.supervisor)));
        insert into case_grant (case_file_id, account_id, reason, words, from_at, until_at, granted_by, cause)
        select w.file, w.supervisor, 'supervision', 'supervises who works with the parent', greatest(w.from_at, now()), w.until_at,
            coalesce(bound_actor(), w.supervisor), w.cause
        from supervision_access() w
        join case_file f on f.id = w.file
        where w.cause = one.cause and f.family_id = one.family_id and not exists (
            select from case_grant g
            where g.case_file_id = w.file and g.account_id = w.supervisor and g.cause = w.cause
              and (g.until_at is null or g.until_at > now()));
        -- The referral names both parents.
        perform stand(array(select f.id from case_file f where f.became = one.family_id), one.supervisor);
    end loop;
end $$;
revoke execute on function follow_supervision(uuid[], uuid) from public;

-- As before, and: whoever came near to the other parent is refused, by whatever way; nobody is given what their roles do not
-- allow, as an import may name somebody who has left; supervision follows.
drop function grant_case_files(uuid[], uuid, text, text, timestamptz, timestamptz);
create function grant_case_files(
    files uuid[], to_account uuid, for_reason text, in_words text, from_when timestamptz, until_when timestamptz,
    for_cause uuid default null)
    returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not files <@ open_files('team', 'grant') then
        raise insufficient_privilege using message = 'only somebody who may open a file may open it to another';
    end if;
    if for_reason in ('allocation', 'cover') then
        perform from case_file s
        where s.kind = 'safety' and s.family_id in (select f.family_id from case_file f where f.id = any (files))
        order by s.id for no key update;
        if exists (select from unnest(files) f cross join lateral beside(f) b where came_near(b, to_account)) then
            raise exclusion_violation using message = 'a_practitioner_for_each_parent: came near to the other parent';
        end if;
    end if;
    if for_reason not in (select holdable(to_account)) then
        return;
    end if;
    insert into case_grant (case_file_id, account_id, reason, words, from_at, until_at, granted_by, cause)
    select f, to_account, for_reason, in_words, coalesce(from_when, now()), until_when, bound_actor(), for_cause
    from unnest(files) f;
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
    -- Whoever supervises the other parent's work, and comes to this one, has been refused above; these are others.
    if for_reason = 'allocation' then
        perform follow_supervision(files, to_account);
    end if;
end $$;

-- As before; of one cause alone where it is said, and what was called off before it began gives back what was let go of for it.
drop function end_case_grants(uuid[], uuid, text);
create function end_case_grants(files uuid[], of_account uuid, for_reason text, for_cause uuid default null) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not files <@ open_files('team', 'write') then
        raise insufficient_privilege using message = 'only somebody who may open a file may close it to another';
    end if;
    update case_grant set until_at = now(), ended_by = bound_actor()
    where case_file_id = any (files) and account_id = of_account and reason = for_reason
      and (for_cause is null or cause = for_cause)
      and (until_at is null or until_at > now());
    perform follow_supervision(files, of_account);
    perform stand(
        array(select other.id from case_file mine
            join case_file other on other.family_id = mine.family_id or other.became = mine.family_id
            where mine.id = any (files) and mine.kind = 'parent'),
        of_account);
end $$;
grant execute on function
    grant_case_files(uuid[], uuid, text, text, timestamptz, timestamptz, uuid), end_case_grants(uuid[], uuid, text, uuid)
    to ${app};

-- As before; a child's file opens also to those whose cover is planned, for their days, and to supervision.
create or replace function open_case_files(files uuid[], kinds text[], families uuid[]) returns void
    language sql security definer set search_path = public, pg_temp as $$
    insert into case_file (id, kind, family_id)
    select * from unnest(files, kinds, families);
    insert into case_grant (case_file_id, account_id, reason, words, granted_by)
    select f, bound_actor(), case a.kind when 'job' then 'job' else 'opening' end, 'opened the file', a.id
    from unnest(files) f join account a on a.id = bound_actor();
    insert into case_grant (case_file_id, account_id, reason, words, from_at, until_at, granted_by, cause)
    select distinct on (c.id, g.account_id, g.reason, g.cause)
        c.id, g.account_id, g.reason, g.words, greatest(now(), g.from_at), g.until_at, bound_actor(), g.cause
    from case_file c
    join case_file s on s.family_id = c.family_id and s.kind = 'safety'
    join case_grant g on g.case_file_id = s.id
    where c.id = any (files) and c.kind = 'child' and g.reason in ('allocation', 'cover')
      and (g.until_at is null or g.until_at > greatest(now(), g.from_at));
    update case_file c set site_code = s.site_code
    from case_file s
    where c.id = any (files) and s.family_id = c.family_id and s.id <> all (files) and s.kind = 'safety';
    select follow_supervision(files, null);
    select stand(files, null) $$;

-- A role that was taken away, or a colleague who left, closes for good what was opened for it: given back, it begins with
-- nothing. Ends only what the account's roles no longer allow; gives the files that it closed.
create function end_what_roles_lost(of_account uuid) returns setof uuid
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    return query
        update case_grant g set until_at = now(), ended_by = coalesce(bound_actor(), g.account_id)
        where g.account_id = of_account and g.reason in ('allocation', 'cover', 'supervision', 'break_glass')
          and (g.until_at is null or g.until_at > now()) and g.reason not in (select holdable(of_account))
        returning g.case_file_id;
    perform follow_supervision(null, of_account);
end $$;
grant execute on function end_what_roles_lost(uuid) to ${app};
