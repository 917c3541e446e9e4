-- How a colleague knows a family, and why they may open its files again, is sealed with the key of the file it lies in.
alter table conflict drop constraint conflict_check;
call sealed('conflict', 'words');
call sealed('conflict', 'end_words');
alter table conflict add constraint ended_by_somebody check ((ended_at is null) = (ended_by is null));

drop function tell_conflict(uuid, uuid, uuid, uuid, text, text, timestamptz);
create function tell_conflict(id uuid, file uuid, family uuid, who uuid, relation text, words bytea, at timestamptz)
    returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not file = any (open_files()) or who <> bound_actor() and not exists (
        select from account_role r
        where r.account_id = bound_actor() and r.role in ('team_manager', 'safeguarding_advisor')) then
        raise insufficient_privilege using message = 'a conflict of interest is told of oneself, or by who answers for the file';
    end if;
    insert into conflict (id, case_file_id, family_id, account_id, relation, words_sealed, declared_by, declared_at)
    values (id, file, family, who, relation, words, bound_actor(), at)
    on conflict do nothing;
    return found;
end $$;
grant execute on function tell_conflict(uuid, uuid, uuid, uuid, text, bytea, timestamptz) to ${app};
