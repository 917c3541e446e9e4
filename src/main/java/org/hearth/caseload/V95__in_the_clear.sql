-- Why this is not sealed.
call in_the_clear('export_request', 'words', 'why a colleague wants an export, about no family');
