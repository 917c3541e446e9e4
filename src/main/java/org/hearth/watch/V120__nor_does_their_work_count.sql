-- Families that nobody works with have sessions and measures like any other, and these count no more than the families do.
do $$
declare counted regclass;
begin
    for counted in
        select polrelid from pg_policy p
        join pg_attribute a on a.attrelid = p.polrelid and a.attname = 'case_file_id'
        where p.polname = 'counted'
          and not exists (select from pg_policy kept where kept.polrelid = p.polrelid and kept.polname = 'no_honey')
    loop
        execute format('create policy no_honey on %s as restrictive for select to ${report}
            using (case_file_id <> all ((select honey_files())::uuid[]))', counted);
    end loop;
end $$;
