-- Families' rows leave only at the machine, as files; more than a few of them only when one asked for it, with a reason, and
-- another approved it. One approval is good for one export, within a day. The mark of the export leads back to both.
create table export_request (
    id uuid primary key,
    reason text not null check (reason in ('evaluation', 'commissioner', 'move', 'rehearsal')),
    words text not null check (length(words) between 1 and 1000),
    asked_by uuid not null references account,
    asked_at timestamptz not null,
    approved_by uuid references account,
    approved_at timestamptz,
    used_at timestamptz,
    mark uuid,
    amount integer,
    check (approved_by <> asked_by),
    check ((approved_by is null) = (approved_at is null)),
    check (used_at is null or approved_at is not null),
    check ((used_at is null) = (mark is null) and (used_at is null) = (amount is null)));
alter table export_request enable row level security;

create function may_ask_for_exports() returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(bound_actor() = job_id('caseload') or exists (
        select from account a join account_role r on r.account_id = a.id
        where a.id = bound_actor() and a.active and a.kind = 'person' and r.role in ('administrator', 'team_manager')), false) $$;
create function exporting() returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(bound_actor() = job_id('caseload'), false) $$;
grant execute on function may_ask_for_exports(), exporting() to ${app};

create policy seen on export_request for select to ${app} using (may_ask_for_exports());
create policy asked on export_request for insert to ${app}
    with check (may_ask_for_exports() and asked_by = bound_actor() and approved_by is null);
-- Approved by somebody else; used by the job alone.
create policy approved on export_request for update to ${app}
    using (may_ask_for_exports() and asked_by <> bound_actor() and approved_by is null and not exporting())
    with check (approved_by = bound_actor() and used_at is null);
create policy used on export_request for update to ${app}
    using (exporting() and approved_by is not null and used_at is null)
    with check (exporting() and used_at is not null);
grant select, insert on export_request to ${app};
grant update (approved_by, approved_at, used_at, mark, amount) on export_request to ${app};
