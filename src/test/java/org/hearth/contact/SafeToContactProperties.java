package org.hearth.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.contact.SafeToContact.Allowed;
import org.hearth.contact.SafeToContact.Reason;
import org.hearth.contact.SafeToContact.Refused;

/** Whatever the plan and the moment: allowed only when verified, not too old, within the hours, and with nothing against it. */
class SafeToContactProperties {
    private static final AccountId SOMEBODY = Actor.visitor().account();
    private static final Instant ASKED = Instant.parse("2026-03-02T09:00:00Z");
    private static final Duration LONGEST = Duration.ofDays(90);

    @Property(tries = 500)
    void allowedIsUntilTheMinuteSaid(@ForAll("hours") Hours hours, @ForAll @IntRange(max = 60 * 24 * 95) int minute) {
        var now = ASKED.plus(Duration.ofMinutes(minute));
        var answer = way(hours).mayBeUsed(now, standing());
        if (answer instanceof Allowed yes) {
            assertThat(hours.hold(now)).isTrue();
            assertThat(now).isBefore(ASKED.plus(Duration.ofDays(30)));
            assertThat(yes.until()).isAfter(now).isBeforeOrEqualTo(ASKED.plus(Duration.ofDays(30)));
            for (var at = now; at.isBefore(yes.until()); at = at.plus(Duration.ofMinutes(7)))
                assertThat(way(hours).mayBeUsed(at, standing()).isAllowed())
                        .as(at.toString())
                        .isTrue();
            if (yes.until().isBefore(now.plus(Duration.ofDays(7))))
                assertThat(way(hours).mayBeUsed(yes.until(), standing()).isAllowed())
                        .isFalse();
        }
    }

    @Property(tries = 500)
    void hoursBeginWhenTheyAreSaidTo(@ForAll("hours") Hours hours, @ForAll @IntRange(max = 60 * 24 * 250) int minute) {
        var now = ASKED.plus(Duration.ofMinutes(minute));
        var next = hours.next(now).orElseThrow();

        assertThat(hours.hold(next)).isTrue();
        assertThat(next).isBeforeOrEqualTo(now.plus(Duration.ofDays(15)));
        for (var at = now; at.isBefore(next); at = at.plus(Duration.ofMinutes(7)))
            assertThat(hours.hold(at)).as(at.toString()).isFalse();
    }

    @Property
    void nothingIsAllowedOnceItIsTooOld(@ForAll @IntRange(min = 0, max = 200_000) int minutes) {
        var now = ASKED.plus(Duration.ofDays(30)).plus(Duration.ofMinutes(minutes));

        assertThat(way(Hours.always()).mayBeUsed(now, standing()))
                .isEqualTo(new Refused(Channel.MOBILE, Reason.EXPIRED));
    }

    @Property
    void ourLongestTimeIsNeverPassedWhateverWasAgreed(@ForAll @IntRange(min = 1, max = 89) int days) {
        var standing = new Way.Standing(Duration.ofDays(days), false, Optional.empty());
        var last = ASKED.plus(Duration.ofDays(Math.min(days, 30)));

        assertThat(way(Hours.always()).mayBeUsed(last.minusSeconds(1), standing).isAllowed())
                .isTrue();
        assertThat(way(Hours.always()).mayBeUsed(last, standing).isAllowed()).isFalse();
    }

    @Example
    void anHourThatTheClocksSkipIsNotThere() {
        var early = new Hours(List.of(new Hours.Span(Set.of(7), 60, 120)));

        assertThat(early.hold(Instant.parse("2026-03-29T00:59:00Z"))).isFalse();
        assertThat(early.hold(Instant.parse("2026-03-29T01:00:00Z"))).isFalse();
        assertThat(early.next(Instant.parse("2026-03-29T00:30:00Z"))).contains(Instant.parse("2026-04-05T00:00:00Z"));
    }

    @Example
    void anHourThatComesTwiceIsThereTwice() {
        var early = new Hours(List.of(new Hours.Span(Set.of(7), 60, 90)));

        assertThat(early.until(Instant.parse("2026-10-25T00:10:00Z"))).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(early.next(Instant.parse("2026-10-25T00:40:00Z"))).contains(Instant.parse("2026-10-25T01:00:00Z"));
    }

    @Example
    void hoursAreThoseOfTheClockOnTheWallSummerAndWinter() {
        var nine = new Hours(List.of(new Hours.Span(Set.of(1, 2, 3, 4, 5), 9 * 60, 10 * 60)));

        assertThat(nine.hold(at("2026-03-27T09:30", "Z"))).isTrue();
        assertThat(nine.hold(at("2026-03-30T08:30", "Z"))).isTrue();
        assertThat(nine.hold(at("2026-03-30T09:30", "Z"))).isFalse();
    }

    @Example
    void eachReasonIsEnough() {
        var now = ASKED.plusSeconds(60);
        var good = way(Hours.always());
        assertThat(good.mayBeUsed(now, standing()).isAllowed()).isTrue();

        assertThat(with(good, false, good.verified(), false).mayBeUsed(now, standing()))
                .isEqualTo(new Refused(Channel.MOBILE, Reason.NOT_SAFE));
        assertThat(with(good, true, Optional.empty(), false).mayBeUsed(now, standing()))
                .isEqualTo(new Refused(Channel.MOBILE, Reason.NOT_VERIFIED));
        assertThat(with(good, true, good.verified(), true).mayBeUsed(now, standing()))
                .isEqualTo(new Refused(Channel.MOBILE, Reason.BEING_CHECKED));
        assertThat(good.mayBeUsed(now, new Way.Standing(LONGEST, true, Optional.empty())))
                .isEqualTo(new Refused(Channel.MOBILE, Reason.BEING_CHECKED));
        assertThat(way(Hours.never()).mayBeUsed(now, standing()))
                .isEqualTo(new Refused(Channel.MOBILE, Reason.OUTSIDE_HOURS));
        assertThat(good.mayBeUsed(ASKED.minusSeconds(1), standing()).isAllowed())
                .isFalse();
    }

    @Provide
    Arbitrary<Hours> hours() {
        var minute = Arbitraries.integers().between(0, Hours.WHOLE_DAY);
        var span = Combinators.combine(
                        Arbitraries.integers().between(1, 7).set().ofMinSize(1), minute, minute)
                .filter((days, from, until) -> !from.equals(until))
                .as((days, from, until) -> new Hours.Span(days, Math.min(from, until), Math.max(from, until)));
        return span.list().ofMinSize(1).ofMaxSize(3).map(Hours::new);
    }

    private static Instant at(String local, String zone) {
        return Instant.parse(LocalDateTime.parse(local) + ":00" + zone);
    }

    private static Way.Standing standing() {
        return new Way.Standing(LONGEST, false, Optional.empty());
    }

    private static Way with(Way way, boolean safe, Optional<Way.Verified> verified, boolean waits) {
        return new Way(
                way.id(),
                way.caseFile(),
                way.channel(),
                way.version(),
                safe,
                way.told(),
                way.address(),
                way.source(),
                way.toldOn(),
                verified,
                waits,
                way.change(),
                way.changedBy(),
                way.changedAt());
    }

    private static Way way(Hours hours) {
        return new Way(
                WayId.random(),
                CaseFileId.random(),
                Channel.MOBILE,
                1,
                true,
                new Way.Told("+447700900123", hours, Manner.unknown(), 30),
                Optional.empty(),
                Way.Source.PARENT,
                LocalDate.of(2026, 3, 2),
                Optional.of(new Way.Verified(ASKED, SOMEBODY, ASKED.plus(Duration.ofDays(30)))),
                false,
                Way.Change.TOLD,
                SOMEBODY,
                ASKED);
    }
}
