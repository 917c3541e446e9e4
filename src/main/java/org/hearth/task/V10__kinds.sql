call of_kind('task', 'tasks');
