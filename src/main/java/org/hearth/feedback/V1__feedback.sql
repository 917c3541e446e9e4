-- Words as they were prepared for others: in no case file, with an id drawn by lot, and with nothing beside them that leads to whoever
-- said them. What leads from the file to them is in the file. Sealed by the key of keys, since whoever reads them opens no file.
create table piece (
    id uuid primary key,
    words_sealed bytea not null);
alter table piece enable row level security;
alter table piece force row level security;

-- What a parent said, in their words. `use` is what they let us do with it now.
create table feedback (
    id uuid primary key,
    case_file_id uuid not null references case_file,
    family_id uuid not null references family,
    given_on date not null,
    asked text not null check (asked in ('like', 'changed', 'helped', 'hard', 'different', 'unasked')),
    way text not null check (way in ('session', 'telephone', 'paper', 'message')),
    moment text not null check (moment in ('beginning', 'middle', 'ending', 'after')),
    words_sealed bytea not null,
    use text not null check (use in ('none', 'improve', 'quote')),
    taken_by uuid not null references account,
    recorded_at timestamptz not null,
    piece_id uuid unique references piece on delete set null,
    prepared_by uuid references account,
    checked_by uuid references account,
    sent_back_by uuid references account,
    version int not null default 1,
    check (use <> 'none' or piece_id is null),
    check (piece_id is null or prepared_by is not null),
    check (checked_by is null or sent_back_by is null));
create index on feedback (case_file_id);
call protect('feedback');
call of_kind('feedback', 'feedback');
-- For figures: that there is something, of whom and when, and no word of it.
call reportable('feedback', 'case_file_id, family_id, given_on, use, piece_id, checked_by');

-- Each answer to whether it may be used; never changed.
create table feedback_use (
    feedback_id uuid not null references feedback,
    version int not null check (version > 0),
    case_file_id uuid not null references case_file,
    family_id uuid not null references family,
    use text not null check (use in ('none', 'improve', 'quote')),
    said_on date not null,
    said_to uuid not null references account,
    primary key (feedback_id, version));
create index on feedback_use (case_file_id);
call protect('feedback_use');
call of_kind('feedback_use', 'feedback');
revoke update on feedback_use from ${app};

-- The functions below run as the owner, whom forced policies bind too.
do $$ begin
    execute format('create policy mechanism on feedback to %I using (true) with check (true)', current_user);
    execute format('create policy mechanism on piece to %I using (true) with check (true)', current_user);
end $$;

-- Whoever looks prepared words over is surely another person than whoever prepared them.
create function feedback_takes_two() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    if new.checked_by is not null
        and (tg_op = 'INSERT' or (new.prepared_by, new.checked_by) is distinct from (old.prepared_by, old.checked_by))
        and not two_people(new.prepared_by, new.checked_by) then
        raise insufficient_privilege using message = 'prepared words are looked over by another person than prepared them';
    end if;
    return null;
end $$;
create trigger feedback_takes_two after insert or update on feedback for each row execute function feedback_takes_two();

-- Who may read a piece without its file: an evaluator who neither prepared it nor looked it over, while the parent lets us use it.
create function may_be_coded(of_piece uuid, coder uuid) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return exists (
        select from feedback f
        join account a on a.id = coder and a.active and a.kind = 'person'
        join account_role r on r.account_id = a.id and r.role = 'evaluator'
        where f.piece_id = of_piece and f.use <> 'none' and f.checked_by is not null
          and two_people(f.prepared_by, coder) and two_people(f.checked_by, coder));
end $$;
-- What is quoted is for whoever reads reports, and for the job that writes them.
create function may_be_quoted(of_piece uuid, reader uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from feedback f where f.piece_id = of_piece and f.use = 'quote' and f.checked_by is not null)
        and (reader = job_id('report') or exists (
            select from account a
            join account_role r on r.account_id = a.id and r.role in ('team_manager', 'evaluator', 'administrator')
            where a.id = reader and a.active and a.kind = 'person')) $$;
grant execute on function may_be_coded(uuid, uuid), may_be_quoted(uuid, uuid) to ${app};

create policy of_its_file on piece for select to ${app}
    using (exists (select from feedback f
        where f.piece_id = piece.id and f.case_file_id = any ((select open_files('feedback', 'read'))::uuid[])));
create policy coded on piece for select to ${app} using (may_be_coded(id, bound_actor()));
create policy quoted on piece for select to ${app} using (may_be_quoted(id, bound_actor()));
create policy prepared on piece for insert to ${app} with check (bound_actor() is not null);
create policy taken_back on piece for delete to ${app}
    using (exists (select from feedback f
        where f.piece_id = piece.id and f.case_file_id = any ((select open_files('feedback', 'write'))::uuid[])));
grant select, insert, delete on piece to ${app};

-- Words that are erased in their file are erased where others read them.
create function erased_words_are_read_by_nobody() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if new.wrapped is null then
        delete from piece where id in (select piece_id from feedback where case_file_id = new.case_file_id);
    end if;
    return null;
end $$;
create trigger erased_words_are_read_by_nobody after insert or update on file_key
    for each row execute function erased_words_are_read_by_nobody();

-- Before a key of keys is let go of, what it sealed here is sealed again.
create function pieces_to_seal_again() returns table (id uuid, words_sealed bytea)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    if bound_actor() is distinct from job_id('keys') then
        raise insufficient_privilege using message = 'only the command that lets go of keys seals again';
    end if;
    return query select p.id, p.words_sealed from piece p;
end $$;
create function seal_piece_again(of_piece uuid, again bytea) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if bound_actor() is distinct from job_id('keys') then
        raise insufficient_privilege using message = 'only the command that lets go of keys seals again';
    end if;
    update piece set words_sealed = again where id = of_piece;
end $$;
grant execute on function pieces_to_seal_again(), seal_piece_again(uuid, bytea) to ${app};
