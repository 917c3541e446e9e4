-- Why this is not sealed.
call in_the_clear('outbox', 'template, why', 'a code, and a few fixed words of ours');
call in_the_clear('outbox', 'worker', 'the first name of a colleague');
