-- A session of one parent, planned or held; it lies in that parent's file. `begins` and `ends` are the same moment
-- as the day and the time of day in London, which people mean; the diary needs them to compare.
create table session (
    id uuid primary key,
    ref text not null unique,
    case_file_id uuid not null references case_file,
    family_id uuid not null references family,
    enrolment_id uuid not null references enrolment,
    account_id uuid references account,
    on_date date not null,
    starts time not null,
    minutes integer not null check (minutes between 1 and 1440),
    begins timestamptz not null,
    ends timestamptz not null,
    mode text not null check (mode in ('in_person', 'home', 'video', 'phone')),
    place_id uuid references place,
    attendance text check (attendance in ('attended', 'did_not_attend', 'cancelled_by_parent', 'cancelled_by_service')),
    note text not null default '',
    next_step text not null default '',
    version integer not null default 1,
    entered_at timestamptz not null,
    check (place_id is null or mode = 'in_person'),
    -- Nobody is in two places: what is still to come in one person's diary never overlaps.
    constraint one_appointment_at_a_time
        exclude using gist (account_id with =, tstzrange(begins, ends) with &&) where (attendance is null));
create index on session (case_file_id, on_date);
create index on session (enrolment_id);
call protect('session');
call reportable('session', 'id, enrolment_id, on_date, minutes, mode, attendance');

-- The modules a session covered, by their codes in the programme's definition.
create table session_module (
    session_id uuid not null references session,
    case_file_id uuid not null references case_file,
    family_id uuid not null references family,
    module text not null,
    position integer not null,
    primary key (session_id, module));
create index on session_module (case_file_id);
call protect('session_module');
grant delete on session_module to ${app};
call reportable('session_module', 'session_id, module, position');

-- A session as it was before each change: an appointment moved, a note written again.
create table session_past (
    session_id uuid not null references session,
    version integer not null,
    case_file_id uuid not null references case_file,
    family_id uuid not null references family,
    was jsonb not null,
    replaced_by uuid not null references account,
    replaced_at timestamptz not null,
    primary key (session_id, version));
create index on session_past (case_file_id);
call protect('session_past');

-- Where and when each parent is expected. The application cannot read it: it only asks, and is told yes or no.
create table place_hold (
    session_id uuid primary key,
    parents_file uuid not null references case_file,
    family_id uuid not null references family,
    place text not null,
    held tstzrange not null,
    constraint parents_never_meet
        exclude using gist (family_id with =, place with =, parents_file with <>, held with &&));

create function own_parents_file(file uuid, family uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
        select from case_file
        where id = file and family_id = family and kind = 'parent' and id = any (open_files())) $$;

-- Keeps a place for a session, instead of where it was held before; false, and nothing changed, when it can't be.
create function hold_place(session uuid, file uuid, family uuid, at_place text, begins timestamptz, until timestamptz)
    returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not own_parents_file(file, family) then
        raise insufficient_privilege using message = 'a place is held only for a parent whose file is open';
    end if;
    delete from place_hold where session_id = session and parents_file = file;
    insert into place_hold (session_id, parents_file, family_id, place, held)
    values (session, file, family, at_place, tstzrange(begins, until));
    return true;
exception when exclusion_violation then
    return false;
end $$;

create function free_place(session uuid, file uuid) returns void
    language sql security definer set search_path = public, pg_temp as $$
    delete from place_hold where session_id = session and parents_file = file and file = any (open_files()) $$;

-- Whether a place could be kept then; asked before offering a time.
create function place_is_free(file uuid, family uuid, at_place text, begins timestamptz, until timestamptz) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select own_parents_file(file, family) and not exists (
        select from place_hold h
        where h.family_id = family and h.place = at_place and h.parents_file <> file
          and h.held && tstzrange(begins, until)) $$;

grant execute on function
    hold_place(uuid, uuid, uuid, text, timestamptz, timestamptz), free_place(uuid, uuid),
    place_is_free(uuid, uuid, text, timestamptz, timestamptz) to ${app};
