-- What there is to do, and what was done, is sealed with the key of the file it is about.
call sealed('task', 'words');
call sealed('task', 'done_words');
alter table task drop constraint task_check;
alter table task add constraint done_by_somebody check ((done_at is null) = (done_by is null));
