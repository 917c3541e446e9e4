-- Why this is not sealed.
call in_the_clear('site', 'code, name', 'sites are public');
call in_the_clear('site_area', 'local_authority', 'a code of the ONS');
call in_the_clear('place', 'name', 'rooms of ours');
