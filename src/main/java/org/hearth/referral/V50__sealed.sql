-- Who sent a referral, how its parents may be reached, and what was answered, are sealed with the key of the referral's file.
call sealed('referral', 'referrer_agency');
call sealed('referral', 'referrer_name');
call sealed('referral', 'referrer_contact');
call sealed('referral_parent', 'area_words', 'referral_id::text || '' '' || parent');
call sealed('referral_safe_way', 'detail', 'referral_id::text || '' '' || parent || '' '' || channel');
call sealed('referral_safe_way', 'words', 'referral_id::text || '' '' || parent || '' '' || channel');
call sealed('referral_safe_way', 'times', 'referral_id::text || '' '' || parent || '' '' || channel');
call sealed('referral_answer', 'words');
