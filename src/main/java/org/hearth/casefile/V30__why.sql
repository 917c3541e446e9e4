-- On what ground a file is open to the bound actor: the strongest, for the audit to note. An opening in an emergency
-- counts only where nothing else opens the file.
create function why_open(file uuid) returns text
    language sql stable security definer set search_path = public, pg_temp as $$
    select reason from case_grant
    where case_file_id = file and account_id = bound_actor() and from_at <= now() and (until_at is null or until_at > now())
    order by array_position(
        array['allocation', 'cover', 'supervision', 'standing', 'opening', 'job', 'break_glass'], reason)
    limit 1 $$;
grant execute on function why_open(uuid) to ${app};
