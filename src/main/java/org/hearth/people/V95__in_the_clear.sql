-- Why this is not sealed.
call in_the_clear('role_gift', 'roles, sites', 'codes of roles and sites');
