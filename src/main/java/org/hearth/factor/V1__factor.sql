-- The secret that an account shares with a code app, sealed with a key that is not in this database. A new one waits until a
-- code made with it has been shown; only then does it take the place of the old one.
create table code_app (
    account_id uuid primary key references account,
    secret_sealed bytea,
    waiting_sealed bytea,
    last_step bigint not null default 0,
    since timestamptz);
call plain('code_app');

-- Of the ten codes for when the telephone is lost, only hashes; each works once.
create table recovery_code (
    account_id uuid not null references account,
    code_hash bytea not null,
    used_at timestamptz,
    primary key (account_id, code_hash));
call plain('recovery_code');

-- Somebody lost the telephone and the recovery codes: two others set them aside, one who asks and another who confirms.
create table factor_reset (
    account_id uuid primary key references account,
    asked_by uuid not null references account,
    asked_at timestamptz not null,
    confirmed_by uuid references account,
    confirmed_at timestamptz,
    check (asked_by <> account_id and confirmed_by <> account_id and confirmed_by <> asked_by));
call plain('factor_reset');
