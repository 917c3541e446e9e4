-- Before a key of keys is let go of, what it sealed of groups is sealed again: else no group could be held against it any more.
create function groups_to_seal_again() returns table (report text, audience text, turn int, heard_sealed bytea)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    if bound_actor() is distinct from job_id('keys') then
        raise insufficient_privilege using message = 'only the command that lets go of keys seals again';
    end if;
    return query select g.report, g.audience, g.turn, g.heard_sealed from report_group g;
end $$;
create function seal_group_again(of_report text, of_audience text, of_turn int, again bytea) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if bound_actor() is distinct from job_id('keys') then
        raise insufficient_privilege using message = 'only the command that lets go of keys seals again';
    end if;
    update report_group g set heard_sealed = again
    where g.report = of_report and g.audience = of_audience and g.turn = of_turn;
end $$;
grant execute on function groups_to_seal_again(), seal_group_again(text, text, int, bytea) to ${app};
