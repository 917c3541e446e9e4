-- Everything confidential lies in exactly one case file; a grant opens it to an account for a time.
create table case_file (
    id uuid primary key,
    kind text not null check (kind in ('parent', 'child', 'safety', 'referral')),
    family_id uuid,
    site_code text references site,
    opened_at timestamptz not null default now(),
    check ((kind = 'referral') = (family_id is null)));
create index on case_file (family_id);

create table case_grant (
    id uuid primary key default gen_random_uuid(),
    case_file_id uuid not null references case_file,
    account_id uuid not null references account,
    reason text not null check (reason in ('opening', 'standing', 'allocation', 'cover', 'supervision', 'break_glass', 'job')),
    words text not null,
    from_at timestamptz not null default now(),
    until_at timestamptz,
    granted_by uuid not null references account,
    ended_by uuid references account);
create index on case_grant (account_id, until_at);
create index on case_grant (case_file_id);

-- The files an account may open now. `open_to` is for the queries (the first wall), `open_files` for the policies
-- (the second): it knows only the actor that the transaction was bound to.
create function open_to(actor uuid) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp as $$
    select case_file_id from case_grant
    where account_id = actor and from_at <= now() and (until_at is null or until_at > now()) $$;

create function bound_actor() returns uuid language sql stable set search_path = public, pg_temp as $$
    select nullif(current_setting('hearth.actor', true), '')::uuid $$;

create function open_files() returns uuid[]
    language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(array_agg(distinct f), '{}') from open_to(bound_actor()) f $$;

grant execute on function open_to(uuid), open_files(), bound_actor() to ${app};

alter table case_file enable row level security;
alter table case_file force row level security;
create policy open_files on case_file for select to ${app} using (id = any ((select open_files())::uuid[]));
grant select on case_file to ${app};
alter table case_grant enable row level security;
alter table case_grant force row level security;
create policy open_files on case_grant for select to ${app} using (case_file_id = any ((select open_files())::uuid[]));
grant select on case_grant to ${app};

-- Forced policies bind the owner too; the functions below run as the owner and say here what they need.
do $$ begin
    execute format('create policy mechanism on case_file to %I using (true) with check (true)', current_user);
    execute format('create policy mechanism on case_grant to %I using (true) with check (true)', current_user);
end $$;

-- Who opens a file by standing: a site's managers their families' files, safeguarding advisors the safety files,
-- intake and managers the referrals (managers of the site it was routed to; all of them while it has none).
create view standing_access with (security_invoker = true) as
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
        else false end;

create function stand(files uuid[], of_account uuid) returns void
    language sql security definer set search_path = public, pg_temp as $$
    update case_grant g set until_at = now(), ended_by = coalesce(bound_actor(), account_id)
    where reason = 'standing' and until_at is null
      and (files is null or case_file_id = any (files)) and (of_account is null or account_id = of_account)
      and not exists (select from standing_access s where s.case_file_id = g.case_file_id and s.account_id = g.account_id);
    insert into case_grant (case_file_id, account_id, reason, words, granted_by)
    select distinct s.case_file_id, s.account_id, 'standing', 'by role and site', coalesce(bound_actor(), s.account_id)
    from standing_access s
    where (files is null or s.case_file_id = any (files)) and (of_account is null or s.account_id = of_account)
      and not exists (
        select from case_grant g
        where g.case_file_id = s.case_file_id and g.account_id = s.account_id and g.reason = 'standing' and g.until_at is null) $$;

-- Opens new files; the bound actor may open them, and a child's file opens to those who work with its family.
create function open_case_files(files uuid[], kinds text[], families uuid[]) returns void
    language sql security definer set search_path = public, pg_temp as $$
    insert into case_file (id, kind, family_id)
    select * from unnest(files, kinds, families);
    insert into case_grant (case_file_id, account_id, reason, words, granted_by)
    select f, bound_actor(), case a.kind when 'job' then 'job' else 'opening' end, 'opened the file', a.id
    from unnest(files) f join account a on a.id = bound_actor();
    insert into case_grant (case_file_id, account_id, reason, words, from_at, until_at, granted_by)
    select distinct on (c.id, g.account_id) c.id, g.account_id, g.reason, g.words, now(), g.until_at, bound_actor()
    from case_file c
    join case_file s on s.family_id = c.family_id and s.kind = 'safety'
    join case_grant g on g.case_file_id = s.id
    where c.id = any (files) and c.kind = 'child' and g.reason in ('allocation', 'cover')
      and g.from_at <= now() and (g.until_at is null or g.until_at > now());
    update case_file c set site_code = s.site_code
    from case_file s
    where c.id = any (files) and s.family_id = c.family_id and s.id <> all (files) and s.kind = 'safety';
    select stand(files, null) $$;

-- The actor who opened files lets go of them; what they hold for another reason stays.
create function leave_case_files(files uuid[]) returns void
    language sql security definer set search_path = public, pg_temp as $$
    update case_grant set until_at = now(), ended_by = bound_actor()
    where case_file_id = any (files) and account_id = bound_actor() and reason in ('opening', 'job') and until_at is null $$;

create function place_case_files(files uuid[], sites text[]) returns void
    language sql security definer set search_path = public, pg_temp as $$
    update case_file f set site_code = p.site
    from unnest(files, sites) as p (file, site)
    where f.id = p.file and p.file = any (open_files());
    select stand(files, null) $$;

create function grant_case_files(files uuid[], to_account uuid, for_reason text, in_words text, from_when timestamptz, until_when timestamptz)
    returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not files <@ open_files() then
        raise insufficient_privilege using message = 'only somebody who may open a file may open it to another';
    end if;
    insert into case_grant (case_file_id, account_id, reason, words, from_at, until_at, granted_by)
    select f, to_account, for_reason, in_words, coalesce(from_when, now()), until_when, bound_actor() from unnest(files) f;
end $$;

create function end_case_grants(files uuid[], of_account uuid, for_reason text) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not files <@ open_files() then
        raise insufficient_privilege using message = 'only somebody who may open a file may close it to another';
    end if;
    update case_grant set until_at = now(), ended_by = bound_actor()
    where case_file_id = any (files) and account_id = of_account and reason = for_reason
      and (until_at is null or until_at > now());
end $$;

-- A job of the product (import, export) opens every file by name and with its reason, and lets go again.
create function open_every_case_file(in_words text) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not exists (select from account where id = bound_actor() and kind = 'job') then
        raise insufficient_privilege using message = 'only a job opens every file';
    end if;
    insert into case_grant (case_file_id, account_id, reason, words, granted_by)
    select id, bound_actor(), 'job', in_words, bound_actor() from case_file;
end $$;

create function leave_every_case_file() returns void
    language sql security definer set search_path = public, pg_temp as $$
    update case_grant set until_at = now(), ended_by = bound_actor()
    where account_id = bound_actor() and reason = 'job' and until_at is null $$;

grant execute on function
    stand(uuid[], uuid), open_case_files(uuid[], text[], uuid[]), leave_case_files(uuid[]), place_case_files(uuid[], text[]),
    grant_case_files(uuid[], uuid, text, text, timestamptz, timestamptz), end_case_grants(uuid[], uuid, text),
    open_every_case_file(text), leave_every_case_file() to ${app};
