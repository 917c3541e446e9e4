-- By which version of the programme a parent came, so that those who came by one can be counted together. There was one until now.
alter table enrolment add column programme_version integer not null default 1 check (programme_version > 0);
do $$ begin
    execute 'grant select (programme_version) on enrolment to ${report}';
end $$;
