-- A file opened in an emergency by somebody to whom it was closed. It lies in the family's safety file, so that the
-- safeguarding advisors review it too; who of those that open that file reads it, emergencies_of says.
create table emergency_opening (
    id uuid primary key,
    case_file_id uuid not null references case_file,
    parents_file uuid not null references case_file,
    account_id uuid not null references account,
    reason text not null check (reason in ('danger', 'asked', 'nobody_there')),
    words text not null,
    opened_at timestamptz not null,
    until_at timestamptz not null,
    ended_at timestamptz,
    review_due date not null,
    outcome text check (outcome in ('needed', 'another_way', 'not_needed')),
    review_words text,
    reviewed_by uuid references account,
    reviewed_at timestamptz,
    check ((outcome is null) = (reviewed_by is null) and (outcome is null) = (review_words is null)
        and (outcome is null) = (reviewed_at is null)),
    -- Somebody else looks at it.
    check (reviewed_by <> account_id));
create index on emergency_opening (account_id, until_at);
create index on emergency_opening (case_file_id);
call protect('emergency_opening');
call of_kind('emergency_opening', 'safety');
revoke insert on emergency_opening from ${app};

-- Searches that opened nothing: so many an hour and no more, so that nobody finds out by trying who is with us.
create table emergency_try (account_id uuid not null references account, tried_at timestamptz not null);
create index on emergency_try (account_id, tried_at);
call plain('emergency_try');

do $$ begin
    execute format('create policy mechanism on emergency_opening to %I using (true) with check (true)', current_user);
    execute format('create policy emergency on person for select to %I using (true)', current_user);
    execute format('create policy emergency on enrolment for select to %I using (true)', current_user);
end $$;

-- Whoever has worked with one parent, or opened their file in an emergency, never opens the other's in one.
create function on_the_other_side(parents uuid, of_account uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
        select from case_file mine
        join case_file other on other.family_id = mine.family_id and other.kind = 'parent' and other.id <> mine.id
        join case_grant g on g.case_file_id = other.id
        where mine.id = parents and g.account_id = of_account
          and g.reason in ('allocation', 'cover', 'supervision', 'break_glass')) $$;

-- Their own while it lasts; a manager's whose parent's file is open to them; an advisor's who is not on the other side.
create function emergencies_of(actor uuid) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp as $$
    select o.id from emergency_opening o
    where o.case_file_id in (select open_to(actor)) and (
        o.account_id = actor
        or exists (select from account_role r where r.account_id = actor and r.role = 'team_manager')
          and o.parents_file in (select open_to(actor))
        or exists (select from account_role r where r.account_id = actor and r.role = 'safeguarding_advisor')
          and not on_the_other_side(o.parents_file, actor)) $$;
create policy theirs on emergency_opening as restrictive to ${app}
    using (id in (select emergencies_of(bound_actor())));

-- Opens one parent's file, the children's and the safety file to the bound actor. Null when there is no such parent or the
-- actor may not: nobody can tell which. What is open to them already is not opened again.
create function open_in_emergency(
    opening uuid, parents_ref text, parents_name text, born date, why text, in_words text, at timestamptz, due date)
    returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare
    me uuid := bound_actor();
    parents uuid;
    of_family uuid;
    safety uuid;
    files uuid[];
begin
    -- One person, or nobody: of two with the same name and birthday the one in the programme now; never a guess between two.
    with found as (
        select distinct p.case_file_id, p.family_id, bool_or(e.id is not null and e.ended_on is null) as now_here
        from person p left join enrolment e on e.person_id = p.id
        where p.role in ('mother', 'father', 'co_parent') and (
            parents_ref <> '' and p.ref = parents_ref
            or parents_name <> '' and p.date_of_birth = born
              and lower(regexp_replace(trim(p.given_name || ' ' || p.family_name), '\s+', ' ', 'g'))
                = lower(regexp_replace(trim(parents_name), '\s+', ' ', 'g')))
        group by p.case_file_id, p.family_id),
    likely as (select f.case_file_id, f.family_id from found f
        where f.now_here or not exists (select from found g where g.now_here))
    select l.case_file_id, l.family_id into parents, of_family
    from likely l where (select count(*) from likely) = 1;
    if parents is null or parents in (select blocked_to(me)) or on_the_other_side(parents, me) or not exists (
        select from account a join account_role r on r.account_id = a.id
        where a.id = me and a.active and a.kind = 'person'
          and r.role in ('practitioner', 'team_manager', 'safeguarding_advisor')) then
        return null;
    end if;
    if parents in (select open_to(me)) then
        return parents;
    end if;
    select id into safety from case_file where family_id = of_family and kind = 'safety';
    files := array(select id from case_file
        where family_id = of_family and (id = parents or kind in ('child', 'safety')));
    insert into emergency_opening (id, case_file_id, parents_file, account_id, reason, words, opened_at, until_at, review_due)
    values (opening, safety, parents, me, why, in_words, at, break_glass(files, me, 'in an emergency'), due);
    return parents;
end $$;

-- Closes it: by whoever opened it, or by whoever reviews it.
create function end_emergency(opening uuid, at timestamptz) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    o emergency_opening;
begin
    select * into o from emergency_opening where id = opening and ended_at is null
      and id in (select emergencies_of(bound_actor()));
    if o.id is not null then
        update emergency_opening set ended_at = at where id = o.id;
        perform end_break_glass(
            array(select f.id from case_file f join case_file s on s.family_id = f.family_id where s.id = o.case_file_id),
            o.account_id);
    end if;
end $$;
grant execute on function emergencies_of(uuid), end_emergency(uuid, timestamptz),
    open_in_emergency(uuid, text, text, date, text, text, timestamptz, date) to ${app};
