-- A release of the researcher's extract: who asked for it and what for, who else approved it, when it was taken. Its key leads from
-- its pseudonyms and letters back to us, and is sealed by the key of keys.
create table research_release (
    id uuid primary key,
    mark uuid not null unique,
    purpose text not null check (length(purpose) between 1 and 1000),
    cut_off date not null,
    blinded boolean not null,
    site_code text references site,
    stream text check (stream in ('mother', 'father', 'co_parent')),
    arm text,
    joined_from date,
    joined_until date,
    key_sealed bytea not null,
    asked_by uuid not null references account,
    asked_at timestamptz not null,
    approved_by uuid references account,
    approved_at timestamptz,
    taken_at timestamptz,
    taken_by uuid references account,
    parents integer,
    amount bigint,
    check (joined_until >= joined_from),
    check (not (blinded and arm is not null)),
    check (approved_by <> asked_by),
    check ((approved_by is null) = (approved_at is null)),
    check ((taken_at is null) = (taken_by is null)),
    check (amount is null or taken_at is not null));
call in_the_clear('research_release', 'purpose', 'what a colleague wants an extract for, about no family');
call in_the_clear('research_release', 'arm', 'the code of an arm');
alter table research_release enable row level security;
alter table research_release force row level security;

create function acts_as(roles text[]) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(bound_actor() = job_id('operator') or exists (
        select from account a join account_role r on r.account_id = a.id
        where a.id = bound_actor() and a.active and a.kind = 'person' and r.role = any (roles)), false) $$;
-- Whoever keeps the machine: what is asked for there may be taken there before anybody could approve it.
create function is_the_machine(who uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(who = job_id('operator'), false) $$;
revoke execute on function acts_as(text[]), is_the_machine(uuid) from public;
grant execute on function acts_as(text[]), is_the_machine(uuid) to ${app};

create policy seen on research_release for select to ${app}
    using (acts_as(array['evaluator', 'administrator', 'team_manager']));
create policy asked on research_release for insert to ${app}
    with check (acts_as(array['evaluator', 'administrator']) and asked_by = bound_actor()
        and approved_by is null and taken_at is null);
-- Approved by somebody else; taken by whoever asked, or at the machine.
create policy approved on research_release for update to ${app}
    using (acts_as(array['administrator', 'team_manager']) and asked_by <> bound_actor() and approved_by is null)
    with check (approved_by = bound_actor() and taken_at is null);
create policy taken on research_release for update to ${app}
    using (acts_as(array['evaluator', 'administrator']) and (asked_by = bound_actor() or is_the_machine(bound_actor()))
        and (approved_by is not null or is_the_machine(asked_by)))
    with check (taken_by is not null and (approved_by is not null or is_the_machine(asked_by)));
grant select, insert on research_release to ${app};
grant update (approved_by, approved_at, taken_at, taken_by, parents, amount) on research_release to ${app};

-- Whoever approves is surely another person than whoever asked. Nothing else changes in what was approved.
create function release_takes_two() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    if new.approved_by is not null and not two_people(new.asked_by, new.approved_by) then
        raise insufficient_privilege using message = 'a release is approved by another person than asked for it';
    end if;
    return null;
end $$;
create trigger release_takes_two after insert or update of approved_by on research_release
    for each row execute function release_takes_two();
