-- What outcomes mean, in the charity's words. They are about no family.
create table framework_meaning (
    framework text not null,
    outcome text not null,
    words text not null,
    version integer not null,
    changed_by uuid not null references account,
    changed_at timestamptz not null default now(),
    primary key (framework, outcome));
call plain('framework_meaning');

call in_the_clear('framework_meaning', 'framework, outcome, words', 'what the charity means by an outcome: about no family');
