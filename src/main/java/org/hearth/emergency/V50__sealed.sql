-- Why a file was opened in an emergency, and what came of the look at it, is sealed with the key of the family's safety file.
alter table emergency_opening drop constraint emergency_opening_check;
call sealed('emergency_opening', 'words');
call sealed('emergency_opening', 'review_words');
alter table emergency_opening add constraint reviewed_by_somebody check (
    (outcome is null) = (reviewed_by is null) and (outcome is null) = (reviewed_at is null));

drop function open_in_emergency(uuid, text, text, date, text, text, timestamptz, date);
-- Opens one parent's file, the children's and the safety file to the bound actor, who has their keys only then: the words in
-- which they say why follow in the same transaction. Null when there is no such parent or the
-- actor may not: nobody can tell which. What is open to them already is not opened again.
create function open_in_emergency(
    opening uuid, parents_ref text, parents_name text, born date, why text, at timestamptz, due date)
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
    -- What was erased takes no more words, and nothing is opened without them.
    if is_erased(safety) then
        return null;
    end if;
    files := array(select id from case_file
        where family_id = of_family and (id = parents or kind in ('child', 'safety')));
    insert into emergency_opening (id, case_file_id, parents_file, account_id, reason, opened_at, until_at, review_due)
    values (opening, safety, parents, me, why, at, break_glass(files, me, 'in an emergency'), due);
    return parents;
end $$;

-- Once, by whoever opened it.
create function say_why_in_emergency(opening uuid, in_words bytea) returns void
    language sql security definer set search_path = public, pg_temp as $$
    update emergency_opening set words_sealed = in_words
    where id = opening and account_id = bound_actor() and words_sealed is null $$;
grant execute on function
    open_in_emergency(uuid, text, text, date, text, timestamptz, date), say_why_in_emergency(uuid, bytea) to ${app};
