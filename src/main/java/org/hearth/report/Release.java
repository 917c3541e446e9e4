package org.hearth.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.disclosure.LinkedCounts;
import org.hearth.disclosure.Profile;
import org.hearth.outcome.Facts;
import org.hearth.team.SiteCode;

/**
 * What one report shows to readers who may not see every count. All that such a reader could choose (the whole, each
 * year, each site) is protected at once, so that no choice taken from another gives a withheld count away.
 */
final class Release {
    private static final String REST = "rest of ";

    private final Topic topic;
    private final Facts facts;
    private final LocalDate asOf;
    private final Profile profile;
    private final LinkedCounts linked;
    private final Map<Slice, Tally> tallies = new HashMap<>();
    private final Set<Slice> choices = new LinkedHashSet<>();
    private final Set<String> withheld = new HashSet<>();

    private Release(Topic topic, Facts facts, LocalDate asOf, Profile profile) {
        this.topic = topic;
        this.facts = facts;
        this.asOf = asOf;
        this.profile = profile;
        this.linked = new LinkedCounts(profile.small());
    }

    /**
     * What every choice shows.
     *
     * @param sites that the reader may choose
     * @param own sites of which the reader sees every count elsewhere
     * @param had counts that the reader has from earlier releases, as {@link #had()} gave them
     * @param profile by which small numbers are withheld: all are guarded as if they were shown as counted
     */
    static Release of(
            Topic topic,
            Facts facts,
            LocalDate asOf,
            List<SiteCode> sites,
            Set<SiteCode> own,
            Map<String, Integer> had,
            Profile profile) {
        var release = new Release(topic, facts, asOf, profile);
        release.show(Slice.WHOLE);
        release.showYears();
        var overall = List.copyOf(release.tallies.keySet());
        if (!sites.isEmpty()) {
            sites.forEach(site -> release.showSite(site, own.contains(site)));
            release.addUpSites(sites);
        }
        if (!own.isEmpty()) {
            overall.forEach(slice -> release.takeAway(slice, own));
        }
        had.forEach((key, before) -> {
            if (release.linked.counts(key)) release.linked.earlier(key, before);
        });
        release.withheld.addAll(release.linked.withheld());
        return release;
    }

    private Tally tally(Slice slice) {
        return tallies.computeIfAbsent(slice, one -> count(one, one.of(facts)));
    }

    private Tally count(Slice slice, Facts of) {
        return slice.equals(Slice.WHOLE)
                ? topic.countWhole(of, slice.period(asOf))
                : topic.count(of, slice.period(asOf));
    }

    /** What the whole shows and all its parts do too. */
    private List<String> keysOfAll(List<Slice> parts) {
        return tally(Slice.WHOLE).shown().keySet().stream()
                .filter(key ->
                        parts.stream().allMatch(part -> tally(part).shown().containsKey(key)))
                .toList();
    }

    private void show(Slice slice) {
        choices.add(slice);
        var tally = tally(slice);
        tally.shown().forEach((key, count) -> linked.shown(slice.key(key), count));
        tally.implied().forEach((key, count) -> linked.implied(slice.key(key), count));
        tally.known().forEach((key, count) -> linked.known(slice.key(key), count));
        tally.totals()
                .forEach(total -> linked.sum(
                        slice.key(total.key()),
                        total.parts().stream().map(slice::key).toList()));
    }

    private void showSite(SiteCode site, boolean known) {
        var slice = Slice.of(site);
        if (known) {
            tally(slice)
                    .keys()
                    .forEach(key -> linked.known(slice.key(key), tally(slice).count(key)));
        } else {
            show(slice);
        }
    }

    private void showYears() {
        if (!topic.isByYear()) {
            return;
        }
        var years = Slice.years(facts, asOf).map(Slice::of).toList();
        years.forEach(this::show);
        for (var key : keysOfAll(years)) {
            if (topic.addsUpOverYears()) {
                linked.sum(
                        Slice.WHOLE.key(key),
                        years.stream().map(year -> year.key(key)).toList());
            } else {
                years.forEach(year -> leaveRest(key, year));
            }
        }
    }

    /** People may be there in many years, so years do not add up; but whoever is not in one of them can be counted. */
    private void leaveRest(String key, Slice year) {
        int rest = tally(Slice.WHOLE).count(key) - tally(year).count(key);
        linked.implied(REST + year.key(key), rest);
        linked.sum(Slice.WHOLE.key(key), List.of(year.key(key), REST + year.key(key)));
    }

    private void addUpSites(List<SiteCode> sites) {
        var whole = tally(Slice.WHOLE);
        for (var key : keysOfAll(sites.stream().map(Slice::of).toList())) {
            var parts = new ArrayList<>(
                    sites.stream().map(site -> Slice.of(site).key(key)).toList());
            int nowhere = whole.count(key)
                    - sites.stream()
                            .mapToInt(site -> tally(Slice.of(site)).count(key))
                            .sum();
            if (nowhere > 0) {
                linked.implied(REST + key, nowhere);
                parts.add(REST + key);
            }
            linked.sum(Slice.WHOLE.key(key), parts);
        }
    }

    private void takeAway(Slice slice, Set<SiteCode> own) {
        var known = own.stream().map(site -> count(slice, facts.at(site))).toList();
        tally(slice).keys().forEach(key -> {
            int mine = known.stream().mapToInt(tally -> tally.count(key)).sum();
            linked.known("own " + slice.key(key), mine);
            linked.implied("other " + slice.key(key), tally(slice).count(key) - mine);
            linked.sum(slice.key(key), List.of("own " + slice.key(key), "other " + slice.key(key)));
        });
    }

    /** Every choice there is. */
    Set<Slice> slices() {
        return choices;
    }

    /** Every count that readers have from now on, shown to them or worked out, by a key of its own. */
    Map<String, Integer> had() {
        return linked.had(withheld);
    }

    Figures figures(Slice chosen) {
        var tally = Optional.ofNullable(tallies.get(chosen))
                .orElseThrow(() -> new IllegalArgumentException("nobody may choose " + chosen));
        return new Figures(tally.shown().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> withheld.contains(chosen.key(entry.getKey()))
                                ? Figure.withheld()
                                : Figure.by(profile, entry.getValue(), chosen.isOfAllSites()))));
    }
}
