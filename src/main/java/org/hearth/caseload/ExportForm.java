package org.hearth.caseload;

import java.util.List;
import java.util.Optional;
import org.hearth.audit.ExportReason;
import org.hearth.site.Choice;
import org.hearth.site.Problems;
import org.jspecify.annotations.Nullable;

/** Why rows are to be handed out, and in words for whom. */
record ExportForm(ExportRequestId id, String reason, String words) {
    private static final int LONGEST = 1000;

    ExportForm(@Nullable ExportRequestId id, @Nullable String reason, @Nullable String words) {
        this.id = id == null ? ExportRequestId.random() : id;
        this.reason = reason == null ? "" : reason;
        this.words = words == null ? "" : words.strip();
    }

    static List<Choice> reasons() {
        return Choice.each(List.of(ExportReason.values()), ExportReason::code, ExportForm::words);
    }

    /** A reason as people say it. */
    static String words(ExportReason reason) {
        return switch (reason) {
            case EVALUATION -> "For the evaluation";
            case COMMISSIONER -> "A commissioner has a right to it";
            case MOVE -> "The caseload moves to another place";
            case REHEARSAL -> "To rehearse it";
        };
    }

    Optional<ExportReason> read(Problems problems) {
        var chosen = ExportReason.of(reason);
        if (chosen.isEmpty()) problems.add("reason", "Choose why it is handed out");
        if (words.isEmpty()) problems.add("words", "Say in a few words for whom it is, and what for");
        if (words.length() > LONGEST) problems.add("words", "Use 1,000 characters at most");
        return problems.isEmpty() ? chosen : Optional.empty();
    }
}
