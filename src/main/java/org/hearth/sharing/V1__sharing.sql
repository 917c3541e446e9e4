-- What both practitioners read: one row for each version, in the safety file or a child's. The application may add
-- versions and never change one, so that a correction or a withdrawal rewrites nothing.
create table shared_fact (
    id uuid not null,
    version int not null check (version > 0),
    case_file_id uuid not null references case_file,
    family_id uuid not null,
    made text not null check (made in ('shared', 'noted', 'corrected', 'withdrawn')),
    words text not null,
    source text not null check (source in ('told', 'seen', 'by_a_parent', 'by_a_child', 'by_an_agency', 'by_a_professional')),
    about text not null,
    must_not_learn text[] not null,
    because text not null,
    made_by uuid not null references account,
    made_at timestamptz not null,
    primary key (id, version),
    check ((made in ('corrected', 'withdrawn')) = (because <> '') and (version = 1) = (made in ('shared', 'noted'))));
create index on shared_fact (case_file_id);
call protect('shared_fact');
call of_kind('shared_fact', 'sharing');
revoke update on shared_fact from ${app};

-- Who was told of a version, with the task they have for it, and the day on which they said they had read it.
create table shared_told (
    fact_id uuid not null,
    version int not null,
    case_file_id uuid not null references case_file,
    family_id uuid not null,
    account_id uuid not null references account,
    task_id uuid not null,
    seen_on date,
    primary key (fact_id, version, account_id),
    foreign key (fact_id, version) references shared_fact);
create index on shared_told (case_file_id);
call protect('shared_told');
call of_kind('shared_told', 'sharing');

-- Where it came from and why it was shared: in the parent's own file, and so for that side alone.
create table shared_source (
    fact_id uuid primary key,
    case_file_id uuid not null references case_file,
    family_id uuid not null,
    session_id uuid,
    heard_from text not null check (heard_from in ('parent', 'child', 'agency', 'professional', 'us')),
    reason text not null check (reason in ('child', 'adult', 'colleague', 'planning', 'other')),
    reason_words text not null,
    made_by uuid not null references account,
    made_at timestamptz not null);
create index on shared_source (case_file_id);
call protect('shared_source');
call of_kind('shared_source', 'sharing');
revoke update on shared_source from ${app};
