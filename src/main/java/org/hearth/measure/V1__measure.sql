-- A measure as a parent filled it in: the answers as given (null for a skipped question) and what they came to when
-- scored by that version of the definition.
create table measure_response (
    id uuid primary key,
    ref text not null unique,
    case_file_id uuid not null references case_file,
    family_id uuid not null references family,
    person_id uuid not null references person,
    instrument text not null,
    definition_version int not null,
    timepoint text check (timepoint in ('baseline', 'year1', 'year2')),
    completed_on date not null,
    given text not null check (given in ('together', 'alone', 'by_phone', 'by_video', 'not_recorded')),
    answers smallint[] not null,
    total double precision,
    diagnosis text,
    danger boolean not null,
    entered_by uuid not null references account,
    entered_at timestamptz not null,
    version int not null default 1
);
create index on measure_response (case_file_id, instrument, completed_on);
call protect('measure_response');
call reportable('measure_response', 'id, family_id, person_id, instrument, timepoint, completed_on, total, diagnosis, danger');

-- What a corrected response said before; never changed.
create table measure_response_before (
    response_id uuid not null references measure_response,
    version int not null,
    case_file_id uuid not null references case_file,
    family_id uuid not null references family,
    definition_version int not null,
    timepoint text,
    completed_on date not null,
    given text not null,
    answers smallint[] not null,
    total double precision,
    diagnosis text,
    danger boolean not null,
    entered_by uuid not null references account,
    entered_at timestamptz not null,
    primary key (response_id, version)
);
call protect('measure_response_before');
revoke update on measure_response_before from ${app};
