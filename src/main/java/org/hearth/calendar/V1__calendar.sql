-- The address at which a practitioner's calendar program fetches their diary. Only the hash of its token is here, and
-- one for each account: a new one takes the place of the old.
create table calendar_token (
    account_id uuid primary key references account,
    token_hash bytea not null unique,
    made_at timestamptz not null);
call plain('calendar_token');

insert into account (id, kind, name) values (job_id('calendar'), 'job', 'job calendar');
