-- Why this is not sealed.
call in_the_clear('import_upload', 'name', 'one of six fixed names of files');
