-- A request is used before the first row is written, and how many there were is known after the last: what fails in between leaves
-- it used, with its mark and without an amount.
alter table export_request
    drop constraint export_request_check3,
    add check ((used_at is null) = (mark is null)),
    add check (amount is null or used_at is not null);
revoke update (amount) on export_request from ${app};

create function export_counted(of_id uuid, rows_written integer) returns void
    language sql security definer set search_path = public, pg_temp as $$
    update export_request set amount = rows_written
    where id = of_id and exporting() and used_at is not null and amount is null $$;
revoke execute on function export_counted(uuid, integer) from public;
grant execute on function export_counted(uuid, integer) to ${app};
