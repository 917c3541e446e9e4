-- The key of each case file, wrapped by the key of keys, which is in no database. It lies in the file it opens, so
-- that nobody reads the key of a file that is not open to them. Once a file is erased its key is gone for good.
create table file_key (
    case_file_id uuid primary key references case_file,
    wrapped bytea,
    kek bigint,
    erased_at timestamptz,
    check ((wrapped is null) = (erased_at is not null) and (wrapped is null) = (kek is null)));
create index on file_key (kek);
call protect('file_key');
revoke update on file_key from ${app};
do $$ begin
    execute format('create policy mechanism on file_key to %I using (true) with check (true)', current_user);
end $$;

-- Which keys of keys there are, by number alone, and something sealed with each: so a start with other keys is refused.
create table key_of_keys (
    id bigint primary key,
    proof bytea not null,
    made_at timestamptz not null default now());
grant select, insert on key_of_keys to ${app};

insert into account (id, kind, name) values (job_id('keys'), 'job', 'job keys');

-- Destroys a file's key. Only for whoever the file is open to, and for the command of an operator.
create function erase_file_key(file uuid) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not (coalesce(bound_actor() = job_id('keys'), false) or file = any (open_files())) then
        raise insufficient_privilege using message = 'only a file that is open is erased';
    end if;
    if not exists (select from case_file where id = file) then
        return false;
    end if;
    insert into file_key (case_file_id, erased_at) values (file, now())
    on conflict (case_file_id) do update set wrapped = null, kek = null, erased_at = coalesce(file_key.erased_at, now());
    return true;
end $$;
grant execute on function erase_file_key(uuid) to ${app};

-- For the owner alone, who has the keys of no file without the key of keys: what `keys` counts and wraps again.
create function keys_by_kek() returns table (kek bigint, files bigint) language sql stable as $$
    select k.kek, count(*) from file_key k where k.wrapped is not null group by k.kek order by k.kek $$;
create function erased_files() returns bigint language sql stable as $$
    select count(*) from file_key where wrapped is null $$;
create function keys_not_under(newest bigint, most int) returns table (case_file_id uuid, wrapped bytea) language sql as $$
    select k.case_file_id, k.wrapped from file_key k
    where k.kek <> newest order by k.case_file_id limit most for update $$;
create function wrap_again(file uuid, again bytea, under bigint) returns void language sql as $$
    update file_key set wrapped = again, kek = under where case_file_id = file and wrapped is not null $$;

-- Columns that once held words in the clear. `sealed` adds the column that takes their place and lets nothing more
-- into the old one; the words in it are sealed when the product starts, a few hundred rows at a time.
create table sealed_column (
    of_table text not null,
    of_column text not null,
    row_id text not null,
    finished_at timestamptz,
    primary key (of_table, of_column));
grant select on sealed_column to ${app};

create procedure sealed(of_table text, of_column text, row_id text default 'id::text') language plpgsql as $$
begin
    execute format('alter table %I add column %I bytea', of_table, of_column || '_sealed');
    execute format('alter table %I alter column %I drop not null, alter column %2$I drop default', of_table, of_column);
    execute format('alter table %I add constraint %I check (%I is null) not valid',
        of_table, of_table || '_' || of_column || '_is_sealed', of_column);
    execute format('create policy %I on %I to %I using (true) with check (true)', 'sealing_' || of_column, of_table, current_user);
    insert into sealed_column values (of_table, of_column, row_id);
end $$;

create function words_in_the_clear(in_table text, in_column text, most int)
    returns table (row_id text, case_file_id uuid, words text) language plpgsql as $$
declare id text := (select s.row_id from sealed_column s where of_table = in_table and of_column = in_column);
begin
    return query execute format('select %1$s, case_file_id, %2$I::text from %3$I where %2$I is not null limit %4$s for update',
        id, in_column, in_table, most);
end $$;

create function words_sealed(in_table text, in_column text, rows text[], sealed_words bytea[]) returns void language plpgsql as $$
declare id text := (select s.row_id from sealed_column s where of_table = in_table and of_column = in_column);
begin
    execute format('update %I t set %I = w.sealed, %I = null from unnest($1, $2) as w (at, sealed) where %s = w.at',
        in_table, in_column || '_sealed', in_column, id) using rows, sealed_words;
end $$;

create function nothing_in_the_clear(in_table text, in_column text) returns void language plpgsql as $$
begin
    execute format('alter table %I validate constraint %I', in_table, in_table || '_' || in_column || '_is_sealed');
    execute format('drop policy %I on %I', 'sealing_' || in_column, in_table);
    update sealed_column set finished_at = now() where of_table = in_table and of_column = in_column;
end $$;

-- What is sealed under a file's key needs that key before there is anybody to whom the file is open.
create function key_of(file uuid) returns bytea language sql stable as $$
    select wrapped from file_key where case_file_id = file $$;
create function is_erased(file uuid) returns boolean language sql stable as $$
    select exists (select from file_key where case_file_id = file and wrapped is null) $$;
create function keep_key(file uuid, new_wrapped bytea, under bigint) returns void language sql as $$
    insert into file_key (case_file_id, wrapped, kek) values (file, new_wrapped, under) on conflict do nothing $$;
