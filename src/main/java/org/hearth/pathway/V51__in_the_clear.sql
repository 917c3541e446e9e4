-- Why this is not sealed.
call in_the_clear('plan_mark', 'module', 'a code of the programme');
