-- How a charity's own directory knows a colleague. Such an account has no password here: it signs in with the directory alone.
create table account_identity (
    issuer text not null,
    subject text not null,
    account_id uuid not null unique references account,
    since timestamptz not null,
    primary key (issuer, subject));
call plain('account_identity');

-- Who changes accounts on the directory's word.
insert into account (id, kind, name) values (job_id('directory'), 'job', 'job directory');
