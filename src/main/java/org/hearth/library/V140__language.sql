-- The language of words that were loaded; each language has its own latest.
alter table instrument_wording add column language text not null default 'en-GB';
call in_the_clear('instrument_wording', 'language', 'the code of a language');
