package org.hearth.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** When each time-point begins and when what was not given at it is overdue, as {@code battery.yaml} has it. */
final class Turns {
    static final Set<String> FIELDS = Set.of("at_each_timepoint", "timepoints", "as_of", "source", "verified");

    private static final Turns OURS = read();

    private final Map<Timepoint, Turn> each;

    /**
     * One time-point.
     *
     * @param months after joining
     * @param overdueAfterDays so many days after it began
     */
    record Turn(int months, int overdueAfterDays) {
        Turn {
            if (months < 0 || overdueAfterDays < 1)
                throw new IllegalStateException("battery.yaml: months from 0, overdue_after_days from 1");
        }
    }

    private Turns(Map<Timepoint, Turn> each) {
        this.each = each;
    }

    static Turn of(Timepoint timepoint) {
        return Objects.requireNonNull(OURS.each.get(timepoint));
    }

    private static Turns read() {
        try (InputStream text = Objects.requireNonNull(Turns.class.getResourceAsStream("battery.yaml"))) {
            Map<String, Object> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            var each = new EnumMap<Timepoint, Turn>(Timepoint.class);
            for (var timepoint : Timepoint.values()) each.put(timepoint, turn(all, timepoint.code()));
            return new Turns(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Turn turn(Map<String, Object> all, String code) {
        if (all.get("timepoints") instanceof Map<?, ?> turns
                && turns.get(code) instanceof Map<?, ?> turn
                && turn.get("months") instanceof Integer months
                && turn.get("overdue_after_days") instanceof Integer days) return new Turn(months, days);
        throw new IllegalStateException(
                "battery.yaml: timepoints: " + code + ": expected months and overdue_after_days");
    }
}
