-- What stood out in a week, for the safeguarding advisors. Colleagues and numbers, nothing from the files.
create table watch_week (
    week date primary key,
    made_at timestamptz not null);
create table watch_finding (
    week date not null references watch_week,
    account_id uuid not null references account,
    sort text not null check (sort in ('outside', 'emergency', 'many', 'night', 'refused', 'honey')),
    number integer not null check (number > 0),
    primary key (week, account_id, sort));
-- Each advisor reads each week, and says in one of three words what came of it.
create table watch_task (
    week date not null references watch_week,
    account_id uuid not null references account,
    answer text check (answer in ('nothing', 'spoken', 'passed_on')),
    answered_at timestamptz,
    primary key (week, account_id),
    check ((answer is null) = (answered_at is null)));

-- Families that were invented, and that nobody works with. Nobody reads this table; the functions below do.
create table honey_file (
    file_id uuid primary key references case_file,
    family_id uuid not null);
-- Whoever looked at one of them, or asked for it; one row for each until an advisor has looked into it.
create table honey_alarm (
    id uuid primary key default gen_random_uuid(),
    family_id uuid not null,
    account_id uuid not null references account,
    at timestamptz not null,
    network text,
    answer text check (answer in ('nothing', 'spoken', 'passed_on')),
    answered_by uuid references account,
    answered_at timestamptz,
    check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)));
create unique index one_open_alarm on honey_alarm (account_id, family_id) where answer is null;

create function watching() returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(bound_actor() = job_id('audit') or exists (
        select from account a join account_role r on r.account_id = a.id
        where a.id = bound_actor() and a.active and r.role = 'safeguarding_advisor'), false) $$;
grant execute on function watching() to ${app};

do $$
declare watched text;
begin
    foreach watched in array array['watch_week', 'watch_finding', 'watch_task', 'honey_alarm'] loop
        execute format('alter table %I enable row level security', watched);
        execute format('create policy watching on %I to ${app} using (watching()) with check (watching())', watched);
        execute format('grant select on %I to ${app}', watched);
    end loop;
end $$;
grant insert on watch_week, watch_finding, watch_task to ${app};
grant update (answer, answered_at) on watch_task to ${app};
grant update (answer, answered_at, answered_by) on honey_alarm to ${app};

-- The alarm is in the transaction of the looking itself, and of each refusal.
create function honey_found() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into honey_alarm (family_id, account_id, at, network)
    select h.family_id, new.account_id, new.at, new.network
    from honey_file h join account a on a.id = new.account_id and a.kind = 'person'
    where h.file_id = new.case_file_id or h.file_id = new.thing
    on conflict do nothing;
    return null;
end $$;
create trigger honey_found after insert on audit_event for each row execute function honey_found();

-- Only at the terminal, where families of this sort are made. All files of the family or none.
create function honey_lay(of_family uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if bound_actor() is distinct from job_id('operator') then
        raise insufficient_privilege using message = 'such records are made at the terminal';
    end if;
    insert into honey_file (file_id, family_id) select id, family_id from case_file where family_id = of_family;
end $$;
grant execute on function honey_lay(uuid) to ${app};

-- They do not count: the counting role does not see them, and no job that carries caseloads opens them.
create function honey_files() returns uuid[]
    language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(array_agg(file_id), '{}') from honey_file where bound_actor() = job_id('reporting') $$;
grant execute on function honey_files() to ${report};

do $$
declare counted regclass;
begin
    for counted in
        select polrelid from pg_policy p
        join pg_attribute a on a.attrelid = p.polrelid and a.attname = 'case_file_id'
        where p.polname = 'counted'
    loop
        execute format('create policy no_honey on %s as restrictive for select to ${report}
            using (case_file_id <> all ((select honey_files())::uuid[]))', counted);
    end loop;
end $$;

create function honey_stays_out() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if new.reason = 'job' and exists (select from honey_file where file_id = new.case_file_id) then
        return null;
    end if;
    return new;
end $$;
create trigger honey_stays_out before insert on case_grant for each row execute function honey_stays_out();
