-- Why this is not sealed.
call in_the_clear('case_grant', 'words', 'a few fixed words of ours');
call in_the_clear('may', 'relation, kind', 'codes');
