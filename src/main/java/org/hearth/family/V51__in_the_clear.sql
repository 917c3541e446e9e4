-- Why this is not sealed.
call in_the_clear('family', 'ref', 'an id, ours or another system''s');
call in_the_clear('person', 'ref', 'an id, ours or another system''s');
call in_the_clear('person', 'given_name, family_name', 'names are under the policies: lists are ordered and looked through by them');
call in_the_clear('person', 'local_authority', 'a code of the ONS');
