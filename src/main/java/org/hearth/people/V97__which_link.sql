-- Which link was used: of several that wait, each leads back to its own maker. Links from before have none.
alter table link_made add column token_hash bytea;
call in_the_clear('link_made', 'token_hash', 'a hash');
