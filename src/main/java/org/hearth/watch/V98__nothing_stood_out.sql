-- A week in which nothing stood out is read too, and says so.
alter table watch_task drop constraint watch_task_answer_check;
alter table watch_task add constraint watch_task_answer_check
    check (answer in ('nothing', 'spoken', 'passed_on', 'nothing_stood_out'));
