-- Why this is not sealed.
call in_the_clear('audit_event', 'what, why', 'a few fixed words, and a code');
call in_the_clear('audit_event', 'network, session_mark', 'from where a colleague looked');
call in_the_clear('audit_link', 'hash', 'a hash');
