-- As before, and: whoever took the words down knows whose they are, and does not sort them either.
create or replace function may_be_coded(of_piece uuid, coder uuid) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return exists (
        select from feedback f
        join account a on a.id = coder and a.active and a.kind = 'person'
        join account_role r on r.account_id = a.id and r.role = 'evaluator'
        where f.piece_id = of_piece and f.use <> 'none' and f.checked_by is not null
          and two_people(f.taken_by, coder) and two_people(f.prepared_by, coder) and two_people(f.checked_by, coder));
end $$;

-- Of a family only one parent is ever quoted: whose words were ready first, even when they take them back or others are prepared.
alter table feedback add column quotable boolean not null default false;
grant select (quotable) on feedback to ${report};

create function quote_one_parent(of_piece uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform from case_file s
    where s.kind = 'safety' and s.family_id in (select f.family_id from feedback f where f.piece_id = of_piece)
    for no key update;
    update feedback f set quotable = true
    where f.piece_id = of_piece and f.use = 'quote' and not f.quotable and not exists (
        select from feedback o where o.family_id = f.family_id and o.case_file_id <> f.case_file_id and o.quotable);
end $$;
revoke execute on function quote_one_parent(uuid) from public;

create or replace function may_be_quoted(of_piece uuid, reader uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
        select from feedback f
        where f.piece_id = of_piece and f.use = 'quote' and f.quotable and f.checked_by is not null)
        and (reader = job_id('report') or exists (
            select from account a
            join account_role r on r.account_id = a.id and r.role in ('team_manager', 'evaluator', 'administrator')
            where a.id = reader and a.active and a.kind = 'person')) $$;
