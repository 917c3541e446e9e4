-- What was said in a session, and what was said before it was written again, is sealed with the key of the parent's file.
call sealed('session_note', 'note', 'session_id::text');
call sealed('session_note', 'next_step', 'session_id::text');
call sealed('session_note_past', 'note', 'session_id::text || '' '' || version');
call sealed('session_note_past', 'next_step', 'session_id::text || '' '' || version');
