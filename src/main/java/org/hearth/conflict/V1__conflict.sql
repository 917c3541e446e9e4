-- A colleague who is a relative, an ex-partner or a neighbour of somebody in a family, or knows them otherwise. It lies
-- in the family's safety file, or in the referral's while there is no family.
create table conflict (
    id uuid primary key,
    case_file_id uuid not null references case_file,
    family_id uuid references family,
    account_id uuid not null references account,
    relation text not null check (relation in ('relative', 'ex_partner', 'neighbour', 'other')),
    words text not null,
    declared_by uuid not null references account,
    declared_at timestamptz not null,
    ended_by uuid references account,
    ended_at timestamptz,
    end_words text,
    check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_words is null)),
    -- Nobody lets themselves in again.
    check (ended_by <> account_id));
create unique index on conflict (account_id, case_file_id) where ended_at is null;
create index on conflict (case_file_id);
call protect('conflict');
call of_kind('conflict', 'tasks');
revoke insert on conflict from ${app};

-- Practitioners open the safety file too; who among the colleagues knows the family is not theirs to read.
create policy read_by on conflict as restrictive for select to ${app} using (exists (
    select from account_role r
    where r.account_id = bound_actor() and r.role in ('team_manager', 'safeguarding_advisor')));
do $$ begin
    execute format('create policy mechanism on conflict to %I using (true) with check (true)', current_user);
end $$;

-- Whoever has a file open in any relation, also one in which they write nothing, tells it of themselves; of somebody else only
-- a manager or a safeguarding advisor does. False when it is told already.
create function tell_conflict(id uuid, file uuid, family uuid, who uuid, relation text, words text, at timestamptz)
    returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not file = any (open_files()) or who <> bound_actor() and not exists (
        select from account_role r
        where r.account_id = bound_actor() and r.role in ('team_manager', 'safeguarding_advisor')) then
        raise insufficient_privilege using message = 'a conflict of interest is told of oneself, or by who answers for the file';
    end if;
    insert into conflict (id, case_file_id, family_id, account_id, relation, words, declared_by, declared_at)
    values (id, file, family, who, relation, words, bound_actor(), at)
    on conflict do nothing;
    return found;
end $$;
grant execute on function tell_conflict(uuid, uuid, uuid, uuid, text, text, timestamptz) to ${app};

-- Every file of the family, and the referral that it came from: the parents', the children's, the safety file.
create or replace function blocked_to(actor uuid) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp as $$
    with known as (
        select f.id, coalesce(f.family_id, f.became) as family_id
        from conflict c join case_file f on f.id = c.case_file_id
        where c.account_id = actor and c.ended_at is null)
    select id from known
    union
    select f.id from known k join case_file f on f.family_id = k.family_id
    union
    select f.id from known k join case_file f on f.became = k.family_id $$;

-- Whom a family or a referral must not be given to: asked before somebody is chosen, by whoever may open the file.
create function blocked_from(file uuid) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp as $$
    select c.account_id
    from case_file f
    join case_file k on k.id = f.id or coalesce(k.family_id, k.became) = coalesce(f.family_id, f.became)
    join conflict c on c.case_file_id = k.id
    where f.id = file and f.id = any (open_files()) and c.ended_at is null $$;
grant execute on function blocked_from(uuid) to ${app};
