-- What is written to a parent; lies in that parent's own file. Neither the words nor the number or address are kept: the words are
-- the template's, and where it goes is asked of the plan for safe contact at the moment it leaves.
create table outbox (
    id uuid primary key,
    case_file_id uuid not null references case_file,
    family_id uuid not null references family,
    account_id uuid not null references account,
    template text not null,
    way text not null check (way in ('text', 'email', 'letter')),
    worker text not null,
    session_id uuid,
    on_date date,
    starts time,
    state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'refused', 'gave_up')),
    why text not null default '',
    tries integer not null default 0,
    queued_at timestamptz not null,
    due_at timestamptz not null,
    lapses_at timestamptz not null,
    claimed_at timestamptz,
    done_at timestamptz,
    check ((session_id is null) = (on_date is null) and (session_id is null) = (starts is null)),
    check ((state in ('sent', 'refused', 'gave_up')) = (done_at is not null)));
create index on outbox (case_file_id, queued_at);
create index outbox_open on outbox (account_id, due_at) where state in ('queued', 'sending');
call protect('outbox');
call of_kind('outbox', 'letters');

-- Parents who said that they want to be reminded the day before; a later word takes the place of an earlier one.
create table reminder_wish (
    case_file_id uuid primary key references case_file,
    family_id uuid not null references family,
    way text not null check (way in ('none', 'text', 'email')),
    asked_by uuid not null references account,
    asked_at timestamptz not null);
call protect('reminder_wish');
call of_kind('reminder_wish', 'letters');
