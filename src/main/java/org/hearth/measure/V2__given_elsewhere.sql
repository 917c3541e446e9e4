-- What comes from another system was answered, and looked at, there.
alter table measure_response drop constraint measure_response_given_check;
alter table measure_response add constraint measure_response_given_check
    check (given in ('together', 'alone', 'by_phone', 'by_video', 'not_recorded', 'elsewhere'));
