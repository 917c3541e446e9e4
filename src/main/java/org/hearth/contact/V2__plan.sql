-- The plan of how a parent may be reached: a row for each version of each way, never changed. What the parent told is
-- sealed; marks are blind indexes of the number, e-mail or address, so that two of them can be compared and none read.
create table contact_way (
    id uuid primary key,
    case_file_id uuid not null references case_file,
    family_id uuid not null references family,
    channel text not null check (channel in ('mobile', 'landline', 'sms', 'whatsapp', 'email', 'post', 'video')),
    version integer not null check (version > 0),
    safe boolean not null default false,
    told_sealed bytea not null,
    marks bytea[] not null,
    address_id uuid check ((address_id is null) or (channel = 'post')),
    source text not null check (source in ('parent', 'referral', 'colleague')),
    told_on date not null,
    verified_at timestamptz,
    verified_by uuid references account,
    verified_until timestamptz check (verified_until > verified_at),
    waits boolean not null,
    change text not null check (change in ('told', 'changed', 'verified', 'doubted', 'looked')),
    changed_by uuid not null references account,
    changed_at timestamptz not null,
    check ((verified_at is null) = (verified_by is null) and (verified_at is null) = (verified_until is null)),
    unique (case_file_id, channel, version));
create index on contact_way (family_id);
call protect('contact_way');
call of_kind('contact_way', 'contact');
revoke update on contact_way from ${app};

-- Where a parent lives, from a day until the next row's; never changed either.
create table contact_address (
    id uuid primary key,
    case_file_id uuid not null references case_file,
    family_id uuid not null references family,
    number integer not null check (number > 0),
    address_sealed bytea not null,
    marks bytea[] not null,
    from_on date not null,
    corrects boolean not null,
    changed_by uuid not null references account,
    changed_at timestamptz not null,
    unique (case_file_id, number));
create index on contact_address (family_id);
call protect('contact_address');
call of_kind('contact_address', 'contact');
revoke update on contact_address from ${app};
alter table contact_way add foreign key (address_id) references contact_address;

-- What somebody who may open both parents' files has said may be used although both have it. Nobody reads it but the
-- functions below: that a row is here says what the other parent's file holds.
create table contact_mark_looked (
    family_id uuid not null references family,
    mark bytea not null,
    looked_by uuid not null references account,
    looked_at timestamptz not null default now(),
    primary key (family_id, mark));

-- Forced policies bind the owner too; the functions below run as the owner and read both parents' marks.
do $$ begin
    execute format('create policy mechanism on contact_way for select to %I using (true)', current_user);
    execute format('create policy mechanism on contact_address for select to %I using (true)', current_user);
end $$;

-- Which ways of the bound actor's open files hold a number, e-mail or address that the family's other parent has told
-- too, ever. Yes or no, and only of what is kept in a file: nothing can be tried here without its being written down.
create function contact_shared() returns setof uuid
    language sql stable security definer set search_path = public, pg_temp as $$
    with mine as (
        select w.id, w.case_file_id, w.family_id, unnest(w.marks) as mark
        from contact_way w where w.case_file_id = any (open_files())
        union all
        select w.id, w.case_file_id, w.family_id, unnest(a.marks)
        from contact_way w join contact_address a on a.id = w.address_id
        where w.case_file_id = any (open_files())),
    told as (
        select case_file_id, family_id, unnest(marks) as mark from contact_way
        union all
        select case_file_id, family_id, unnest(marks) from contact_address)
    select distinct mine.id
    from mine
    join told on told.family_id = mine.family_id and told.case_file_id <> mine.case_file_id and told.mark = mine.mark
    where not exists (select from contact_mark_looked l where l.family_id = mine.family_id and l.mark = mine.mark) $$;

-- Somebody has looked at a way that both parents have, and may open the file of each who has it. False, and nothing is
-- kept, for anybody else.
create function contact_looked(of_way uuid) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    mine contact_way;
    held bytea[];
begin
    select * into mine from contact_way where id = of_way and case_file_id = any (open_files());
    if mine.id is null then return false; end if;
    held := mine.marks || coalesce((select marks from contact_address where id = mine.address_id), '{}');
    if exists (
        select from contact_way w
        where w.family_id = mine.family_id and w.marks && held and w.case_file_id <> all (open_files())
        union all
        select from contact_address a
        where a.family_id = mine.family_id and a.marks && held and a.case_file_id <> all (open_files())) then
        return false;
    end if;
    insert into contact_mark_looked (family_id, mark, looked_by)
    select mine.family_id, mark, bound_actor() from unnest(held) as mark
    on conflict do nothing;
    return true;
end $$;

grant execute on function contact_shared(), contact_looked(uuid) to ${app};
