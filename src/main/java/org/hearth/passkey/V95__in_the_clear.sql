-- Why this is not sealed.
call in_the_clear('passkey_owner', 'handle', 'a random handle');
call in_the_clear('passkey', 'credential_id, public_key, attestation, transports', 'what a browser shows of a key: nothing secret');
call in_the_clear('passkey', 'name', 'what a colleague calls a device of their own');
call in_the_clear('passkey_challenge', 'session_hash, challenge', 'a hash, and random bytes');
