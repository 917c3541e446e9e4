-- Why this is not sealed.
call in_the_clear('marked_column', 'of_table, of_column, row_id', 'names of our own tables and columns');
