-- Whose passkeys some are, by a number that tells nothing: it is what a telephone keeps and hands back. Never the account's id.
create table passkey_owner (
    account_id uuid primary key references account,
    handle bytea not null unique check (octet_length(handle) between 32 and 64));
call plain('passkey_owner');

-- What is known of a passkey: the key that proves it (it is public), how often it has been used, and what its owner calls it.
create table passkey (
    id uuid primary key,
    account_id uuid not null references passkey_owner on delete cascade,
    credential_id bytea not null unique,
    public_key bytea not null,
    attestation bytea not null,
    sign_count bigint not null,
    transports text[] not null,
    backup_eligible boolean not null,
    backed_up boolean not null,
    name text not null check (length(name) between 1 and 40),
    made_at timestamptz not null,
    used_at timestamptz);
create index on passkey (account_id);
call plain('passkey');

-- The question a browser has to answer with a passkey: asked of one session, for one purpose, and good once.
create table passkey_challenge (
    session_hash bytea not null,
    purpose text not null check (purpose in ('make', 'show')),
    challenge bytea not null,
    asked_at timestamptz not null,
    primary key (session_hash, purpose));
create index on passkey_challenge (asked_at);
call plain('passkey_challenge');
