-- By which rule small numbers were withheld when a release was made.
alter table report_release add column profile text not null default 'dfe-cin';
call in_the_clear('report_release', 'profile', 'the code of a rule');

-- What readers who may not see every count have had of groups they put together themselves, and of the releases beside them: made
-- once, in the order of their turns, so that the next answer can be held against all before it. Who was counted where is sealed.
create table report_group (
    report text not null,
    audience text not null,
    turn int not null,
    as_of date not null,
    chosen text not null,
    page jsonb,
    withheld boolean not null,
    refused text,
    heard_sealed bytea not null,
    made_at timestamptz not null,
    primary key (report, audience, turn),
    unique (report, audience, as_of, chosen)
);
call plain('report_group');
do $$ begin execute 'revoke update, delete on report_group from ${app}'; end $$;
call in_the_clear('report_group', 'report, audience, chosen, page, refused', 'a report that may be shown to whoever asks');
