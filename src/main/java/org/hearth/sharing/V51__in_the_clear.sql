-- Why this is not sealed.
call in_the_clear('shared_fact', 'about, must_not_learn', 'codes');
