package org.hearth.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearth.access.NotHere;
import org.hearth.cohort.ParentCohort;
import org.hearth.family.PersonRole;
import org.hearth.site.Choice;
import org.hearth.site.Problems;
import org.hearth.site.Say;
import org.hearth.team.Site;
import org.hearth.team.SiteCode;
import org.hearth.trial.Trials;

/**
 * What a reader may choose a group by.
 *
 * @param versions of the programme by which anybody came
 * @param arms none for a reader who may not know them
 * @param topics that can be laid out for a group of this reader's
 */
record CohortChoices(Powers powers, List<Integer> versions, List<String> arms, List<Topic> topics) {
    static final List<Choice> PARENTS =
            List.of(Choice.of(PersonRole.MOTHER.code(), "Mothers"), Choice.of(PersonRole.FATHER.code(), "Fathers"));

    CohortChoices {
        versions = List.copyOf(versions);
        arms = List.copyOf(arms);
        topics = List.copyOf(topics);
    }

    List<Choice> sites() {
        return Choice.each(powers.mayChoose(), site -> site.code().value(), Site::name);
    }

    List<Choice> versionChoices() {
        return Choice.each(versions, String::valueOf, version -> "Version " + version);
    }

    List<Choice> armChoices() {
        return Choice.each(arms, arm -> arm, Trials::words);
    }

    List<Choice> reports() {
        return Choice.each(topics, Topic::path, Topic::title);
    }

    /** The sites asked for; none for the whole programme. Throws NotHere for one that is not the reader's to see. */
    Set<SiteCode> sites(CohortAsked asked) {
        var may = powers.mayChoose().stream().map(Site::code).collect(Collectors.toSet());
        var sites =
                may.stream().filter(site -> asked.site().contains(site.value())).collect(Collectors.toSet());
        if (sites.size() < Set.copyOf(asked.site()).size()) throw new NotHere();
        boolean all = sites.isEmpty() && (powers.outside() || powers.seesEveryCount(Optional.empty()));
        return sites.isEmpty() && !all ? may : sites;
    }

    /** Whether the reader sees every count of these sites. */
    boolean isExact(Collection<SiteCode> sites) {
        return sites.isEmpty()
                ? powers.seesEveryCount(Optional.empty())
                : sites.stream().allMatch(site -> powers.seesEveryCount(Optional.of(site)));
    }

    /** The group asked for; with a message beside what must be mended. Throws NotHere for an arm that is not the reader's to know. */
    ParentCohort cohort(CohortAsked asked, Dates joined, Problems problems) {
        if (!asked.arm().isEmpty() && !arms.contains(asked.arm())) throw new NotHere();
        var period = joined.period();
        var version =
                chosen(asked.version(), versionChoices(), "version", problems).map(Integer::valueOf);
        var parent = chosen(asked.parent(), PARENTS, "parent", problems).map(PersonRole::of);
        if (chosen(asked).isEmpty()) problems.add("of", "Choose at least one");
        return new ParentCohort(
                sites(asked),
                Optional.of(period.from()).filter(day -> !period.isFromTheBeginning()),
                Optional.of(period.to()).filter(day -> !asked.to().isBlank()),
                version,
                parent,
                Optional.of(asked.arm()).filter(arm -> !arm.isEmpty()),
                asked.agreeToResearch());
    }

    List<Topic> chosen(CohortAsked asked) {
        return topics.stream()
                .filter(topic -> asked.of().contains(topic.path()))
                .toList();
    }

    private static Optional<String> chosen(String said, List<Choice> choices, String field, Problems problems) {
        if (said.isEmpty()) return Optional.empty();
        var known = choices.stream().map(Choice::value).anyMatch(said::equals);
        if (!known) problems.add(field, "Choose from the list");
        return Optional.of(said).filter(one -> known);
    }

    /** "Mothers at London who joined from 1 April 2023, and agree to research". */
    String words(ParentCohort cohort) {
        var said = new StringBuilder(cohort.parent()
                .flatMap(role -> PARENTS.stream()
                        .filter(choice -> choice.value().equals(role.code()))
                        .map(Choice::label)
                        .findFirst())
                .orElse("Parents"));
        if (!cohort.sites().isEmpty())
            said.append(" at ")
                    .append(Say.list(
                            cohort.sites().stream().map(powers::name).sorted().toList()));
        var who = new ArrayList<String>();
        var days = new ArrayList<String>();
        cohort.joinedFrom().ifPresent(day -> days.add("from " + Say.date(day)));
        cohort.joinedTo().ifPresent(day -> days.add("up to " + Say.date(day)));
        if (!days.isEmpty()) who.add("joined " + String.join(" ", days));
        cohort.version().ifPresent(version -> who.add("came by version " + version + " of the programme"));
        cohort.arm().ifPresent(arm -> who.add("are in the arm " + Trials.words(arm)));
        if (cohort.consented()) who.add("agree to research");
        if (!who.isEmpty()) said.append(" who ").append(Say.list(who));
        return said.toString();
    }

    /** The group in one form, so that the same is the same however it was asked for. */
    static String canonical(ParentCohort cohort) {
        var sites = new TreeSet<>(cohort.sites().stream().map(SiteCode::value).toList());
        return "sites " + String.join(",", sites)
                + "; joined " + cohort.joinedFrom().map(Object::toString).orElse("")
                + " to " + cohort.joinedTo().map(Object::toString).orElse("")
                + "; version " + cohort.version().map(String::valueOf).orElse("")
                + "; parent " + cohort.parent().map(PersonRole::code).orElse("")
                + "; arm " + cohort.arm().orElse("")
                + (cohort.consented() ? "; consented" : "");
    }
}
