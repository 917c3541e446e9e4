-- Why this is not sealed.
call in_the_clear('recovery_code', 'code_hash', 'a hash');
