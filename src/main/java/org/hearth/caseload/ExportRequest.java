package org.hearth.caseload;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hearth.audit.ExportReason;
import org.hearth.site.Say;

/**
 * Somebody asks that families' rows be handed out; another approves it; it is used once.
 *
 * @param byAnother whether who asked is surely another person than who reads this
 */
public record ExportRequest(
        ExportRequestId id,
        ExportReason reason,
        String words,
        String asker,
        Instant askedAt,
        boolean byAnother,
        Optional<String> approver,
        Optional<Instant> approvedAt,
        Optional<Instant> usedAt,
        Optional<Integer> amount) {
    /** So long a request waits to be approved, and an approval to be used. */
    static final Duration LASTS = Duration.ofHours(24);

    boolean mayBeApproved(Instant now) {
        return approvedAt.isEmpty() && askedAt.plus(LASTS).isAfter(now) && byAnother;
    }

    boolean mayBeUsed(Instant now) {
        return usedAt.isEmpty()
                && approvedAt.filter(at -> at.plus(LASTS).isAfter(now)).isPresent();
    }

    /** How far it has come, as a sentence. */
    String state(Instant now) {
        if (usedAt.isPresent())
            return "Handed out on " + Say.moment(usedAt.get()) + ", "
                    + amount.map(rows -> Say.count(rows, "row", "rows"))
                            .orElse("and not known to be whole: some of it may have left")
                    + ". Approved by " + approver.orElse("") + ".";
        if (mayBeUsed(now))
            return "Approved by " + approver.orElse("") + " on " + Say.moment(approvedAt.orElseThrow())
                    + ". Whoever keeps the machine hands it out within a day.";
        return approvedAt.isEmpty() && askedAt.plus(LASTS).isAfter(now)
                ? "Waits to be approved by somebody else, within a day."
                : "Not used in time: ask again.";
    }
}
