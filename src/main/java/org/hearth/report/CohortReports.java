package org.hearth.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.audit.Audit;
import org.hearth.cohort.Cohorts;
import org.hearth.cohort.ParentCohort;
import org.hearth.disclosure.Profile;
import org.hearth.outcome.Facts;
import org.hearth.outcome.Members;
import org.hearth.outcome.Outcomes;
import org.hearth.outcome.Period;
import org.hearth.report.Pack.Part;
import org.hearth.report.Report.Definition;
import org.hearth.report.Reports.TakenReport;
import org.hearth.site.Problems;
import org.hearth.team.Teams;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reports on parents whom a reader chooses: every count of their own sites; of all others what cannot be worked back. */
@Service
@Transactional(isolation = Isolation.REPEATABLE_READ)
class CohortReports {
    private static final Definition GROUP = new Definition(
            "This group",
            "The parents named above, each counted on the day they first joined. Their children are counted with them; the"
                    + " other parent of a child is not, unless chosen too. Referrals are those of their families.");

    private final Reports reports;
    private final Groups groups;
    private final Sights sights;
    private final Outcomes outcomes;
    private final Cohorts cohorts;
    private final Teams teams;
    private final ReadingStore readings;
    private final Audit audit;
    private final Clock clock;

    CohortReports(
            Reports reports,
            Groups groups,
            Sights sights,
            Outcomes outcomes,
            Cohorts cohorts,
            Teams teams,
            ReadingStore readings,
            Audit audit,
            Clock clock) {
        this.reports = reports;
        this.groups = groups;
        this.sights = sights;
        this.outcomes = outcomes;
        this.cohorts = cohorts;
        this.teams = teams;
        this.readings = readings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Throws NotHere for a site or an arm that is not the reader's. */
    CohortPage page(Actor reader, CohortAsked asked) {
        var page = page(reader, Powers.of(reader, teams.sites(reader), teams.sitesOf(reader)), asked);
        page.report().ifPresent(read -> readings.note(reader, read, "page", clock.instant()));
        return page;
    }

    /** For whoever runs the product's commands. */
    CohortPage page(Actor job, boolean exact, CohortAsked asked) {
        return page(job, Powers.ofOperator(teams.sites(job), exact), asked);
    }

    /** To be taken away; nothing while a choice must be mended, and where the group is not counted. */
    Optional<TakenReport> file(Actor reader, CohortAsked asked, ReportFile form) {
        var page = page(reader, Powers.of(reader, teams.sites(reader), teams.sitesOf(reader)), asked);
        return page.report().map(read -> reports.taken(reader, read, form));
    }

    private CohortPage page(Actor reader, Powers powers, CohortAsked asked) {
        var exact = choices(reader, powers, true);
        var sites = exact.sites(asked);
        var isExact = mayKnowArms(reader) && exact.isExact(sites);
        var choices = choices(reader, powers, isExact);
        var problems = Problems.none();
        var asOf = isExact ? LocalDate.now(clock) : sights.quartersEnd();
        var rule = isExact ? Optional.<Profile>empty() : Optional.of(groups.rule(asOf));
        var said = rule.map(one -> String.join(" ", one.sentences())).orElse("");
        if (!asked.isAsked())
            return new CohortPage(choices, asked, isExact, said, Optional.empty(), Optional.empty(), problems);
        var joined = new Dates(new Asked(asked.from(), asked.to(), "", ""), asOf, problems);
        var cohort = choices.cohort(asked, joined, problems);
        if (!isExact) CohortChoices.checkQuarters(cohort, problems);
        if (!problems.isEmpty())
            return new CohortPage(choices, asked, isExact, said, Optional.empty(), Optional.empty(), problems);
        audit.noted(reader, "report cohort");
        var counted = new Counted(choices, asked, cohort, asOf, rule);
        return isExact ? exactly(counted) : guarded(reader, powers.toPassOn(sites), counted);
    }

    /** What was asked, read. */
    private record Counted(
            CohortChoices choices, CohortAsked asked, ParentCohort cohort, LocalDate asOf, Optional<Profile> rule) {
        List<Topic> topics() {
            return choices.chosen(asked);
        }
    }

    private CohortPage exactly(Counted counted) {
        var all = outcomes.facts(Actor.reporting(), counted.asOf());
        var members = cohorts.members(Actor.reporting(), all, counted.cohort());
        var group = Members.of(all).only(members);
        var period = Period.until(counted.asOf());
        var published = counted.topics().stream()
                .map(topic -> topic.report(
                        new View(group, period, Figures.exact(topic.countWhole(group, period)), Words.when(period))))
                .map(report -> new Published(report, false))
                .toList();
        return page(counted, Optional.of(published), Optional.empty());
    }

    private CohortPage guarded(Actor reader, Powers powers, Counted counted) {
        var known = new HashMap<LocalDate, Facts>();
        Function<LocalDate, Facts> facts =
                day -> known.computeIfAbsent(day, end -> outcomes.facts(Actor.reporting(), end));
        var answers = counted.topics().stream()
                .map(topic -> groups.answer(
                        topic,
                        powers,
                        counted.cohort(),
                        CohortChoices.canonical(counted.cohort(), counted.asOf()),
                        counted.asOf(),
                        facts))
                .toList();
        var refused = Groups.refused(answers);
        if (refused.isPresent()) {
            if (!reader.isJob())
                readings.note(reader, reportPage(counted, Optional.empty(), ", not counted"), "page", clock.instant());
            return page(counted, Optional.empty(), refused);
        }
        return page(
                counted,
                Optional.of(answers.stream()
                        .map(answer -> answer.published().orElseThrow())
                        .toList()),
                Optional.empty());
    }

    private static CohortPage page(Counted counted, Optional<List<Published>> published, Optional<String> refused) {
        return new CohortPage(
                counted.choices(),
                counted.asked(),
                counted.rule().isEmpty(),
                counted.rule().map(one -> String.join(" ", one.sentences())).orElse(""),
                published.map(
                        parts -> reportPage(counted, Optional.of(pack(counted).published(parts)), "")),
                refused,
                Problems.none());
    }

    private static Pack pack(Counted counted) {
        return new Pack(
                "cohort",
                "A group of parents",
                "Parents whom a reader chose to count.",
                false,
                counted.topics().stream().map(Part::of).toList());
    }

    private static ReportPage reportPage(Counted counted, Optional<Published> published, String added) {
        return new ReportPage(
                pack(counted),
                new Asked("", "", "", ""),
                counted.rule().isEmpty(),
                List.of(),
                "",
                List.of(),
                counted.choices().words(counted.cohort()),
                Words.when(Period.until(counted.asOf())) + added,
                counted.asOf(),
                published.filter(Published::withheld).isPresent(),
                published.map(Published::report).map(CohortReports::explained),
                List.of(),
                Problems.none(),
                counted.rule(),
                counted.asked().query());
    }

    private static Report explained(Report report) {
        var definitions = new ArrayList<>(List.of(GROUP));
        definitions.addAll(report.definitions());
        return new Report(report.headline(), report.charts(), report.flows(), report.tables(), definitions);
    }

    private CohortChoices choices(Actor reader, Powers powers, boolean exact) {
        var topics = reports.topics(reader).stream()
                .filter(topic -> exact ? isOfParents(topic) : Groups.isFor(topic))
                .toList();
        return new CohortChoices(
                powers,
                cohorts.versions(Actor.reporting()),
                mayKnowArms(reader) && (exact || reader.isJob()) ? cohorts.arms(reader) : List.of(),
                topics);
    }

    /** What parents said is told of families, so that of mothers alone it would tell what fathers said. */
    private static boolean isOfParents(Topic topic) {
        return !(topic instanceof ReferralsTopic || topic instanceof VoicesTopic);
    }

    /**
     * Managers who work with no parent themselves, of their own sites; and whoever keeps the machine. Nobody else has every count
     * of a group: it may be one parent, whose file is closed to who works with the other.
     */
    private static boolean mayKnowArms(Actor reader) {
        return reader.isJob() || (reader.has(Role.TEAM_MANAGER) && !reader.has(Role.PRACTITIONER));
    }
}
