-- Why this is not sealed.
call in_the_clear('measure_response', 'ref', 'an id, ours or another system''s');
call in_the_clear('measure_response', 'instrument, diagnosis', 'codes of the definition');
call in_the_clear('measure_response_before', 'given, timepoint, diagnosis', 'codes, as they were');
