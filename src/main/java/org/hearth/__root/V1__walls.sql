-- What every feature's tables join: `protect` for tables that lie in case files, `plain` for the others,
-- `reportable` for the columns that figures are counted from. ${app} is the application's login, ${report}
-- the role that counts; neither owns anything, and neither may step past a policy.
revoke create on schema public from public;
revoke all on all tables in schema public from public;
alter default privileges revoke execute on functions from public;
grant usage on schema public to ${app}, ${report};
create extension if not exists btree_gist;

create procedure protect(of_table regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', of_table);
    execute format('alter table %s force row level security', of_table);
    execute format('create policy open_files on %s to ${app}
        using (case_file_id = any ((select open_files())::uuid[]))
        with check (case_file_id = any ((select open_files())::uuid[]))', of_table);
    execute format('grant select, insert, update on %s to ${app}', of_table);
end $$;

create procedure plain(of_table regclass) language plpgsql as $$
begin
    execute format('grant select, insert, update, delete on %s to ${app}', of_table);
end $$;

create procedure reportable(of_table regclass, of_columns text) language plpgsql as $$
begin
    execute format('grant select (%s) on %s to ${report}', of_columns, of_table);
    if (select relrowsecurity from pg_class where oid = of_table) then
        execute format('create policy counted on %s for select to ${report} using (true)', of_table);
    end if;
end $$;
