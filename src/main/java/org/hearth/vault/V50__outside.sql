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
