-- Why this is not sealed.
call in_the_clear('referral_nhs_number', 'number_mark', 'a blind index, which says nothing without its key');
call in_the_clear('referral_safe_way', 'detail_mark', 'a blind index, which says nothing without its key');
