-- A browser from which somebody has signed in properly, so that others' wrong tries do not make it wait. Of what it keeps
-- only the hash is here; several colleagues of one office may share it. It opens nothing.
create table device (
    token_hash bytea not null,
    account_id uuid not null references account,
    until timestamptz not null,
    primary key (token_hash, account_id));
create index on device (account_id);
create index on device (until);
call plain('device');
