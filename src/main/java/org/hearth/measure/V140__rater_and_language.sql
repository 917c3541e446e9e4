-- Whose view a response is, and in which language its words were shown. What is here already was answered as its instrument says.
alter table measure_response
    add column rater text not null default 'self' check (rater in ('self', 'about_child', 'practitioner')),
    add column language text not null default 'en-GB';
update measure_response set rater = 'about_child' where instrument in ('ASQ-3', 'ASQ-SE-2');
update measure_response set rater = 'practitioner' where instrument in ('BAYLEY', 'DASH-RIC', 'OUTCOMES-STAR');
alter table measure_response alter column rater drop default;
call in_the_clear('measure_response', 'rater, language', 'codes');
do $$ begin execute 'grant select (rater, language) on measure_response to ${report}'; end $$;

alter table measure_response drop constraint measure_response_given_check;
alter table measure_response add constraint measure_response_given_check
    check (given in ('together', 'alone', 'own_device', 'on_paper', 'by_phone', 'by_video', 'not_recorded', 'elsewhere'));
