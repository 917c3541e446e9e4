-- Why a module was set aside is sealed with the key of the parent's file.
call sealed('plan_mark', 'words');
alter table plan_mark drop constraint plan_mark_check;
alter table plan_mark add constraint set_aside_with_words
    check (kind <> 'set_aside' or words <> '' or octet_length(words_sealed) > 0);
