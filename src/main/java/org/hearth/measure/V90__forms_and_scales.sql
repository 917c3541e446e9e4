-- The age form a measure was given on, and what each of its scales came to, so that figures need not see the answers.
alter table measure_response add column form text, add column scales jsonb not null default '{}';
alter table measure_response_before add column form text, add column scales jsonb not null default '{}';
do $$ begin execute 'grant select (form, scales) on measure_response to ${report}'; end $$;
call in_the_clear('measure_response', 'form', 'the code of an age form');
call in_the_clear('measure_response_before', 'form', 'the same, as it was');
