-- Why this is not sealed.
call in_the_clear('own_letter', 'worker', 'a colleague''s first name, as the letter is signed');
