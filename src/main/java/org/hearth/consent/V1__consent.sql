-- Each time a parent was asked; a later answer does not take the place of an earlier one.
create table consent (
    id uuid primary key,
    case_file_id uuid not null references case_file,
    family_id uuid not null references family,
    asked_on date not null,
    explained text not null,
    answer text not null check (answer in ('yes', 'no', 'needs_time')),
    withdrawn_on date,
    withdrawn_words text not null default '',
    recorded_at timestamptz not null,
    check (withdrawn_on is null or answer = 'yes'),
    check (withdrawn_on >= asked_on));
create index on consent (case_file_id);
call protect('consent');
