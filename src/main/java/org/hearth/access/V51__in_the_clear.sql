-- Why this is not sealed.
call in_the_clear('account', 'name, sign_in_name, code', 'colleagues are named');
call in_the_clear('account', 'password_hash', 'a hash');
call in_the_clear('invitation', 'token_hash', 'a hash');
call in_the_clear('sign_in_attempt', 'name_hash', 'a hash');
call in_the_clear('sign_in_attempt', 'network', 'from where somebody tries');
call in_the_clear('spring_session', 'primary_id, session_id, principal_name', 'ids');
call in_the_clear('spring_session_attributes', 'attribute_name', 'what sort of thing is held');
-- By the vault, which turns what a session holds into bytes.
comment on column spring_session_attributes.attribute_bytes is 'Sealed: outside of files';
