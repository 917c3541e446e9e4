-- Nobody answers for their own looking, nor reads what stood out in it. Of the only advisor there is, the managers are told.
create function is_the_only_advisor(of_account uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select count(*) = 1 and bool_and(a.id = of_account)
    from account a join account_role r on r.account_id = a.id
    where a.active and a.kind = 'person' and r.role = 'safeguarding_advisor' $$;
create function watching_over(of_account uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(bound_actor() = job_id('audit') or bound_actor() <> of_account and exists (
        select from account a join account_role r on r.account_id = a.id
        where a.id = bound_actor() and a.active and a.kind = 'person' and (
            r.role = 'safeguarding_advisor' or r.role = 'team_manager' and is_the_only_advisor(of_account))), false) $$;
create function reading_for(of_account uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(bound_actor() in (of_account, job_id('audit')), false) $$;
grant execute on function is_the_only_advisor(uuid), watching_over(uuid), reading_for(uuid) to ${app};

drop policy watching on honey_alarm;
create policy watching on honey_alarm to ${app} using (watching_over(account_id)) with check (watching_over(account_id));
drop policy watching on watch_finding;
create policy watching on watch_finding to ${app} using (watching_over(account_id)) with check (watching_over(account_id));
-- Each has their own weeks to read; advisors see the others as well.
drop policy watching on watch_task;
create policy watching on watch_task to ${app} using (reading_for(account_id)) with check (reading_for(account_id));
drop policy watching on watch_week;
create policy watching on watch_week to ${app}
    using (watching() or exists (select from watch_task t where t.week = watch_week.week))
    with check (watching());
-- What was answered before this stays as it was.
alter table honey_alarm add constraint answered_by_another check (answered_by <> account_id) not valid;
