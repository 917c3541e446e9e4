-- What a visitor is still writing lies in no file yet: it is sealed by the key of keys itself.
call sealed_outside('referral_draft', 'answers', 'encode(key_hash, ''hex'')');
