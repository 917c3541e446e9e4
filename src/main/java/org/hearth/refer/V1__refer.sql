-- A referral that somebody is still writing. Only the hash of its key is here; the key is in the writer's browser.
-- It is no case file yet: it goes when it is sent, or after seven days.
create table referral_draft (
    key_hash bytea primary key,
    answers jsonb not null,
    expires_at timestamptz not null);
create index on referral_draft (expires_at);
call plain('referral_draft');
