package org.hearth.report;

import java.time.LocalDate;
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
        if (!sites.isEmpty() && !sites.equals(may)) return sites;
        return powers.outside() || powers.seesEveryCount(Optional.empty()) ? Set.of() : may;
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
        checkReports(chosen(asked), parent, problems);
        return new ParentCohort(
                sites(asked),
                Optional.of(period.from()).filter(day -> !period.isFromTheBeginning()),
                Optional.of(period.to()).filter(day -> !asked.to().isBlank()),
                version,
                parent,
                Optional.of(asked.arm()).filter(arm -> !arm.isEmpty()),
                asked.agreeToResearch());
    }

    private static void checkReports(List<Topic> chosen, Optional<PersonRole> parent, Problems problems) {
        if (chosen.isEmpty()) problems.add("of", "Choose at least one");
        else if (parent.filter(PersonRole.FATHER::equals).isPresent()
                && chosen.stream().anyMatch(CareTopic.class::isInstance))
            problems.add(
                    "of",
                    "Children’s social care is counted with mothers: leave it out for fathers, or choose all parents");
    }

    /** Where not every count is seen, single days would tell on which day somebody joined. */
    static void checkQuarters(ParentCohort cohort, Problems problems) {
        if (cohort.joinedFrom().filter(day -> !beginsAQuarter(day)).isPresent())
            problems.add("from", "Enter the first day of a quarter, such as 1/4/2024, or leave this empty");
        if (cohort.joinedTo().filter(day -> !beginsAQuarter(day.plusDays(1))).isPresent())
            problems.add("to", "Enter the last day of a quarter, such as 31/3/2024, or leave this empty");
    }

    private static boolean beginsAQuarter(LocalDate day) {
        return day.getDayOfMonth() == 1 && day.getMonth().firstMonthOfQuarter() == day.getMonth();
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

    /**
     * The group in one form, so that the same is the same however it was asked for.
     *
     * @param asOf the last day that is counted: whoever names no last day of joining means this one
     */
    static String canonical(ParentCohort cohort, LocalDate asOf) {
        var sites = new TreeSet<>(cohort.sites().stream().map(SiteCode::value).toList());
        return "sites " + String.join(",", sites)
                + "; joined " + cohort.joinedFrom().map(Object::toString).orElse("")
                + " to " + cohort.joinedTo().orElse(asOf)
                + "; version " + cohort.version().map(String::valueOf).orElse("")
                + "; parent " + cohort.parent().map(PersonRole::code).orElse("")
                + "; arm " + cohort.arm().orElse("")
                + (cohort.consented() ? "; consented" : "");
    }

    /** What was released of a site, or with none of the whole, as a group in that form. */
    static String canonical(Optional<SiteCode> site, LocalDate asOf) {
        return canonical(
                new ParentCohort(
                        site.stream().collect(Collectors.toSet()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false),
                asOf);
    }
}
