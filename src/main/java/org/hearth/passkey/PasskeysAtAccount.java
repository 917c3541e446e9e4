package org.hearth.passkey;

import org.hearth.access.Actor;
import org.hearth.site.AccountSection;
import org.hearth.site.Section;
import org.springframework.stereotype.Component;

/** On one's own account: one's passkeys, and when each was last used. */
@Component
class PasskeysAtAccount implements AccountSection {
    private final Passkeys passkeys;

    PasskeysAtAccount(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Section of(Actor actor) {
        return new Section("Passkeys", "passkey/at-account", passkeys.own(actor));
    }
}
