package org.hearth.change;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearth.instrument.Claim;
import org.hearth.instrument.Direction;
import org.hearth.instrument.Scale;

/**
 * By what a change on one score is judged.
 *
 * @param least how large it must be; empty where no figure for it is known
 * @param range the clinical range; empty where none is known, so that nobody recovers and nobody is harmed by this score
 */
public record Yardstick(Direction better, Optional<Least> least, Optional<ClinicalRange> range) {
    public Yardstick {
        if (range.filter(some -> some.better() != better).isPresent())
            throw new IllegalArgumentException("a range on the worse side");
    }

    /** Everything that is known of a score; of one that is better neither way, nothing is judged. */
    public static Yardstick of(Scale scale) {
        var either = scale.direction() == Direction.NEITHER;
        return new Yardstick(scale.direction(), either ? Optional.empty() : Least.of(scale), ClinicalRange.of(scale));
    }

    /** Of a published least change, and a published cut-off that belongs to the clinical range. */
    public static Yardstick published(Direction better, double least, double cutOff) {
        return new Yardstick(
                better,
                Optional.of(new Least.Published(least, List.of())),
                Optional.of(new ClinicalRange(better, cutOff, true, ClinicalRange.By.PUBLISHED, List.of())));
    }

    /** What became of a score; empty where no figure says how large a change must be. */
    public Optional<ChangeKind> judge(double before, double after) {
        return least.map(some -> some.reached(before, after) ? reliable(before, after) : ChangeKind.UNCHANGED);
    }

    /** Whether a score is in the clinical range; false where none is known. */
    public boolean isClinical(double score) {
        return range.filter(some -> some.holds(score)).isPresent();
    }

    /** All that the judgement rests on. */
    public List<Claim> claims() {
        return Stream.concat(
                        least.stream().flatMap(some -> some.claims().stream()),
                        range.stream().flatMap(some -> some.claims().stream()))
                .toList();
    }

    private ChangeKind reliable(double before, double after) {
        var better = (after - before) * this.better.sign() > 0;
        if (better) return isClinical(before) && !isClinical(after) ? ChangeKind.RECOVERED : ChangeKind.IMPROVED;
        return !isClinical(before) && isClinical(after) ? ChangeKind.HARMED : ChangeKind.DETERIORATED;
    }
}
