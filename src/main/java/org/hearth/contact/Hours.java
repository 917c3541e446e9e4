package org.hearth.contact;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Days of the week with hours in which a way is safe, as clocks in the United Kingdom show them. None means never. */
public record Hours(List<Span> spans) {
    static final ZoneId HERE = ZoneId.of("Europe/London");
    static final int WHOLE_DAY = 24 * 60;
    private static final int WEEK = 7;

    public Hours {
        spans = List.copyOf(spans);
    }

    /**
     * Some days of the week, on each from one minute of the day up to, not at, another.
     *
     * @param days the ISO numbers of the days, 1 for Monday
     * @param from minutes after midnight, 0 to 1439
     * @param until minutes after midnight, after {@code from}, 1440 at most
     */
    public record Span(Set<Integer> days, int from, int until) {
        public Span {
            days = Set.copyOf(days);
            if (from < 0 || from >= until || until > WHOLE_DAY || !days.stream().allMatch(d -> d >= 1 && d <= WEEK))
                throw new IllegalArgumentException("no hours of a week: " + days + " " + from + " " + until);
        }

        private boolean holds(DayOfWeek day, int minute) {
            return days.contains(day.getValue()) && minute >= from && minute < until;
        }
    }

    static Hours never() {
        return new Hours(List.of());
    }

    static Hours always() {
        return new Hours(List.of(
                new Span(Set.copyOf(IntStream.rangeClosed(1, WEEK).boxed().toList()), 0, WHOLE_DAY)));
    }

    boolean isAlways() {
        return equals(always());
    }

    boolean hold(Instant now) {
        return hold(now.atZone(HERE));
    }

    private boolean hold(ZonedDateTime here) {
        return spans.stream().anyMatch(span -> span.holds(here.getDayOfWeek(), minute(here)));
    }

    /** When the hours that hold now are over, at most a week ahead; the moment itself when none hold. */
    Instant until(Instant now) {
        var latest = now.plus(Duration.ofDays(WEEK));
        var end = now;
        while (end.isBefore(latest)) {
            var at = end.atZone(HERE);
            var over = spans.stream()
                    .filter(span -> span.holds(at.getDayOfWeek(), minute(at)))
                    .mapToInt(Span::until)
                    .max();
            if (over.isEmpty()) return end;
            end = after(at, over.getAsInt());
        }
        return latest;
    }

    /** When hours next begin; empty when there are none. */
    Optional<Instant> next(Instant now) {
        if (hold(now)) return Optional.of(now);
        var today = now.atZone(HERE).toLocalDate();
        var begin = IntStream.rangeClosed(0, WEEK).mapToObj(today::plusDays).flatMap(day -> spans.stream()
                .flatMap(span -> begins(day, span)));
        // Where the clocks change, hours can begin in the middle: an hour that is skipped, or one that comes twice.
        return Stream.concat(begin, Stream.ofNullable(change(now)))
                .filter(at -> at.isAfter(now) && hold(at))
                .min(Comparator.naturalOrder());
    }

    private static Stream<Instant> begins(LocalDate day, Span span) {
        var shown = day.atTime(LocalTime.ofSecondOfDay(span.from() * 60L));
        return HERE.getRules().getValidOffsets(shown).stream().map(shown::toInstant);
    }

    /** The first moment after this one at which the clock shows this minute of the day, or at which the clocks change. */
    private static Instant after(ZonedDateTime at, int minute) {
        var day = at.toLocalDate();
        var shown = minute == WHOLE_DAY
                ? day.plusDays(1).atStartOfDay()
                : day.atTime(LocalTime.ofSecondOfDay(minute * 60L));
        var end = ZonedDateTime.ofLocal(shown, HERE, at.getOffset()).toInstant();
        var change = change(at.toInstant());
        return change != null && change.isBefore(end) ? change : end;
    }

    private static @Nullable Instant change(Instant after) {
        var change = HERE.getRules().nextTransition(after);
        return change == null ? null : change.getInstant();
    }

    private static int minute(ZonedDateTime here) {
        return here.getHour() * 60 + here.getMinute();
    }
}
