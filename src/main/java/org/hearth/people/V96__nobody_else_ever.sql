-- Whoever the charity's directory keeps has no password, and is somebody else all the same: the first administrator sets up the
-- others alone only as long as nobody else could ever sign in.
update account a set had_a_way_in = true
where exists (select from link_made l where l.account_id = a.id and l.used_at is not null);

create or replace function give_roles_alone(of_id uuid) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    gift role_gift;
begin
    select * into gift from role_gift g
    where g.id = of_id and g.asked_by = bound_actor() and g.confirmed_by is null and g.refused_by is null and not g.alone
      and exists (
        select from account a join account_role r on r.account_id = a.id
        where a.id = g.asked_by and a.active and r.role = 'administrator')
      and not exists (select from account a where a.id <> g.asked_by and a.kind = 'person' and a.had_a_way_in)
    for update;
    if gift.id is null then
        return false;
    end if;
    update role_gift set alone = true where id = gift.id;
    perform put_roles(gift);
    return true;
end $$;
