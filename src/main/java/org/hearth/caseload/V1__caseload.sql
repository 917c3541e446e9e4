-- Files between their check and the yes or no of whoever uploaded them. They hold whole caseloads, so that only
-- that account sees them, and nobody after a day.
create table import_upload (
    account_id uuid not null references account,
    name text not null,
    content bytea not null,
    uploaded_at timestamptz not null default now(),
    primary key (account_id, name));
alter table import_upload enable row level security;
alter table import_upload force row level security;
create policy own on import_upload to ${app} using (account_id = bound_actor()) with check (account_id = bound_actor());
grant select, insert, delete on import_upload to ${app};

create function forget_old_uploads() returns void
    language sql security definer set search_path = public, pg_temp as $$
    delete from import_upload where uploaded_at < now() - interval '1 day' $$;
grant execute on function forget_old_uploads() to ${app};
do $$ begin
    execute format('create policy mechanism on import_upload to %I using (uploaded_at < now() - interval ''1 day'')', current_user);
end $$;
