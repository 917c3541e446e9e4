-- Cover is planned: until a day, or until somebody ends it. It begins and ends by itself; until_on says that it was ended.
alter table allocation
    add column planned_until date,
    add column called_off boolean not null default false,
    add check (planned_until is null or kind = 'cover' and planned_until >= from_on);
-- Somebody whose cover was called off before it began was told nothing by anybody. Everybody else who works, worked or is
-- going to work with one parent still never works with the other, whatever the days.
alter table allocation
    drop constraint a_practitioner_for_each_parent,
    add constraint a_practitioner_for_each_parent
        exclude using gist (family_id with =, account_id with =, person_id with <>) where (not called_off),
    add constraint one_cover_at_a_time
        exclude using gist (
            enrolment_id with =, account_id with =,
            daterange(from_on, least(coalesce(until_on, planned_until + 1), planned_until + 1)) with &&)
        where (kind = 'cover' and not called_off);

do $$ begin
    execute format('create policy mechanism on allocation to %I using (true) with check (true)', current_user);
    execute format('create policy mechanism on enrolment for select to %I using (true)', current_user);
end $$;

-- Cover that goes on already is the cause of what it opened, so that ending it closes that.
update case_grant g set cause = l.id
from allocation l
join case_file f on f.family_id = l.family_id
where g.case_file_id = f.id and g.account_id = l.account_id and g.reason = 'cover' and g.until_at is null
  and l.kind = 'cover' and l.until_on is null;

-- As casefile says, and: whose work ended before a caseload was brought in was never opened the file here, and knows as much.
create or replace function came_near(parents uuid, of_account uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
        select from case_grant g
        where g.case_file_id = parents and g.account_id = of_account
          and g.reason in ('allocation', 'cover', 'supervision', 'break_glass')
          and (g.until_at is null or g.until_at > g.from_at))
      or exists (
        select from allocation l join enrolment e on e.id = l.enrolment_id
        where e.case_file_id = parents and l.account_id = of_account and not l.called_off) $$;

-- Whoever no longer works here, or not as a practitioner, works with nobody; given back, the role begins with nothing.
-- Ends only what the account's roles no longer allow. The day is the programme's.
create function end_allocations_lost(of_account uuid, today date) returns integer
    language sql security definer set search_path = public, pg_temp as $$
    with ended as (
        update allocation l
        set until_on = greatest(l.from_on, least(today, l.planned_until)), called_off = l.from_on > today
        where l.account_id = of_account and l.until_on is null and not exists (
            select from account a join account_role r on r.account_id = a.id
            where a.id = of_account and a.active and r.role = 'practitioner')
        returning 1)
    select count(*)::integer from ended $$;
grant execute on function end_allocations_lost(uuid, date) to ${app};
