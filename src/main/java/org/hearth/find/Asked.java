package org.hearth.find;

import java.time.LocalDate;
import java.util.Optional;

/** What somebody looks for, as it was typed. Never in an address, a log or the audit. */
record Asked(String words, Optional<LocalDate> born) {
    static Asked of(String words) {
        return new Asked(words, Optional.empty());
    }

    @Override
    public String toString() {
        return "what was asked";
    }
}
