call of_kind('referral', 'referral');
call of_kind('referral_parent', 'referral');
call of_kind('referral_safe_way', 'referral');
call of_kind('referral_answer', 'referral');
