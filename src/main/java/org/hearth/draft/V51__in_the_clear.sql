-- Why this is not sealed.
call in_the_clear('draft', 'form, writer', 'the name of a form, and a random mark');
