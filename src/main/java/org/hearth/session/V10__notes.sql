-- What was said in a session is of another kind than when it was: notes lie in a table of their own, and somebody who may
-- read appointments and no notes reads none. The owner copies them, whom the forced policies bind as well.
create table session_note (
    session_id uuid primary key references session,
    case_file_id uuid not null references case_file,
    family_id uuid not null references family,
    note text not null,
    next_step text not null);
create index on session_note (case_file_id);

-- A note as it was before it was written again, at the version of its session.
create table session_note_past (
    session_id uuid not null references session,
    version integer not null,
    case_file_id uuid not null references case_file,
    family_id uuid not null references family,
    note text not null,
    next_step text not null,
    replaced_by uuid not null references account,
    replaced_at timestamptz not null,
    primary key (session_id, version));
create index on session_note_past (case_file_id);

alter table session no force row level security;
alter table session_past no force row level security;
insert into session_note (session_id, case_file_id, family_id, note, next_step)
select id, case_file_id, family_id, note, next_step from session where note <> '' or next_step <> '';
insert into session_note_past (session_id, version, case_file_id, family_id, note, next_step, replaced_by, replaced_at)
select session_id, version, case_file_id, family_id, was ->> 'note', was ->> 'next_step', replaced_by, replaced_at
from session_past where was ->> 'note' <> '' or was ->> 'next_step' <> '';
update session_past set was = was - 'note' - 'next_step';
alter table session force row level security;
alter table session_past force row level security;
alter table session drop column note, drop column next_step;

call protect('session_note');
call protect('session_note_past');
revoke update on session_note_past from ${app};
call of_kind('session_note', 'notes');
call of_kind('session_note_past', 'notes');
call of_kind('session', 'sessions');
call of_kind('session_module', 'sessions');
call of_kind('session_past', 'sessions');

-- A place is kept, and asked for, by who may write appointments.
create or replace function own_parents_file(file uuid, family uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
        select from case_file
        where id = file and family_id = family and kind = 'parent' and id = any (open_files('sessions', 'write'))) $$;

create or replace function free_place(session uuid, file uuid) returns void
    language sql security definer set search_path = public, pg_temp as $$
    delete from place_hold where session_id = session and parents_file = file and file = any (open_files('sessions', 'write')) $$;
