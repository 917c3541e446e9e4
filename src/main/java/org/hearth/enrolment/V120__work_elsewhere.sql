-- As casefile says, and: whose work ended before a caseload was brought in was never opened the file here, and knows as much.
create or replace function came_near(parents uuid, of_account uuid, ways text[]) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
        select from case_grant g
        where g.case_file_id = parents and g.account_id = of_account and g.reason = any (ways)
          and (g.until_at is null or g.until_at > g.from_at))
      or 'allocation' = any (ways) and exists (
        select from allocation l join enrolment e on e.id = l.enrolment_id
        where e.case_file_id = parents and l.account_id = of_account and not l.called_off) $$;

create or replace function came_near(parents uuid, of_account uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select came_near(parents, of_account, array['allocation', 'cover', 'supervision', 'break_glass']) $$;

-- Files that stand open to somebody who came near to the other parent elsewhere are closed.
select stand(null, null);
