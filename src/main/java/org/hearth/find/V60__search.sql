-- What somebody looked for in the last hours, sealed, so that its page can be gone back to and no address carries the words.
-- It is theirs alone.
create table search (
    id uuid primary key,
    account_id uuid not null references account,
    asked_sealed bytea not null,
    asked_at timestamptz not null);
create index on search (account_id, asked_at);
alter table search enable row level security;
create policy own on search to ${app} using (account_id = bound_actor()) with check (account_id = bound_actor());
grant select, insert on search to ${app};

-- Lets go of what anybody looked for before this moment.
create function forget_searches(before timestamptz) returns void
    language sql security definer set search_path = public, pg_temp as $$
    delete from search where asked_at < before $$;
grant execute on function forget_searches(timestamptz) to ${app};
