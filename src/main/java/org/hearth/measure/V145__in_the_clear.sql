-- Why this is not sealed.
call in_the_clear('measure_response', 'scales', 'what each scale came to, by the scale’s name');
call in_the_clear('measure_response_before', 'scales', 'the same, as it was');
