-- Why this is not sealed.
call in_the_clear('referral', 'ref', 'an id, ours or another system''s');
call in_the_clear('referral', 'reasons', 'codes of the rules');
call in_the_clear('referral_parent', 'given_name, family_name', 'names are under the policies: lists are ordered and looked through by them');
call in_the_clear('referral_parent', 'local_authority', 'a code of the ONS');
