-- Why this is not sealed.
call in_the_clear('referral_draft', 'key_hash', 'a hash');
