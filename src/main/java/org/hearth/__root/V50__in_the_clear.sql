-- Every column of words is sealed (see the vault), or its migration says why it is not: the reason stands beside the column, where
-- whoever looks at the database reads it. The build refuses a column about which nobody has decided.
create procedure in_the_clear(of_table regclass, of_columns text, why text) language plpgsql as $$
declare
    of_column text;
begin
    foreach of_column in array regexp_split_to_array(of_columns, ',\s*') loop
        execute format('comment on column %s.%I is %L', of_table, of_column, 'In the clear: ' || why);
    end loop;
end $$;
