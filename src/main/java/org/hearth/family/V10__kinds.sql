call of_kind('family', 'people');
call of_kind('person', 'people');
call of_kind('care_status', 'child');
