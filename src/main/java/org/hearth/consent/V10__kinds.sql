call of_kind('consent', 'consent');
