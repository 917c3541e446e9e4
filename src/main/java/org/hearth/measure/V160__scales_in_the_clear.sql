-- Why this is not sealed.
call in_the_clear('measure_response', 'scales', 'what each scale came to, from which figures are counted');
call in_the_clear('measure_response_before', 'scales', 'the same, as it was');
