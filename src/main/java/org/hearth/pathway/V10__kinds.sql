call of_kind('plan_mark', 'plan');
call of_kind('stream_choice', 'plan');
