package org.hearth.eligibility;

import java.util.stream.Stream;

/** Either parent lives with abuse, or it is expected to recur, endure or escalate. */
record DomesticAbuse() implements Rule {
    private static final String RULE = "There is domestic abuse, or a risk of it";
    private static final String WHY =
            "The programme is for parents where either is hurt or frightened by the other, or where this may come back, go on or get worse.";

    @Override
    public Finding look(Facts facts) {
        var mother = facts.mother().experiencingAbuse();
        var father = facts.father().experiencingAbuse();
        var recur = facts.expectedToRecurOrEndure();
        var escalate = facts.expectedToEscalate();
        var lookedAt = "Mother: %s; father: %s; may come back or go on: %s; may get worse: %s"
                .formatted(mother.words(), father.words(), recur.words(), escalate.words());
        if (Stream.of(mother, father, recur, escalate).anyMatch(Answer.YES::equals))
            return Finding.met(RULE, lookedAt, "At least one answer is yes.", WHY);
        if (Stream.of(mother, father, recur, escalate).anyMatch(Answer.UNKNOWN::equals))
            return Finding.againstUntilKnown(
                    Reason.NO_DOMESTIC_ABUSE, RULE, lookedAt, "Not known. Ask about abuse.", WHY);
        return Finding.against(Reason.NO_DOMESTIC_ABUSE, RULE, lookedAt, "None of the four answers is yes.", WHY);
    }
}
