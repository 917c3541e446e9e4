-- Why this is not sealed.
call in_the_clear('session', 'ref', 'an id, ours or another system''s');
call in_the_clear('session_module', 'module', 'a code of the programme');
call in_the_clear('session_past', 'was', 'days, times and codes: what was said is in session_note_past');
call in_the_clear('place_hold', 'place', 'the id of a room of ours, or that it is at home');
