call of_kind('measure_response', 'measures');
call of_kind('measure_response_before', 'measures');
