-- Why this is not sealed.
call in_the_clear('task', 'kind', 'a code');
