-- Words that lie in no case file are sealed by the key of keys itself. Those that an older version kept in the clear are sealed
-- at the next start as the words in files are.
alter table sealed_column add column in_files boolean not null default true;

create procedure sealed_outside(of_table text, of_column text, row_id text default 'id::text') language plpgsql as $$
begin
    call sealed(of_table, of_column, row_id);
    update sealed_column s set in_files = false
    where s.of_table = sealed_outside.of_table and s.of_column = sealed_outside.of_column;
end $$;

create or replace function words_in_the_clear(in_table text, in_column text, most int)
    returns table (row_id text, case_file_id uuid, words text) language plpgsql as $$
declare
    s sealed_column;
begin
    select * into s from sealed_column where of_table = in_table and of_column = in_column;
    return query execute format('select %s, %s, %3$I::text from %4$I where %3$I is not null limit %5$s for update',
        s.row_id, case when s.in_files then 'case_file_id' else 'null::uuid' end, in_column, in_table, most);
end $$;

-- A row with two columns to seal is written once for each, and until the second is done it still has words in the clear there: so
-- the check that lets none in comes when a column is finished, and not before. Until then nothing but the sealing runs.
create or replace procedure sealed(of_table text, of_column text, row_id text default 'id::text') language plpgsql as $$
begin
    execute format('alter table %I add column %I bytea', of_table, of_column || '_sealed');
    execute format('alter table %I alter column %I drop not null, alter column %2$I drop default', of_table, of_column);
    execute format('create policy %I on %I to %I using (true) with check (true)', 'sealing_' || of_column, of_table, current_user);
    insert into sealed_column (of_table, of_column, row_id) values (of_table, of_column, row_id);
end $$;

create or replace function nothing_in_the_clear(in_table text, in_column text) returns void language plpgsql as $$
declare
    its_check text := in_table || '_' || in_column || '_is_sealed';
begin
    execute format('alter table %I drop constraint if exists %I, add constraint %2$I check (%I is null)',
        in_table, its_check, in_column);
    execute format('drop policy %I on %I', 'sealing_' || in_column, in_table);
    update sealed_column set finished_at = now() where of_table = in_table and of_column = in_column;
end $$;

do $$
declare
    s sealed_column;
begin
    for s in select * from sealed_column where finished_at is null loop
        execute format('alter table %I drop constraint if exists %I', s.of_table, s.of_table || '_' || s.of_column || '_is_sealed');
    end loop;
end $$;
