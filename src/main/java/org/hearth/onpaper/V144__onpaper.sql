-- A paper form that was typed once, or twice and not alike. Nothing of it is a response until both are the same; then, or when it
-- is thrown away, what was typed is let go of here.
create table paper_sheet (
    id uuid primary key,
    case_file_id uuid not null references case_file,
    family_id uuid not null references family,
    typed_by uuid not null references account,
    typed_at timestamptz not null,
    instrument text not null,
    definition_version int not null,
    language text not null,
    timepoint text check (timepoint in ('baseline', 'year1', 'year2')),
    completed_on date not null,
    first text,
    second text,
    ended_at timestamptz,
    ended text check (ended in ('kept', 'thrown_away')),
    check ((ended is null) = (ended_at is null)));
create index on paper_sheet (case_file_id);
call protect('paper_sheet');
call of_kind('paper_sheet', 'measures');
call in_the_clear('paper_sheet', 'instrument, language, timepoint, ended', 'codes');
call sealed('paper_sheet', 'first');
call sealed('paper_sheet', 'second');
