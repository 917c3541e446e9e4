call of_kind('safe_way', 'contact');
