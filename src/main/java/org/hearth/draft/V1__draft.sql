-- What somebody has typed and not yet sent. It lies in the file it is about, and only its writer reads it.
create table draft (
    id uuid primary key,
    case_file_id uuid not null references case_file,
    family_id uuid,
    account_id uuid not null references account,
    form text not null,
    fields jsonb not null,
    writer text not null,
    version int not null default 1,
    saved_at timestamptz not null,
    unique (account_id, case_file_id, form)
);
call protect('draft');
-- A draft is thrown away once its form is acted on; nothing else that lies in a file is.
grant delete on draft to ${app};
