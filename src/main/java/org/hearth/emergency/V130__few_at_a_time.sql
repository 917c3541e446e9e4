-- What one colleague opened in an emergency since then and nobody has looked at yet; of oneself.
create function emergencies_unlooked(since timestamptz) returns integer
    language sql stable security definer set search_path = public, pg_temp as $$
    select count(*)::integer from emergency_opening
    where account_id = bound_actor() and opened_at > since and outcome is null $$;
grant execute on function emergencies_unlooked(timestamptz) to ${app};

-- Three in a day and no more until somebody else has looked at one of them: whoever needs a fourth speaks with somebody first.
create function few_emergencies() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('emergency ' || new.account_id, 0));
    if (select count(*) from emergency_opening
        where account_id = new.account_id and opened_at > new.opened_at - interval '1 day' and outcome is null) >= 3 then
        raise insufficient_privilege using message = 'three openings in a day are looked at before there is a fourth';
    end if;
    return new;
end $$;
create trigger few_emergencies before insert on emergency_opening for each row execute function few_emergencies();
