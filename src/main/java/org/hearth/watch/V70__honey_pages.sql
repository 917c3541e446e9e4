-- The safeguarding advisors see where such families stand, and retire one that has become known. Still nobody reads the table.
alter table honey_file
    add column laid_at timestamptz not null default now(),
    add column retired_at timestamptz;

create function honey_advising() returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
        select from account a join account_role r on r.account_id = a.id
        where a.id = bound_actor() and a.active and a.kind = 'person' and r.role = 'safeguarding_advisor') $$;
revoke execute on function honey_advising() from public;

create function honey_standing() returns table (family uuid, site text, laid_at timestamptz, looked integer)
    language sql stable security definer set search_path = public, pg_temp as $$
    select h.family_id, coalesce(max(s.name), ''), min(h.laid_at),
        (select count(*)::integer from honey_alarm a where a.family_id = h.family_id)
    from honey_file h
    join case_file f on f.id = h.file_id
    left join site s on s.code = f.site_code
    where honey_advising() and h.retired_at is null
    group by h.family_id
    order by min(h.laid_at), h.family_id $$;

-- It is in no list any more, and raises no alarm. False when there is none that stands.
create function honey_retire(of_family uuid, at timestamptz) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not honey_advising() then
        raise insufficient_privilege using message = 'such records are retired by a safeguarding advisor';
    end if;
    update honey_file set retired_at = at where family_id = of_family and retired_at is null;
    if not found then
        return false;
    end if;
    update case_grant set until_at = now(), ended_by = bound_actor()
    where case_file_id in (select file_id from honey_file where family_id = of_family)
      and (until_at is null or until_at > now());
    return true;
end $$;
grant execute on function honey_standing(), honey_retire(uuid, timestamptz) to ${app};

create or replace function honey_found() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into honey_alarm (family_id, account_id, at, network)
    select h.family_id, new.account_id, new.at, new.network
    from honey_file h join account a on a.id = new.account_id and a.kind = 'person'
    where h.retired_at is null and (h.file_id = new.case_file_id or h.file_id = new.thing)
    on conflict do nothing;
    return null;
end $$;

create or replace function honey_stays_out() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if exists (select from honey_file where file_id = new.case_file_id and (new.reason = 'job' or retired_at is not null)) then
        return null;
    end if;
    return new;
end $$;
