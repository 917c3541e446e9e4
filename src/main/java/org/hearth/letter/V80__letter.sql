-- Letters in a practitioner's own words, in the file of the parent they are for. The words are sealed; where a letter goes is not kept.
create table own_letter (
    id uuid primary key,
    case_file_id uuid not null references case_file,
    family_id uuid not null references family,
    account_id uuid not null references account,
    worker text not null,
    version integer not null check (version > 0),
    words_sealed bytea not null,
    session_id uuid,
    on_date date,
    starts time,
    state text not null default 'kept' check (state in ('kept', 'posted', 'put_away')),
    kept_at timestamptz not null,
    done_at timestamptz,
    check ((session_id is null) = (on_date is null) and (session_id is null) = (starts is null)),
    check ((state = 'kept') = (done_at is null)));
create index on own_letter (case_file_id, kept_at);
call protect('own_letter');
call of_kind('own_letter', 'letters');
