call in_the_clear('measure_response', 'scales', 'numbers, one for each scale of the measure');
call in_the_clear('measure_response_before', 'scales', 'the same, as they were');
