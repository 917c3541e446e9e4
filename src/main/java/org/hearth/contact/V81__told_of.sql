-- Which ways that wait for a second look somebody has a task about already, so that each is told of once.
create table contact_told_of (
    way_id uuid primary key references contact_way,
    case_file_id uuid not null references case_file,
    family_id uuid not null references family,
    told_at timestamptz not null);
call protect('contact_told_of');
call of_kind('contact_told_of', 'contact');
revoke update on contact_told_of from ${app};
