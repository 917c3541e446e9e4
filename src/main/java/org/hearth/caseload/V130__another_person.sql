-- Whoever approves is surely another person than whoever asked (two_people, of the colleagues' links).
create function export_takes_two() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    if new.approved_by is not null and not two_people(new.asked_by, new.approved_by) then
        raise insufficient_privilege using message = 'an export is approved by another person than asked for it';
    end if;
    return null;
end $$;
create trigger export_takes_two after insert or update of approved_by on export_request
    for each row execute function export_takes_two();
