-- What a parent wants to reach. A place is a question of the instrument that goals are rated by; it is free again once its goal has ended.
create table goal (
    id uuid primary key,
    case_file_id uuid not null references case_file,
    family_id uuid not null references family,
    place int not null check (place > 0),
    set_on date not null,
    set_by uuid not null references account,
    ended_on date,
    ended_as text check (ended_as in ('reached', 'let_go')),
    ended_by uuid references account,
    version int not null default 1,
    check ((ended_on is null) = (ended_as is null) and (ended_on is null) = (ended_by is null)));
create unique index goal_in_its_place on goal (case_file_id, place) where ended_on is null;
call protect('goal');
call of_kind('goal', 'measures');

-- Its words, and each time they were said anew; never changed.
create table goal_words (
    goal_id uuid not null references goal,
    version int not null check (version > 0),
    case_file_id uuid not null references case_file,
    family_id uuid not null references family,
    words_sealed bytea not null,
    said_on date not null,
    said_by uuid not null references account,
    primary key (goal_id, version));
create index on goal_words (case_file_id);
call protect('goal_words');
call of_kind('goal_words', 'measures');
revoke update on goal_words from ${app};

-- Which goal stood in which place of a filled-in measure; never changed.
create table goal_rated (
    response_id uuid not null references measure_response,
    place int not null check (place > 0),
    goal_id uuid not null references goal,
    case_file_id uuid not null references case_file,
    family_id uuid not null references family,
    primary key (response_id, place));
create index on goal_rated (case_file_id);
call protect('goal_rated');
call of_kind('goal_rated', 'measures');
revoke update on goal_rated from ${app};
