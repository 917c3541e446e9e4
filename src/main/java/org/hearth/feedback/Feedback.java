package org.hearth.feedback;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.access.CaseFileId;
import org.hearth.vault.Vault;

/**
 * What a parent said, and what became of it.
 *
 * @param version from 1; each change adds one
 * @param uses what the parent let us do with it, the first answer first; never none
 * @param prepared as others may read it
 */
record Feedback(
        FeedbackId id,
        CaseFileId caseFile,
        LocalDate givenOn,
        Question asked,
        Way way,
        Moment moment,
        String words,
        int version,
        List<Answer> uses,
        Optional<Prepared> prepared) {
    Feedback {
        uses = List.copyOf(uses);
    }

    /** What a parent let us do from a day on. */
    record Answer(Use use, LocalDate on) {}

    /**
     * The words without what would tell whose they are.
     *
     * @param byAnother whether who prepared them is surely another person than who reads this
     */
    record Prepared(
            PieceId piece,
            String words,
            String by,
            Optional<String> checkedBy,
            Optional<String> backFrom,
            boolean byAnother) {
        boolean waits() {
            return checkedBy.isEmpty() && backFrom.isEmpty();
        }
    }

    /** What may be done with it now. */
    Use use() {
        return uses.getLast().use();
    }

    LocalDate useSince() {
        return uses.getLast().on();
    }

    boolean isErased() {
        return words.equals(Vault.ERASED);
    }

    boolean mayBePrepared() {
        return use() != Use.NONE && !isErased();
    }

    boolean waitsForAnother() {
        return prepared.filter(Prepared::waits).isPresent();
    }

    boolean mayBeChecked() {
        return prepared.filter(words -> words.waits() && words.byAnother()).isPresent();
    }

    /** How far it has come, in a line. */
    String standing() {
        if (use() == Use.NONE) return Use.NONE.title();
        if (prepared.isEmpty()) return "To be prepared, so that nobody can tell who said it";
        var words = prepared.get();
        if (words.checkedBy().isPresent())
            return "Prepared, and looked over by " + words.checkedBy().get();
        return words.backFrom().isPresent() ? "To be prepared again" : "Waits for a second look";
    }
}
