package org.hearth.progress;

import java.util.Optional;
import org.hearth.change.ChangeKind;
import org.hearth.change.Yardstick;
import org.hearth.instrument.Direction;

/** What changed from one score to a later one, in plain words. */
record Since(Stop from, Stop to, Yardstick yardstick) {
    Optional<ChangeKind> kind() {
        return yardstick.judge(from.score(), to.score());
    }

    /** "10 lower", "the same". */
    String moved() {
        double change = to.score() - from.score();
        if (change == 0) return "the same";
        return Words.number(Math.abs(change)) + (change < 0 ? " lower" : " higher");
    }

    /** "10 lower, from 19 to 9. Reliably better, and it has left the clinical range: recovered." */
    String sentence() {
        var fromTo = to.score() == from.score()
                ? "the same, " + Words.number(to.score())
                : moved() + ", from " + Words.number(from.score()) + " to " + Words.number(to.score());
        return fromTo + ". " + verdict() + ".";
    }

    private String verdict() {
        return kind().map(this::verdict).orElseGet(this::unjudged);
    }

    private String verdict(ChangeKind kind) {
        return switch (kind) {
            case RECOVERED -> "Reliably better, and it has left the clinical range: recovered";
            case IMPROVED -> "Reliably better" + where(", and ");
            case UNCHANGED -> "Within what this score wobbles by itself" + where(hasCrossed() ? ", though " : ", and ");
            case DETERIORATED -> "Reliably worse" + where(", and ");
            case HARMED -> "Reliably worse, and it has come into the clinical range";
        };
    }

    private String unjudged() {
        return yardstick.better() == Direction.NEITHER
                ? "Neither higher nor lower is better, so that it is not judged"
                : "How much this score wobbles by itself is not known, so that nobody can say whether this is more"
                        + where("; ");
    }

    /** ", and still in the clinical range"; nothing where none is known. */
    private String where(String joined) {
        if (yardstick.range().isEmpty()) return "";
        if (hasCrossed()) return joined + "it has " + (isIn(from) ? "left" : "come into") + " the clinical range";
        return joined + (isIn(to) ? "in" : "outside") + " the clinical range both times";
    }

    /** "10 lower: reliably better". */
    String inShort() {
        return moved()
                + kind().map(kind -> switch (kind) {
                            case RECOVERED -> ": recovered";
                            case IMPROVED -> ": reliably better";
                            case UNCHANGED -> ": within its wobble";
                            case DETERIORATED, HARMED -> ": reliably worse";
                        })
                        .orElse("");
    }

    private boolean hasCrossed() {
        return isIn(from) != isIn(to);
    }

    private boolean isIn(Stop stop) {
        return yardstick.isClinical(stop.score());
    }
}
