create table account (
    id uuid primary key,
    kind text not null check (kind in ('person', 'job')),
    sign_in_name text unique,
    name text not null,
    code text unique,
    password_hash text,
    active boolean not null default true,
    version integer not null default 1,
    created_at timestamptz not null default now());
call plain('account');

create table account_role (
    account_id uuid not null references account,
    role text not null check (role in
        ('intake', 'practitioner', 'team_manager', 'safeguarding_advisor', 'evaluator', 'administrator')),
    primary key (account_id, role));
call plain('account_role');

-- A link that works once: to make the first administrator, or for a new colleague to choose a password.
create table invitation (
    token_hash bytea primary key,
    account_id uuid references account,
    expires_at timestamptz not null,
    used_at timestamptz);
call plain('invitation');

-- Failed attempts by name and network, so that a wrong password costs time and never locks anybody out.
create table sign_in_attempt (
    name_hash bytea not null,
    network text not null,
    failures integer not null,
    last_at timestamptz not null,
    primary key (name_hash, network));
call plain('sign_in_attempt');

-- The id that Actor.job(name) has: a version 3 UUID of "hearth job NAME".
create function job_id(job text) returns uuid language sql immutable as $$
    select encode(set_byte(set_byte(digest, 6, (get_byte(digest, 6) & 15) | 48), 8, (get_byte(digest, 8) & 63) | 128), 'hex')::uuid
    from (select decode(md5('hearth job ' || job), 'hex') as digest) d $$;

insert into account (id, kind, name)
select job_id(job), 'job', 'job ' || job
from unnest(array['visitor', 'reporting', 'caseload', 'referrals', 'operator', 'demo']) as job;

-- Spring Session's own tables.
create table spring_session (
    primary_id char(36) not null primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100));
create index on spring_session (expiry_time);
create index on spring_session (principal_name);
call plain('spring_session');
create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name));
call plain('spring_session_attributes');
