-- Whoever confirms is surely another person than whoever asked (two_people, of the colleagues' links).
create function reset_takes_two() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    if new.confirmed_by is not null and not two_people(new.asked_by, new.confirmed_by) then
        raise insufficient_privilege using message = 'a reset is confirmed by another person than asked for it';
    end if;
    return null;
end $$;
create trigger reset_takes_two after insert or update of confirmed_by on factor_reset
    for each row execute function reset_takes_two();
