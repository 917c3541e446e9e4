package org.hearth.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hearth.disclosure.Profile;
import org.hearth.disclosure.Profiles;
import org.hearth.outcome.Facts;
import org.hearth.team.SiteCode;
import org.springframework.stereotype.Component;

/**
 * What readers who may not see every count are shown: as it stood when a quarter ended, made once for every choice they have,
 * so that neither two choices nor two quarters nor two readings of one quarter differ by a small number.
 */
@Component
class Publisher {
    private final PublishedStore store;
    private final ReportSettings settings;
    private final Clock clock;

    Publisher(PublishedStore store, ReportSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /** The release of a report for whoever has these powers, made now if nobody asked for it before. */
    Made made(Topic topic, Powers powers, LocalDate asOf, Supplier<Facts> facts) {
        var key = new PublishedStore.Key(topic.path(), audience(powers), asOf);
        if (!store.isMade(key)) {
            var now = facts.get();
            if (topic.isToldByQuarter()) makeEarlier(key, topic, powers, now);
            make(key, topic, powers, now);
        }
        return new Made(key);
    }

    /** The releases there are of a report for whoever has these powers, up to a day; the latest first. */
    List<Made> all(Topic topic, Powers powers, LocalDate upTo) {
        var key = new PublishedStore.Key(topic.path(), audience(powers), upTo);
        return store.ends(key).stream()
                .filter(end -> !end.isAfter(upTo))
                .map(end -> new Made(new PublishedStore.Key(key.report(), key.audience(), end)))
                .toList();
    }

    /**
     * The releases that a quarter is read against, where nobody asked for them in their time. None is made once there is a
     * later one: that was made without knowing what this one says.
     */
    private void makeEarlier(PublishedStore.Key key, Topic topic, Powers powers, Facts facts) {
        for (var end : List.of(Quarters.before(key.asOf(), Quarters.IN_A_YEAR), Quarters.before(key.asOf(), 1))) {
            var earlier = new PublishedStore.Key(key.report(), key.audience(), end);
            if (store.ends(earlier).stream().allMatch(end::isAfter)) make(earlier, topic, powers, facts.asOf(end));
        }
    }

    private void make(PublishedStore.Key key, Topic topic, Powers powers, Facts facts) {
        var profile = profile(key.asOf());
        var release =
                Release.of(topic, facts, key.asOf(), powers.codesToChoose(), powers.own(), store.had(key), profile);
        var pages = new LinkedHashMap<Slice, Published>();
        for (var slice : release.slices()) {
            var figures = release.figures(slice);
            var period = slice.period(key.asOf());
            var report = topic.report(new View(slice.of(facts), period, figures, Words.when(period)));
            pages.put(slice, new Published(Dressed.in(report, profile), figures.anyWithheld()));
        }
        store.keep(key, release.had(), pages, profile.code(), clock.instant());
    }

    /** A programme that chooses another rule has it from the next quarter on: what is out stays as it is. */
    Profile profile(LocalDate asOf) {
        return store.profile(asOf).flatMap(Profiles::named).orElseGet(settings::rule);
    }

    Rules rules(LocalDate asOf) {
        return new Rules(profile(asOf), settings.rule());
    }

    /** "everybody", or who they are by the sites whose every count they see elsewhere. */
    static String audience(Powers powers) {
        var own = powers.own().stream().map(SiteCode::value).sorted().collect(Collectors.joining(" "));
        return (powers.outside() ? "outside" : "inside") + (own.isEmpty() ? "" : ", beside " + own);
    }

    /** One release, choice by choice. */
    final class Made {
        private final PublishedStore.Key key;

        private Made(PublishedStore.Key key) {
            this.key = key;
        }

        /** Empty for a site or year that was not there yet when it was made. */
        Optional<Published> of(Slice slice) {
            return store.find(key, slice);
        }

        /**
         * The counts of one choice by their keys; one that is not here was withheld.
         *
         * @param keys of the counts that are wanted
         */
        Figures figures(Slice slice, Collection<String> keys) {
            var given = store.given(key);
            var profile = profile();
            return new Figures(keys.stream()
                    .collect(Collectors.toMap(count -> count, count -> Optional.ofNullable(given.get(slice.key(count)))
                            .map(number -> Figure.by(profile, number, slice.isOfAllSites()))
                            .orElseGet(Figure::withheld))));
        }

        /** By which rule its numbers are withheld. */
        Profile profile() {
            return Publisher.this.profile(key.asOf());
        }

        LocalDate asOf() {
            return key.asOf();
        }

        List<Integer> years() {
            return store.years(key);
        }
    }
}
