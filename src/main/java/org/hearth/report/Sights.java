package org.hearth.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.disclosure.Profile;
import org.hearth.outcome.Facts;
import org.hearth.outcome.Outcomes;
import org.hearth.report.Pack.Part;
import org.hearth.site.Choice;
import org.hearth.site.Problems;
import org.hearth.team.SiteCode;
import org.springframework.stereotype.Component;

/** What a reader sees of a report for what they chose: every count of their own, or what was released. */
@Component
class Sights {
    private final Outcomes outcomes;
    private final Publisher publisher;
    private final Quarters quarters;
    private final Clock clock;

    Sights(Outcomes outcomes, Publisher publisher, Quarters quarters, Clock clock) {
        this.outcomes = outcomes;
        this.publisher = publisher;
        this.quarters = quarters;
        this.clock = clock;
    }

    /**
     * What came of a choice.
     *
     * @param published nothing while the choice has to be mended
     * @param when the time that is counted, in words
     * @param years that the reader may choose
     */
    record Sight(
            boolean exact,
            LocalDate asOf,
            Optional<Published> published,
            String when,
            List<Choice> years,
            Optional<Profile> profile) {}

    Sight of(Topic topic, Powers powers, Optional<SiteCode> site, Asked asked, Problems problems) {
        return powers.seesEveryCount(site)
                ? exactly(topic, site, asked, problems)
                : guarded(Pack.alone(topic), powers, site, asked, problems);
    }

    Sight of(Pack pack, Powers powers, Optional<SiteCode> site, Asked asked, Problems problems) {
        return guarded(pack, powers.toPassOn(site), site, asked, problems);
    }

    Sight of(QuarterPack wanted, Powers powers, Optional<SiteCode> site, Asked asked, Problems problems) {
        var whose = powers.toPassOn(site);
        var sight = guarded(wanted.standing(), whose, site, asked, problems);
        return new Sight(
                false,
                sight.asOf(),
                sight.published()
                        .map(standing -> quarters.on(standing, whose, site, sight.asOf()))
                        .map(published -> new Published(
                                Dressed.in(published.report(), publisher.profile(sight.asOf())), published.withheld())),
                sight.when(),
                sight.years(),
                sight.profile());
    }

    Sight of(FunderReturn wanted, Powers powers, Optional<SiteCode> site, Asked asked, Problems problems) {
        var change = new ChangeTopic(wanted.thresholds());
        var sight = guarded(
                new Pack(wanted.path(), wanted.title(), wanted.about(), false, List.of(Part.of(change))),
                powers.toPassOn(site),
                site,
                asked,
                problems);
        var care = guarded(Pack.alone(new CareTopic()), powers.toPassOn(site), site, asked, problems);
        if (sight.published().isEmpty() || care.published().isEmpty())
            return new Sight(false, sight.asOf(), Optional.empty(), sight.when(), List.of(), sight.profile());
        var figures = publisher
                .made(change, powers.toPassOn(site), sight.asOf(), () -> facts(sight.asOf()))
                .figures(new Slice(site, Optional.empty()), wanted.keys());
        var report = wanted.report(figures, care.published().get().report());
        var profile = publisher.profile(sight.asOf());
        var withheld = figures.anyWithheld() || care.published().get().withheld();
        var dressed = new Published(Dressed.in(report, profile), withheld);
        return new Sight(false, sight.asOf(), Optional.of(dressed), sight.when(), List.of(), Optional.of(profile));
    }

    private Sight exactly(Topic topic, Optional<SiteCode> site, Asked asked, Problems problems) {
        var today = LocalDate.now(clock);
        var period = new Dates(asked, today, problems).period();
        var when = Words.when(period);
        if (!problems.isEmpty()) return new Sight(true, today, Optional.empty(), when, List.of(), Optional.empty());
        var facts = facts(today);
        var here = site.map(facts::at).orElse(facts);
        var report = topic.report(new View(here, period, Figures.exact(topic.countWhole(here, period)), when));
        return new Sight(true, today, Optional.of(new Published(report, false)), when, List.of(), Optional.empty());
    }

    private Sight guarded(Pack pack, Powers powers, Optional<SiteCode> site, Asked asked, Problems problems) {
        var asOf = quartersEnd();
        var year = new Dates(asked, asOf, problems).year();
        var released = pack.parts().stream()
                .map(part -> publisher.made(part.topic(), powers, asOf, () -> facts(asOf)))
                .toList();
        var years = pack.isByYear() ? released.getFirst().years() : List.<Integer>of();
        checkYear(pack, years, site, year, problems);
        var slice = problems.isEmpty() ? new Slice(site, year) : Slice.WHOLE;
        var parts = new ArrayList<Published>();
        for (int i = 0; i < released.size(); i++)
            released.get(i).of(pack.parts().get(i).slice(slice)).ifPresent(parts::add);
        if (parts.size() < released.size()) problems.add("site", "Its first figures come when this quarter has ended");
        return new Sight(
                false,
                asOf,
                problems.isEmpty() ? Optional.of(pack.published(parts)) : Optional.empty(),
                Words.when(slice.period(asOf)),
                choices(years),
                Optional.of(publisher.profile(asOf)));
    }

    Rules rules() {
        return publisher.rules(quartersEnd());
    }

    private Facts facts(LocalDate asOf) {
        return outcomes.facts(Actor.reporting(), asOf);
    }

    /** Whoever may not see every count sees none that changes from one day to the next: the last whole quarter's end. */
    LocalDate quartersEnd() {
        var today = LocalDate.now(clock);
        return today.withDayOfMonth(1)
                .minusMonths((today.getMonthValue() - 1) % 3)
                .minusDays(1);
    }

    private static void checkYear(
            Named report, List<Integer> years, Optional<SiteCode> site, Optional<Integer> year, Problems problems) {
        if (year.isPresent() && !report.isByYear()) {
            problems.add("year", "This report is for all years together");
        } else if (year.isPresent() && site.isPresent()) {
            problems.add("year", "Choose a year or a site, not both: one site’s numbers in one year are too small");
        } else if (year.isPresent() && !years.contains(year.get())) {
            problems.add("year", "Choose a year from the list");
        }
    }

    private static List<Choice> choices(List<Integer> years) {
        return years.stream()
                .map(year -> Choice.of(year.toString(), "April " + year + " to March " + (year + 1)))
                .toList()
                .reversed();
    }
}
