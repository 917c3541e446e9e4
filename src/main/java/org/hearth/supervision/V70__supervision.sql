-- Who supervises whose work, from a day, and until a day or until it is ended. It lies in no file: colleagues alone are in it.
create table supervision (
    id uuid primary key,
    practitioner_id uuid not null references account,
    supervisor_id uuid not null references account,
    from_on date not null,
    until_on date,
    from_at timestamptz not null,
    until_at timestamptz,
    named_by uuid not null references account,
    named_at timestamptz not null,
    ended_by uuid references account,
    ended_on date,
    ended_at timestamptz,
    check (supervisor_id <> practitioner_id),
    -- Nobody opens files to themselves.
    check (named_by <> supervisor_id),
    check (until_on >= from_on and ended_on >= from_on),
    check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (ended_on is null)),
    constraint one_supervisor_at_a_time exclude using gist (
        practitioner_id with =, daterange(from_on, least(ended_on, until_on + 1)) with &&));
create index on supervision (supervisor_id);

create function manages_with(colleague uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
        select from account a
        join account_role r on r.account_id = a.id and r.role = 'team_manager'
        join team_member mine on mine.account_id = a.id
        join team_member theirs on theirs.site_code = mine.site_code and theirs.account_id = colleague
        where a.id = bound_actor() and a.active) $$;
grant execute on function manages_with(uuid) to ${app};

alter table supervision enable row level security;
create policy theirs on supervision for select to ${app}
    using (practitioner_id = bound_actor() or supervisor_id = bound_actor() or manages_with(practitioner_id));
grant select on supervision to ${app};

create or replace function supervised() returns table (
    id uuid, practitioner uuid, supervisor uuid, from_at timestamptz, until_at timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
    select s.id, s.practitioner_id, s.supervisor_id, s.from_at, s.until_at from supervision s where s.ended_at is null $$;

-- By a manager of the practitioner's site, who names somebody else. A manager of the same site is named by nobody: the files
-- are open to them, and the rule that keeps the parents apart would close the other parent's to them.
create function name_supervisor(
    id uuid, practitioner uuid, supervisor uuid, first_day date, last_day date,
    begins timestamptz, ends timestamptz, at timestamptz)
    returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not manages_with(practitioner) or 'allocation' not in (select holdable(practitioner))
        or supervisor not in (select may_supervise(practitioner)) then
        raise insufficient_privilege using message = 'a manager of the site names who supervises its practitioners';
    end if;
    insert into supervision
        (id, practitioner_id, supervisor_id, from_on, until_on, from_at, until_at, named_by, named_at)
    values (id, practitioner, supervisor, first_day, last_day, coalesce(begins, now()), ends, bound_actor(), at);
    perform follow_supervision(null, practitioner);
end $$;

-- Whom a manager of the practitioner's site may name.
create function may_supervise(practitioner uuid) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp as $$
    select a.id from account a
    where manages_with(practitioner) and a.active and a.kind = 'person' and a.id <> practitioner and a.id <> bound_actor()
      and 'supervision' in (select holdable(a.id))
      and not exists (
        select from account_role r
        join team_member m on m.account_id = r.account_id
        join team_member p on p.site_code = m.site_code and p.account_id = practitioner
        where r.account_id = a.id and r.role = 'team_manager') $$;

-- By a manager of the practitioner's site. False when it has ended.
create function end_supervision(of_id uuid, today date, at timestamptz) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    of_practitioner uuid;
begin
    update supervision s set ended_at = at, ended_by = bound_actor(), ended_on = greatest(s.from_on, least(today, s.until_on))
    where s.id = of_id and s.ended_at is null and manages_with(s.practitioner_id)
    returning s.practitioner_id into of_practitioner;
    perform follow_supervision(null, of_practitioner) where of_practitioner is not null;
    return of_practitioner is not null;
end $$;

-- A role that was taken away ends it for good: ends only what the roles of one of the two no longer allow.
create function end_supervision_lost(of_account uuid, today date, at timestamptz) returns void
    language sql security definer set search_path = public, pg_temp as $$
    update supervision s set ended_at = at, ended_by = coalesce(bound_actor(), of_account),
        ended_on = greatest(s.from_on, least(today, s.until_on))
    where s.ended_at is null and of_account in (s.supervisor_id, s.practitioner_id)
      and ('supervision' not in (select holdable(s.supervisor_id)) or 'allocation' not in (select holdable(s.practitioner_id)));
    select follow_supervision(null, of_account) $$;

-- How many parents of the practitioner's stay closed to their supervisor: the other parent's side, or somebody they know.
create function supervision_keeps_out(of_id uuid) returns integer
    language sql stable security definer set search_path = public, pg_temp as $$
    select count(*)::integer from supervision s
    join case_grant g on g.account_id = s.practitioner_id and g.reason = 'allocation'
        and (g.until_at is null or g.until_at > now())
    join case_file f on f.id = g.case_file_id and f.kind = 'parent'
    where s.id = of_id and s.ended_at is null and manages_with(s.practitioner_id)
      and not exists (
        select from case_grant o where o.case_file_id = f.id and o.account_id = s.supervisor_id and o.cause = s.id
          and (o.until_at is null or o.until_at > now())) $$;
grant execute on function
    name_supervisor(uuid, uuid, uuid, date, date, timestamptz, timestamptz, timestamptz), may_supervise(uuid),
    end_supervision(uuid, date, timestamptz), end_supervision_lost(uuid, date, timestamptz), supervision_keeps_out(uuid)
    to ${app};
