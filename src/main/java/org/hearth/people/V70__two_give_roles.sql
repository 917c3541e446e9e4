-- Roles that open files are given by two: one who asks, and another who confirms it within a day. Neither is whoever gets them.
create table role_gift (
    id uuid primary key,
    account_id uuid not null references account,
    roles text[] not null,
    -- Sites that a manager is to manage besides: each opens its files.
    sites text[] not null,
    asked_by uuid not null references account,
    asked_at timestamptz not null,
    confirmed_by uuid references account,
    confirmed_at timestamptz,
    -- Given by the first administrator alone, before anybody else had ever chosen a password.
    alone boolean not null default false,
    refused_by uuid references account,
    check (asked_by <> account_id),
    check (confirmed_by <> account_id and confirmed_by <> asked_by),
    check ((confirmed_by is null) = (confirmed_at is null)),
    check (num_nonnulls(confirmed_by, refused_by) + alone::integer <= 1));
create unique index one_gift_waits on role_gift (account_id)
    where confirmed_by is null and refused_by is null and not alone;
alter table role_gift enable row level security;
create policy everybodys on role_gift for select to ${app} using (true);
create policy own on role_gift for insert to ${app} with check (asked_by = bound_actor() and confirmed_by is null and not alone);
create policy refused on role_gift for update to ${app} using (true) with check (refused_by = bound_actor() and confirmed_by is null);
grant select, insert on role_gift to ${app};
grant update (refused_by) on role_gift to ${app};

-- A link with which somebody chooses a password, who made it, and whether somebody else has seen that it was the colleague.
create table link_made (
    id uuid primary key,
    account_id uuid not null references account,
    made_by uuid not null references account,
    made_at timestamptz not null,
    used_at timestamptz,
    seen_by uuid references account,
    seen_at timestamptz,
    check (seen_by <> made_by and seen_by <> account_id),
    check ((seen_by is null) = (seen_at is null)));
create index on link_made (account_id);
call plain('link_made');

-- Whether an account may be the second: somebody who administers accounts or manages, not the colleague, not who asked.
create function may_confirm(gift role_gift, of_account uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select of_account is not null and of_account not in (gift.account_id, gift.asked_by) and (
        of_account = job_id('operator')
        or exists (
            select from account a join account_role r on r.account_id = a.id
            where a.id = of_account and a.active and a.kind = 'person' and r.role in ('administrator', 'team_manager'))) $$;

create function put_roles(gift role_gift) returns void
    language sql security definer set search_path = public, pg_temp as $$
    insert into account_role (account_id, role) select gift.account_id, unnest(gift.roles) on conflict do nothing;
    insert into team_member (account_id, site_code) select gift.account_id, unnest(gift.sites) on conflict do nothing;
    update account set version = version + 1 where id = gift.account_id $$;

-- False when it no longer waits, or whoever asked no longer administers.
create function give_roles(of_id uuid, at timestamptz) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    gift role_gift;
begin
    select * into gift from role_gift g
    where g.id = of_id and g.confirmed_by is null and g.refused_by is null and not g.alone
      and g.asked_at > at - interval '1 day'
      and exists (select from account a where a.id = g.account_id and a.active and a.kind = 'person')
      and exists (
        select from account a join account_role r on r.account_id = a.id
        where a.id = g.asked_by and a.active and r.role = 'administrator')
    for update;
    if gift.id is null then
        return false;
    end if;
    if not may_confirm(gift, bound_actor()) then
        raise insufficient_privilege using message = 'roles that open files are given by two, and to neither of them';
    end if;
    update role_gift set confirmed_by = bound_actor(), confirmed_at = at where id = gift.id;
    perform put_roles(gift);
    return true;
end $$;

-- The first administrator sets up the others alone as long as nobody else has ever chosen a password; never themselves.
create function give_roles_alone(of_id uuid) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    gift role_gift;
begin
    select * into gift from role_gift g
    where g.id = of_id and g.asked_by = bound_actor() and g.confirmed_by is null and g.refused_by is null and not g.alone
      and exists (
        select from account a join account_role r on r.account_id = a.id
        where a.id = g.asked_by and a.active and r.role = 'administrator')
      and not exists (
        select from account a where a.id <> g.asked_by and a.kind = 'person' and a.password_hash is not null)
    for update;
    if gift.id is null then
        return false;
    end if;
    update role_gift set alone = true where id = gift.id;
    perform put_roles(gift);
    return true;
end $$;
revoke execute on function may_confirm(role_gift, uuid), put_roles(role_gift) from public;
grant execute on function give_roles(uuid, timestamptz), give_roles_alone(uuid) to ${app};

-- However the application is asked: as a person it gives no role that opens files, no site to a manager, and wakes nobody who
-- has such a role. The functions above do, which run as the owner; and so do the product's own jobs.
create function acts_for_no_job() returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select bound_actor() is null or bound_actor() = job_id('visitor')
        or exists (select from account where id = bound_actor() and kind = 'person') $$;
create function by_the_application_for_a_person() returns boolean
    language sql stable set search_path = public, pg_temp as $$
    select current_user = session_user and right(session_user, 4) = '_app' and acts_for_no_job() $$;
grant execute on function by_the_application_for_a_person(), acts_for_no_job() to ${app};

create function roles_take_two() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    if opens_files(new.role) and by_the_application_for_a_person() then
        raise insufficient_privilege using message = 'a role that opens files is given by two';
    end if;
    return new;
end $$;
create trigger roles_take_two before insert or update on account_role for each row execute function roles_take_two();

create function sites_take_two() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    if exists (select from account_role where account_id = new.account_id and role = 'team_manager')
        and by_the_application_for_a_person() then
        raise insufficient_privilege using message = 'a site is given to a manager by two';
    end if;
    return new;
end $$;
create trigger sites_take_two before insert or update on team_member for each row execute function sites_take_two();

create function waking_takes_two() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    if new.active and not old.active and by_the_application_for_a_person()
        and exists (select from account_role where account_id = new.id and opens_files(role)) then
        raise insufficient_privilege using message = 'a role that opens files is given by two, again as at first';
    end if;
    return new;
end $$;
create trigger waking_takes_two before update of active on account for each row execute function waking_takes_two();
