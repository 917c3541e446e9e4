-- Why this is not sealed.
call in_the_clear('enrolment', 'ref', 'an id, ours or another system''s');
