-- Why this is not sealed.
call in_the_clear('may_hold', 'role, relation', 'codes of roles and relations');
