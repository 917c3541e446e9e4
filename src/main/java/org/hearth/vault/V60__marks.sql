-- Blind indexes beside words that are sealed, or that are going to be: `marked` adds their column, and the product fills it
-- for what was there before when it next starts, a few hundred rows at a time.
create table marked_column (
    of_table text not null,
    of_column text not null,
    row_id text not null,
    finished_at timestamptz,
    primary key (of_table, of_column));
grant select on marked_column to ${app};

create procedure marked(of_table text, of_column text, row_id text default 'id::text') language plpgsql as $$
begin
    execute format('alter table %I add column %I bytea', of_table, of_column || '_mark');
    execute format('create policy %I on %I to %I using (true) with check (true)', 'marking_' || of_column, of_table, current_user);
    insert into marked_column values (of_table, of_column, row_id);
end $$;

-- Words that have no mark yet: in the clear, or sealed at the spot that `sealed` gave them.
create function words_without_mark(in_table text, in_column text, most int)
    returns table (row_id text, spot_row text, case_file_id uuid, words text, words_sealed bytea) language plpgsql as $$
declare
    id text := (select m.row_id from marked_column m where of_table = in_table and of_column = in_column);
    spot text := (select s.row_id from sealed_column s where of_table = in_table and of_column = in_column);
begin
    return query execute format(
        'select %1$s, %2$s, case_file_id, %3$I::text, %4$s from %5$I where %6$I is null limit %7$s for update',
        id, coalesce(spot, id), in_column, case when spot is null then 'null::bytea' else format('%I', in_column || '_sealed') end,
        in_table, in_column || '_mark', most);
end $$;

create function marks_kept(in_table text, in_column text, rows text[], marks bytea[]) returns void language plpgsql as $$
declare id text := (select m.row_id from marked_column m where of_table = in_table and of_column = in_column);
begin
    execute format('update %I t set %I = m.mark from unnest($1, $2) as m (at, mark) where %s = m.at',
        in_table, in_column || '_mark', id) using rows, marks;
end $$;

create function every_word_marked(in_table text, in_column text) returns void language plpgsql as $$
begin
    execute format('alter table %I alter column %I set not null', in_table, in_column || '_mark');
    execute format('drop policy %I on %I', 'marking_' || in_column, in_table);
    update marked_column set finished_at = now() where of_table = in_table and of_column = in_column;
end $$;
