-- Something one person has to do about the case file it lies in.
create table task (
    id uuid primary key,
    case_file_id uuid not null references case_file,
    family_id uuid,
    account_id uuid not null references account,
    kind text not null,
    words text not null,
    due date not null,
    raised_by uuid not null references account,
    raised_at timestamptz not null,
    done_by uuid references account,
    done_at timestamptz,
    done_words text,
    check ((done_at is null) = (done_by is null) and (done_at is null) = (done_words is null))
);
create index task_open on task (account_id, due) where done_at is null;
call protect('task');
