-- A link by which a parent answers measures on their own phone, and of its keys the hashes alone: one key is in the address,
-- another in the browser that began. Whoever made it is asked about at every use: it works while the file is open to them.
create table phone_link (
    id uuid primary key,
    case_file_id uuid not null references case_file,
    family_id uuid not null references family,
    made_by uuid not null references account,
    turn int not null default 1,
    key_hash bytea not null unique,
    browser_hash bytea,
    language text not null,
    timepoint text check (timepoint in ('baseline', 'year1', 'year2')),
    made_at timestamptz not null,
    lapses_at timestamptz not null,
    begun_at timestamptz,
    last_at timestamptz,
    ended_at timestamptz,
    ended text check (ended in ('finished', 'taken_back')),
    check ((browser_hash is null) = (begun_at is null)),
    check ((ended is null) = (ended_at is null)));
create index on phone_link (case_file_id, made_at);
call protect('phone_link');
call of_kind('phone_link', 'measures');
call in_the_clear('phone_link', 'key_hash, browser_hash', 'hashes');
call in_the_clear('phone_link', 'language, timepoint, ended', 'codes');

-- The measures of a link in their order. The id is that of the response that one becomes; answers are here only until then.
create table phone_sheet (
    id uuid primary key,
    link_id uuid not null references phone_link,
    place int not null,
    case_file_id uuid not null references case_file,
    family_id uuid not null references family,
    instrument text not null,
    definition_version int not null,
    answers text,
    at_item int not null default 0,
    back_to int not null default 1,
    told boolean not null default false,
    done_at timestamptz,
    unique (link_id, place));
create index on phone_sheet (case_file_id);
call protect('phone_sheet');
call of_kind('phone_sheet', 'measures');
call in_the_clear('phone_sheet', 'instrument', 'the code of a measure');
call sealed('phone_sheet', 'answers');

-- Whose link a key leads to. Whoever asks has the key; all else is asked as that colleague, through both walls.
do $$ begin
    execute format('create policy mechanism on phone_link to %I using (true) with check (true)', current_user);
end $$;
create function phone_link_behind(of_key bytea) returns table (id uuid, made_by uuid)
    language sql stable security definer set search_path = public, pg_temp as $$
    select l.id, l.made_by from phone_link l where l.key_hash = of_key $$;
grant execute on function phone_link_behind(bytea) to ${app};
