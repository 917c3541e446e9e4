-- Why this is not sealed.
call in_the_clear('person', 'nhs_number_mark', 'a blind index, which says nothing without its key');
