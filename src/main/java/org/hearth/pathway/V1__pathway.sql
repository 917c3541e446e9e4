-- What a practitioner said about a module of a parent's plan. The plan itself is computed and stored nowhere.
create table plan_mark (
    id uuid primary key,
    case_file_id uuid not null references case_file,
    family_id uuid not null references family,
    module text not null check (module <> ''),
    -- The baby it is about, for a module done with each of several.
    baby_id uuid references person,
    kind text not null check (kind in ('finished', 'set_aside', 'chosen')),
    words text not null,
    marked_on date not null,
    marked_by uuid not null references account,
    taken_back_at timestamptz,
    check (kind <> 'set_aside' or words <> ''));
create index on plan_mark (case_file_id);
call protect('plan_mark');

-- Whose modules a co-parent follows, as the co-parent has chosen.
create table stream_choice (
    case_file_id uuid primary key references case_file,
    family_id uuid not null references family,
    stream text not null check (stream in ('mother', 'father')),
    chosen_on date not null,
    chosen_by uuid not null references account);
call protect('stream_choice');
