call of_kind('enrolment', 'team');
call of_kind('allocation', 'team');
