-- Why this is not sealed.
call in_the_clear('account_identity', 'issuer, subject', 'how the charity''s directory names an account of its own');
