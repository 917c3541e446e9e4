-- Who may stand behind an account: whoever made the link with which its password was last chosen, until somebody else has seen
-- that it was the colleague, and whoever stands behind them. An account that the charity's directory keeps has no password here.
create function behind(of_account uuid) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp as $$
    with recursive behind (account_id) as (
        select of_account
        union
        select l.made_by
        from behind b
        cross join lateral (
            select made_by, seen_by from link_made
            where account_id = b.account_id and used_at is not null
            order by used_at desc, made_at desc limit 1) l
        where l.seen_by is null
          and not exists (select from account_identity i where i.account_id = b.account_id))
    select account_id from behind $$;

-- Whether two accounts are surely two people.
create function two_people(one uuid, other uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select one is not null and other is not null
        and not exists (select behind(one) intersect select behind(other)) $$;
grant execute on function two_people(uuid, uuid) to ${app};

create or replace function may_confirm(gift role_gift, of_account uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select of_account is not null and of_account <> gift.account_id and two_people(gift.asked_by, of_account) and (
        of_account = job_id('operator')
        or exists (
            select from account a join account_role r on r.account_id = a.id
            where a.id = of_account and a.active and a.kind = 'person' and r.role in ('administrator', 'team_manager'))) $$;

create function seeing_takes_two() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    if new.seen_by is distinct from old.seen_by and not two_people(new.made_by, new.seen_by) then
        raise insufficient_privilege using message = 'a link is seen by somebody other than who made it';
    end if;
    return new;
end $$;
create trigger seeing_takes_two before update of seen_by on link_made for each row execute function seeing_takes_two();

-- Roles that are given by two: those that open files, and the one that gives roles.
create function takes_two(role text) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select opens_files(role) or role = 'administrator' $$;
-- A charity's first administrator, made with the link that the machine prints while nobody can sign in.
create function is_the_first() returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select bound_actor() = job_id('visitor')
        and not exists (select from account where kind = 'person' and password_hash is not null) $$;
grant execute on function takes_two(text), is_the_first() to ${app};

create or replace function roles_take_two() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    if takes_two(new.role) and by_the_application_for_a_person()
        and not (new.role = 'administrator' and is_the_first()) then
        raise insufficient_privilege using message = 'a role that opens files, or gives roles, is given by two';
    end if;
    return new;
end $$;

create or replace function waking_takes_two() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    if new.active and not old.active and by_the_application_for_a_person()
        and exists (select from account_role where account_id = new.id and takes_two(role)) then
        raise insufficient_privilege using message = 'a role that opens files, or gives roles, is given by two, again as at first';
    end if;
    return new;
end $$;

-- Roles of a colleague who has no password yet and to whom files are open, and which two people never gave: those of an imported
-- practitioner. Before the first link they are confirmed as if they were given now.
create function roles_before_a_link(of_account uuid) returns setof text
    language sql stable security definer set search_path = public, pg_temp as $$
    select r.role
    from account a join account_role r on r.account_id = a.id
    where a.id = of_account and a.password_hash is null and takes_two(r.role)
      and exists (
        select from case_grant g where g.account_id = a.id and (g.until_at is null or g.until_at > now()))
      and not exists (
        select from role_gift g
        where g.account_id = a.id and r.role = any (g.roles) and (g.confirmed_by is not null or g.alone)) $$;
grant execute on function roles_before_a_link(uuid) to ${app};

create function first_links_take_two() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    if by_the_application_for_a_person() and exists (select from roles_before_a_link(new.account_id)) then
        raise insufficient_privilege using message = 'a first link to files that are open already is given by two';
    end if;
    return new;
end $$;
create trigger first_links_take_two before insert on invitation for each row execute function first_links_take_two();
