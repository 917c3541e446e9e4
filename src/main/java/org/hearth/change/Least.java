package org.hearth.change;

import java.util.List;
import java.util.Optional;
import org.hearth.instrument.Claim;
import org.hearth.instrument.Figure;
import org.hearth.instrument.Norm;
import org.hearth.instrument.Scale;
import org.hearth.statistics.ReliableChange;

/** How large a change must be to be more than a measure wobbles by itself. */
public sealed interface Least {
    /** Whether a score changed by so much, either way. */
    boolean reached(double before, double after);

    /** In the units of the score: the least change that counts, or the one that must be exceeded. */
    double points();

    /** What it rests on. */
    List<Claim> claims();

    /** A published figure: a change of so many points or more counts. */
    record Published(double points, List<Claim> claims) implements Least {
        public Published {
            claims = List.copyOf(claims);
            if (!(points > 0)) throw new IllegalArgumentException("a least change above 0");
        }

        @Override
        public boolean reached(double before, double after) {
            return Exactly.change(before, after).abs().compareTo(Exactly.of(points)) >= 0;
        }
    }

    /** Worked out from a standard deviation and a reliability: strictly more than 1.96 standard errors of the difference. */
    record Reckoned(ReliableChange by, List<Claim> claims) implements Least {
        public Reckoned {
            claims = List.copyOf(claims);
        }

        @Override
        public boolean reached(double before, double after) {
            return by.isReliable(before, after);
        }

        @Override
        public double points() {
            return by.leastPoints();
        }
    }

    /** The published figure where there is one, else what its spread and reliability come to; empty where neither is known. */
    static Optional<Least> of(Scale scale) {
        return scale.reliableChange()
                .map(figure -> (Least) new Published(figure.value(), List.of(figure.claim())))
                .or(() -> reckoned(scale));
    }

    private static Optional<Least> reckoned(Scale scale) {
        var spread = scale.meaning().norms().stream()
                .filter(norm -> norm.sd().isPresent())
                .findFirst();
        var reliability = scale.meaning().reliability().stream()
                .filter(alpha -> alpha.value() < 1)
                .findFirst();
        return spread.flatMap(norm -> reliability.map(alpha -> reckoned(norm, alpha)));
    }

    private static Least reckoned(Norm norm, Figure alpha) {
        return new Reckoned(
                new ReliableChange(norm.sd().orElseThrow(), alpha.value()), List.of(norm.claim(), alpha.claim()));
    }
}
