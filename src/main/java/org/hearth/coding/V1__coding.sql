-- The themes that one of two found in a text; never changed. Nobody reads what the other found before both are done.
create table coding (
    piece_id uuid not null references piece on delete cascade,
    place int not null check (place in (1, 2)),
    coder uuid not null references account,
    codebook int not null check (codebook > 0),
    themes text[] not null check (cardinality(themes) > 0),
    coded_at timestamptz not null,
    primary key (piece_id, place),
    unique (piece_id, coder));
call in_the_clear('coding', 'themes', 'codes of themes in the codebook');

-- What a text is about in the end: what both found, or what they settled on, and who wrote that down.
create table coding_settled (
    piece_id uuid primary key references piece on delete cascade,
    themes text[] not null check (cardinality(themes) > 0),
    settled_by uuid references account,
    settled_at timestamptz not null);
call in_the_clear('coding_settled', 'themes', 'codes of themes in the codebook');

alter table coding enable row level security;
alter table coding force row level security;
alter table coding_settled enable row level security;
alter table coding_settled force row level security;
do $$ begin
    execute format('create policy mechanism on coding to %I using (true) with check (true)', current_user);
    execute format('create policy mechanism on coding_settled to %I using (true) with check (true)', current_user);
end $$;

create function both_coded(of_piece uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select count(*) = 2 from coding where piece_id = of_piece $$;
create function next_place(of_piece uuid) returns int
    language sql stable security definer set search_path = public, pg_temp as $$
    select count(*)::int + 1 from coding where piece_id = of_piece $$;
create function sorts_texts(who uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
        select from account a join account_role r on r.account_id = a.id and r.role = 'evaluator'
        where a.id = who and a.active and a.kind = 'person') $$;
grant execute on function both_coded(uuid), next_place(uuid), sorts_texts(uuid) to ${app};

create policy seen on coding for select to ${app}
    using (sorts_texts(bound_actor()) and (coder = bound_actor() or both_coded(piece_id)));
create policy coded on coding for insert to ${app}
    with check (coder = bound_actor() and may_be_coded(piece_id, bound_actor()));
create policy seen on coding_settled for select to ${app}
    using (sorts_texts(bound_actor()) and both_coded(piece_id));
create policy settled on coding_settled for insert to ${app}
    with check (both_coded(piece_id) and coalesce(settled_by, bound_actor()) = bound_actor()
        and exists (select from coding c where c.piece_id = coding_settled.piece_id and c.coder = bound_actor()));
grant select, insert on coding, coding_settled to ${app};

-- For figures: which themes, and how two agreed; no word, and not who.
call reportable('coding', 'piece_id, place, codebook, themes');
call reportable('coding_settled', 'piece_id, themes');
