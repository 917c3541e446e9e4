package org.hearth.emergency;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearth.access.AccountId;
import org.hearth.access.CaseFileId;
import org.hearth.site.Choice;

/** A file opened in an emergency: by whom, why, until when, and by which day somebody else looks at it. */
record Emergency(
        EmergencyId id,
        CaseFileId safetyFile,
        CaseFileId parentsFile,
        AccountId account,
        String who,
        Reason reason,
        String words,
        Instant openedAt,
        Instant until,
        Optional<Instant> endedAt,
        boolean lasts,
        LocalDate reviewDue) {
    private static final ZoneId HERE = ZoneId.of("Europe/London");

    boolean isOverdue(LocalDate today) {
        return reviewDue.isBefore(today);
    }

    /** When it closes by itself, in the United Kingdom. */
    LocalDateTime closes() {
        return LocalDateTime.ofInstant(until, HERE);
    }

    boolean closesOn(LocalDate day) {
        return closes().toLocalDate().equals(day);
    }

    /** Why a file was opened. */
    enum Reason {
        DANGER("Somebody is in danger now"),
        ASKED("A hospital, the police or social care asks"),
        NOBODY_THERE("The practitioner can’t be reached, and it can’t wait");

        private final String title;

        Reason(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Reason> of(String code) {
            return Arrays.stream(values()).filter(r -> r.code().equals(code)).findFirst();
        }

        static List<Choice> choices() {
            return Choice.each(List.of(values()), Reason::code, Reason::title);
        }
    }

    /** What somebody else found when they looked at it. */
    enum Outcome {
        NEEDED("It was needed"),
        ANOTHER_WAY("It was meant well, and another way would have done"),
        NOT_NEEDED("It was not needed, and we act on it");

        private final String title;

        Outcome(String title) {
            this.title = title;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Outcome> of(String code) {
            return Arrays.stream(values()).filter(o -> o.code().equals(code)).findFirst();
        }

        static List<Choice> choices() {
            return Choice.each(List.of(values()), Outcome::code, outcome -> outcome.title);
        }
    }
}
