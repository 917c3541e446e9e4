-- Why this is not sealed.
call in_the_clear('device', 'token_hash', 'a hash');
