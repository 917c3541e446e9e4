-- Opens files to somebody in an emergency, for four hours by the database's own clock; only the functions of the feature
-- `emergency` call it, which say whose they may be. Gives when they close.
create function break_glass(files uuid[], of_account uuid, in_words text) returns timestamptz
    language sql security definer set search_path = public, pg_temp as $$
    insert into case_grant (case_file_id, account_id, reason, words, from_at, until_at, granted_by)
    select f, of_account, 'break_glass', in_words, now(), now() + interval '4 hours', of_account from unnest(files) f;
    select now() + interval '4 hours' $$;

create function end_break_glass(files uuid[], of_account uuid) returns void
    language sql security definer set search_path = public, pg_temp as $$
    update case_grant set until_at = now(), ended_by = bound_actor()
    where case_file_id = any (files) and account_id = of_account and reason = 'break_glass' and until_at > now() $$;
revoke execute on function break_glass(uuid[], uuid, text), end_break_glass(uuid[], uuid) from public;
