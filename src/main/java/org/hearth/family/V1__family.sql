-- A family; its row lies in its safety file.
create table family (
    id uuid primary key,
    ref text not null unique,
    case_file_id uuid not null references case_file);
call protect('family');
call reportable('family', 'id');

-- A parent lies in the parent's own file, a child in the child's, another adult in the safety file.
create table person (
    id uuid primary key,
    ref text not null unique,
    case_file_id uuid not null references case_file,
    family_id uuid not null references family,
    role text not null check (role in ('mother', 'father', 'co_parent', 'baby', 'child', 'other_adult')),
    given_name text not null,
    family_name text not null,
    date_of_birth date,
    expected_date_of_delivery date,
    sex text not null check (sex in ('female', 'male', 'unknown')),
    local_authority text not null,
    relationship text check (relationship in ('together', 'separated', 'undecided')),
    version integer not null default 1,
    -- What figures may know: when a child was born; of an adult, never a birthday.
    born_on date generated always as (case when role in ('baby', 'child') then date_of_birth end) stored);
create index on person (case_file_id);
create index on person (family_id);
call protect('person');
call reportable('person', 'id, family_id, role, born_on');

-- A child's status with children's social care; a status holds from its first day up to, not on, its last.
create table care_status (
    id uuid primary key,
    case_file_id uuid not null references case_file,
    family_id uuid not null references family,
    person_id uuid not null references person,
    status text not null check (status in ('none', 'early_help', 'cin', 'cpp', 'plo', 'looked_after')),
    from_date date not null,
    to_date date,
    check (to_date > from_date),
    exclude using gist (person_id with =, daterange(from_date, to_date) with &&));
create index on care_status (case_file_id);
call protect('care_status');
call reportable('care_status', 'person_id, status, from_date, to_date');
