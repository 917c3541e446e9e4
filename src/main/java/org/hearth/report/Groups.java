package org.hearth.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.access.Actor;
import org.hearth.cohort.Cohorts;
import org.hearth.cohort.ParentCohort;
import org.hearth.disclosure.Profile;
import org.hearth.disclosure.Profiles;
import org.hearth.family.PersonId;
import org.hearth.outcome.Facts;
import org.hearth.outcome.Members;
import org.hearth.outcome.Period;
import org.hearth.report.GroupStore.Answer;
import org.springframework.stereotype.Component;

/** Counts a group for readers who may not see every count: once in a quarter, and held against all they have heard before. */
@Component
class Groups {
    /** The same words whichever it is, so that a refusal tells as little as it can. */
    static final String NOT_COUNTED =
            "This group is not counted. Either it has fewer than ten parents, or it differs from one that was counted before by"
                    + " fewer than ten or by nobody, so that numbers of those few could be worked out. Choose more parents, or"
                    + " fewer.";

    static final String BEYOND =
            "You see every number of your own sites, so what is beyond them can’t be counted for you without giving"
                    + " small numbers away. Choose your own sites.";
    static final String LOST =
            "What was counted before can’t be looked up any more, so no new group can be held against it.";

    private static final Actor COUNTING = Actor.reporting();

    private final GroupStore store;
    private final PublishedStore releases;
    private final Publisher publisher;
    private final Cohorts cohorts;
    private final Clock clock;

    Groups(GroupStore store, PublishedStore releases, Publisher publisher, Cohorts cohorts, Clock clock) {
        this.store = store;
        this.releases = releases;
        this.publisher = publisher;
        this.cohorts = cohorts;
        this.clock = clock;
    }

    /** The rule for groups, or what is stricter in the programme's own. */
    Profile rule(LocalDate asOf) {
        return Profiles.groups().orStricter(publisher.profile(asOf));
    }

    /**
     * A group's report.
     *
     * @param chosen the group, in one form
     * @param facts as they stood at the end of a day
     */
    Answer answer(
            Topic topic,
            Powers powers,
            ParentCohort cohort,
            String chosen,
            LocalDate asOf,
            Function<LocalDate, Facts> facts) {
        if (!powers.own().isEmpty()) return Answer.refused(BEYOND);
        var key = new PublishedStore.Key(topic.path(), Publisher.audience(powers), asOf);
        var kept = store.find(key, chosen);
        if (kept.isPresent()) return kept.get();
        publisher.made(topic, powers, asOf, () -> facts.apply(asOf));
        enterReleases(key, topic, powers, facts);
        var before = store.heard(key, chosen);
        if (before.isEmpty()) return Answer.refused(LOST);
        var all = facts.apply(asOf);
        return count(key, topic, cohort, chosen, all, before.get());
    }

    private Answer count(
            PublishedStore.Key key, Topic topic, ParentCohort cohort, String chosen, Facts all, Before before) {
        var members = cohorts.members(COUNTING, all, cohort);
        if (!GroupRelease.mayBeCounted(members, before.all(), before.otherwise())) {
            var refused = Answer.refused(NOT_COUNTED);
            store.keep(key, chosen, refused, Heard.nothing(), clock.instant());
            return refused;
        }
        var period = Period.until(key.asOf());
        var people = Members.of(all);
        var group = people.only(members);
        var rule = rule(key.asOf());
        var release = GroupRelease.of(
                topic.count(group, period),
                each(topic, people, people.everybody(), period),
                members,
                cohort.parent(),
                before,
                rule);
        var report = topic.report(new View(group, period, release.figures(), Words.when(period)));
        var answer = Answer.of(
                new Published(Dressed.in(report, rule), release.figures().anyWithheld()));
        store.keep(key, chosen, answer, release.heard(), clock.instant());
        return answer;
    }

    /** Whole, sites: what was released is heard too, once for each quarter's end. */
    private void enterReleases(PublishedStore.Key key, Topic topic, Powers powers, Function<LocalDate, Facts> facts) {
        var missing = new ArrayList<>(releases.made(key));
        missing.removeAll(store.entered(key, GroupStore.RELEASED + Powers.WHOLE));
        for (var end : missing) {
            var then = new PublishedStore.Key(key.report(), key.audience(), end);
            var given = releases.given(then).keySet();
            var all = facts.apply(end);
            var people = Members.of(all);
            var each = each(topic, people, people.everybody(), Period.until(end));
            for (var slice : slices(powers)) {
                var known = given.stream()
                        .filter(one -> one.startsWith(slice.key("")))
                        .map(one -> one.substring(slice.key("").length()))
                        .collect(Collectors.toSet());
                var members = Members.of(slice.of(all)).everybody();
                var name = slice.site().map(site -> site.value()).orElse(Powers.WHOLE);
                store.keep(
                        then,
                        GroupStore.RELEASED + name,
                        Answer.none(),
                        Heard.of(members, each, known),
                        clock.instant());
            }
        }
    }

    private static List<Slice> slices(Powers powers) {
        var slices = new ArrayList<>(List.of(Slice.WHOLE));
        powers.codesToChoose().forEach(site -> slices.add(Slice.of(site)));
        return slices;
    }

    private static Map<PersonId, Tally> each(Topic topic, Members people, Set<PersonId> members, Period period) {
        var each = new HashMap<PersonId, Tally>();
        members.forEach(member -> each.put(member, topic.count(people.only(List.of(member)), period)));
        return each;
    }

    /** Whether a report can be held against others person by person: of parents, and not of years. */
    static boolean isFor(Topic topic) {
        return !topic.isByYear();
    }

    /** Two answers as one, in which what is refused of one is refused of all. */
    static Optional<String> refused(List<Answer> answers) {
        return answers.stream().flatMap(answer -> answer.refused().stream()).findFirst();
    }
}
