-- The researcher's extract has the answers, as numbers, of those who agreed to research; how they were given, and by which version scored.
do $$ begin execute 'grant select (answers, definition_version, given) on measure_response to ${report}'; end $$;
