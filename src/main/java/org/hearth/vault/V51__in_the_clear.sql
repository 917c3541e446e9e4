-- Why this is not sealed.
call in_the_clear('file_key', 'wrapped', 'a key, wrapped by the key of keys');
call in_the_clear('key_of_keys', 'proof', 'a hash, sealed');
call in_the_clear('sealed_column', 'of_table, of_column, row_id', 'names of columns');
