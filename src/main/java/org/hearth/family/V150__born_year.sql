-- What the researcher's extract may know of an adult's age: the year of birth, never the day; shown in bands of years alone.
alter table person add column born_year smallint generated always as (
    case when role in ('mother', 'father', 'co_parent') then extract(year from date_of_birth)::smallint end) stored;
do $$ begin execute 'grant select (case_file_id, born_year) on person to ${report}'; end $$;
