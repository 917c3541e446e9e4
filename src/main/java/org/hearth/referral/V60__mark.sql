-- Ways to reach a parent are looked up by a blind index, when somebody looks whether a family was referred before.
call marked('referral_safe_way', 'detail', 'referral_id || '' '' || parent || '' '' || channel');
