create table site (code text primary key, name text not null, position integer not null);
call plain('site');
create table site_area (local_authority text primary key, site_code text not null references site);
call plain('site_area');
create table place (
    id uuid primary key default gen_random_uuid(),
    site_code text not null references site,
    name text not null,
    unique (site_code, name));
call plain('place');
create table team_member (
    account_id uuid not null references account,
    site_code text not null references site,
    primary key (account_id, site_code));
call plain('team_member');

-- The first programme's sites and the areas they serve (ONS codes); any other area is served by Connect.
insert into site (code, name, position) values
    ('hertfordshire', 'Hertfordshire', 1), ('london', 'London', 2), ('blackpool', 'Blackpool', 3), ('connect', 'Connect', 4);
insert into site_area (local_authority, site_code) values
    ('E10000015', 'hertfordshire'), ('E09000033', 'london'), ('E09000020', 'london'), ('E09000013', 'london'),
    ('E06000009', 'blackpool');
insert into place (site_code, name) values
    ('hertfordshire', 'Family centre, Stevenage'), ('hertfordshire', 'Family centre, Watford'),
    ('london', 'Family centre, Westbourne'), ('london', 'Family centre, Hammersmith'),
    ('blackpool', 'Family centre, Central Drive'), ('blackpool', 'Family centre, Mereside');
