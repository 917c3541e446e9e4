-- A protected table that says what kind of things its rows are: who may read them, and who may add and change them, is then
-- asked of the table of rights (casefile/who-may.yaml), and not only whose file is open.
create procedure of_kind(of_table regclass, kind text) language plpgsql as $$
begin
    execute format('drop policy open_files on %s', of_table);
    execute format('create policy open_to_read on %s for select to ${app}
        using (case_file_id = any ((select open_files(%L, ''read''))::uuid[]))', of_table, kind);
    execute format('create policy open_to_add on %s for insert to ${app}
        with check (case_file_id = any ((select open_files(%L, ''write''))::uuid[]))', of_table, kind);
    execute format('create policy open_to_change on %1$s for update to ${app}
        using (case_file_id = any ((select open_files(%2$L, ''write''))::uuid[]))
        with check (case_file_id = any ((select open_files(%2$L, ''write''))::uuid[]))', of_table, kind);
    execute format('create policy open_to_remove on %s for delete to ${app}
        using (case_file_id = any ((select open_files(%L, ''write''))::uuid[]))', of_table, kind);
end $$;
