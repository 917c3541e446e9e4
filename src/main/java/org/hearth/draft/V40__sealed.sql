-- What somebody is typing is sealed with the key of the file it is about.
call sealed('draft', 'fields', 'account_id::text || '' '' || form');
