-- What is shared, why it was corrected or taken back, and the reason it was shared for are sealed with the keys of their files.
alter table shared_fact drop constraint shared_fact_check;
call sealed('shared_fact', 'words', 'id::text || '' '' || version');
call sealed('shared_fact', 'because', 'id::text || '' '' || version');
call sealed('shared_source', 'reason_words', 'fact_id::text');
alter table shared_fact add constraint told_why_once_changed check (
    (version = 1) = (made in ('shared', 'noted')) and (version > 1 or coalesce(because_sealed, '') = ''));
