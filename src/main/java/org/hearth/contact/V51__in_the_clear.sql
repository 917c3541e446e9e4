-- Why this is not sealed.
call in_the_clear('contact_way', 'marks', 'blind indexes');
call in_the_clear('contact_address', 'marks', 'blind indexes');
call in_the_clear('contact_mark_looked', 'mark', 'a blind index');
call in_the_clear('safe_way', 'detail, words, times', 'from before there were plans for safe contact, which are sealed and take its place');
