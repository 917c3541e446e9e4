-- Why this is not sealed.
call in_the_clear('calendar_token', 'token_hash', 'a hash');
