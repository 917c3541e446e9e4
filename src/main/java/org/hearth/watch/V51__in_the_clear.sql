-- Why this is not sealed.
call in_the_clear('honey_alarm', 'network', 'from where a colleague looked');
