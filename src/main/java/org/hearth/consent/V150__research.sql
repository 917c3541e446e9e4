-- What was asked: to take part in the programme, or that what is known may be used for research. Each has its own history.
alter table consent add column about text not null default 'taking_part' check (about in ('taking_part', 'research'));
create index on consent (case_file_id) where about = 'research';
-- For the researcher's extract: who agrees, and nothing of what was said.
call reportable('consent', 'case_file_id, about, asked_on, answer, withdrawn_on, recorded_at');
