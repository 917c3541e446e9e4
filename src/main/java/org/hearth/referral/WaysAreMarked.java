package org.hearth.referral;

import java.util.Optional;
import org.hearth.contact.Details;
import org.hearth.vault.MarkedColumn;
import org.springframework.stereotype.Component;

/** What a referral tells of the ways to reach a parent is looked up by number and by e-mail address. */
@Component
class WaysAreMarked implements MarkedColumn {
    private final Details details;

    WaysAreMarked(Details details) {
        this.details = details;
    }

    @Override
    public String table() {
        return "referral_safe_way";
    }

    @Override
    public String column() {
        return "detail";
    }

    @Override
    public Optional<byte[]> mark(String told) {
        return details.mark(told);
    }
}
