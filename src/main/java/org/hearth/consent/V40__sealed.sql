-- What was explained, and the words with which a yes was taken back, are sealed with the key of the parent's file.
call sealed('consent', 'explained');
call sealed('consent', 'withdrawn_words');
