-- Who is offered for no work with this parent. To whoever opens one parent's file alone, no more of the other's side than the
-- safety file says anyway: somebody who vanished from a list would tell of an emergency, or of who supervises. They are
-- refused when they are chosen.
create or replace function kept_from(parents uuid) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp as $$
    select a.id from account a
    where parents = any (open_files('team', 'grant')) and a.kind = 'person'
      and exists (
        select from beside(parents) b
        where came_near(b, a.id, array['allocation', 'cover'])
          or b = any (open_files()) and came_near(b, a.id)) $$;

-- Whose looking at the children's and the safety file would tell of a parent whose file is closed to the reader: of everybody
-- who came near to that parent, in an emergency too, and of those who manage that parent's site and not, or no longer, that of
-- a parent who is open to the reader.
create or replace function on_other_side(reader uuid, file uuid, looker uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    with sides as (
        select p.id, p.id in (select open_to(reader)) as theirs
        from case_file f
        join case_file p on p.family_id = f.family_id and p.kind = 'parent'
        where f.id = file and f.kind in ('child', 'safety')),
    managed as (
        select s.theirs, max(coalesce(g.until_at, 'infinity')) as until_at
        from sides s
        join case_grant g on g.case_file_id = s.id
        where g.account_id = looker and g.reason = 'manager'
        group by s.theirs)
    select exists (select from sides s where not s.theirs and came_near(s.id, looker))
      or exists (
        select from managed m
        where not m.theirs
          and m.until_at > coalesce((select own.until_at from managed own where own.theirs), '-infinity')) $$;

-- Refusals are told to nobody here: that somebody tried would be as much of a hint. Nor is an opening in an emergency told to the
-- other side: managers and safeguarding advisors are told of it.
alter policy looked on audit_event using (
    act in ('read', 'changed')
    and case_file_id = any ((select open_files())::uuid[])
    and not on_other_side(bound_actor(), case_file_id, account_id));
