package org.hearth.consent;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A parent was asked whether they agree, to take part or to research, and what they said.
 *
 * @param explained how it was explained to them
 */
public record Consent(
        ConsentId id,
        About about,
        LocalDate askedOn,
        String explained,
        Said answer,
        Optional<LocalDate> withdrawnOn,
        String withdrawnWords) {
    /** What a parent said. */
    public enum Said {
        YES("Yes"),
        NO("No"),
        NEEDS_TIME("Needs time to think");

        private final String title;

        Said(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Said> find(String code) {
            return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
        }
    }

    /** Whether this parent agrees, as far as this asking goes. */
    public boolean holds() {
        return answer == Said.YES && withdrawnOn.isEmpty();
    }

    /** The answer with what became of it, as a page says it. */
    public String standing() {
        return withdrawnOn.isPresent() ? "Taken back" : answer.title();
    }
}
