-- What somebody opens by standing is reckoned again whenever their roles change, among every file there is. Most have no such role,
-- had none before, and nothing has to be reckoned for them.
alter function stand(uuid[], uuid) rename to reckon_standing;
revoke execute on function reckon_standing(uuid[], uuid) from public, ${app};

create function stand(files uuid[], of_account uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if files is null and of_account is not null
            and not exists (
                select from account_role r
                where r.account_id = of_account and r.role in ('team_manager', 'safeguarding_advisor', 'intake'))
            and not exists (
                select from case_grant g
                where g.account_id = of_account and g.until_at is null
                  and g.reason in ('manager', 'safeguarding_advisor', 'intake')) then
        return;
    end if;
    perform reckon_standing(files, of_account);
end $$;
revoke execute on function stand(uuid[], uuid) from public;
grant execute on function stand(uuid[], uuid) to ${app};
