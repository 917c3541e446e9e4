package org.hearth.report;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearth.outcome.Facts;
import org.hearth.outcome.Period;
import org.hearth.team.SiteCode;

/**
 * What a reader outside the team may choose: the whole programme, one of its years, or one site.
 *
 * @param year that begins on 1 April; none for all years
 */
record Slice(Optional<SiteCode> site, Optional<Integer> year) {
    static final Slice WHOLE = new Slice(Optional.empty(), Optional.empty());

    static Slice of(SiteCode site) {
        return new Slice(Optional.of(site), Optional.empty());
    }

    static Slice of(int year) {
        return new Slice(Optional.empty(), Optional.of(year));
    }

    /** Every year from the first fact to the last day that is counted. */
    static Stream<Integer> years(Facts facts, LocalDate asOf) {
        int first = facts.firstDay().map(Slice::yearOf).orElse(yearOf(asOf));
        return IntStream.rangeClosed(first, yearOf(asOf)).boxed();
    }

    Period period(LocalDate asOf) {
        return year.map(begins -> period(begins, asOf)).orElse(Period.until(asOf));
    }

    Facts of(Facts facts) {
        return site.map(facts::at).orElse(facts);
    }

    boolean isOfAllSites() {
        return site.isEmpty();
    }

    String key(String count) {
        return site.map(SiteCode::value).orElse("all") + "/"
                + year.map(String::valueOf).orElse("all") + "/" + count;
    }

    private static int yearOf(LocalDate day) {
        return day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear();
    }

    private static Period period(int begins, LocalDate asOf) {
        var end = LocalDate.of(begins + 1, 3, 31);
        return new Period(LocalDate.of(begins, 4, 1), end.isAfter(asOf) ? asOf : end);
    }
}
