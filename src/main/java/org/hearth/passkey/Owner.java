package org.hearth.passkey;

import org.hearth.access.AccountId;
import org.springframework.security.web.webauthn.api.Bytes;

/** Whose passkeys some are: by a random handle, and by the names that a telephone shows beside the passkey. */
record Owner(AccountId account, Bytes handle, String signInName, String name) {}
