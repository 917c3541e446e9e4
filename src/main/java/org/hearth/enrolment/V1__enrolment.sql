-- A parent's time in the programme; lies in the parent's file.
create table enrolment (
    id uuid primary key,
    ref text not null unique,
    case_file_id uuid not null references case_file,
    family_id uuid not null references family,
    person_id uuid not null references person,
    site_code text not null references site,
    joined_on date not null,
    ended_on date,
    end_reason text check (end_reason in ('completed', 'disengaged', 'moved_away', 'needs_met_early', 'risk_too_high')),
    version integer not null default 1,
    check (ended_on >= joined_on),
    check ((ended_on is null) = (end_reason is null)),
    constraint one_enrolment_at_a_time exclude using gist (person_id with =, family_id with =, daterange(joined_on, ended_on) with &&));
create index on enrolment (case_file_id);
call protect('enrolment');
call reportable('enrolment', 'id, family_id, person_id, site_code, joined_on, ended_on, end_reason');

-- Who works with whom; lies in the family's safety file, where both practitioners see it. Nobody who ever worked
-- with one parent may work with the other, whatever the dates: what one parent told them can't be untold.
create table allocation (
    id uuid primary key,
    case_file_id uuid not null references case_file,
    family_id uuid not null references family,
    person_id uuid not null references person,
    enrolment_id uuid not null references enrolment,
    account_id uuid not null references account,
    kind text not null check (kind in ('lead', 'cover')),
    from_on date not null,
    until_on date,
    check (until_on >= from_on),
    constraint a_practitioner_for_each_parent exclude using gist (family_id with =, account_id with =, person_id with <>));
create index on allocation (case_file_id);
create index on allocation (enrolment_id);
call protect('allocation');
