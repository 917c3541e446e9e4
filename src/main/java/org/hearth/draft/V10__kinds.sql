call of_kind('draft', 'drafts');
