package org.hearth.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.audit.Audit;
import org.hearth.audit.ExportMark;
import org.hearth.outcome.Facts;
import org.hearth.outcome.Outcomes;
import org.hearth.outcome.Period;
import org.hearth.site.Choice;
import org.hearth.site.Problems;
import org.hearth.site.Say;
import org.hearth.team.SiteCode;
import org.hearth.team.Teams;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The reports, each with what its reader may see of it and no more. */
@Service
@Transactional(isolation = Isolation.REPEATABLE_READ)
class Reports {
    private final Outcomes outcomes;
    private final Teams teams;
    private final Audit audit;
    private final Clock clock;

    Reports(Outcomes outcomes, Teams teams, Audit audit, Clock clock) {
        this.outcomes = outcomes;
        this.teams = teams;
        this.audit = audit;
        this.clock = clock;
    }

    List<Topic> topics(Actor reader) {
        var thresholds = outcomes.thresholds(Actor.reporting());
        return List.of(
                new ReachTopic(),
                new ReferralsTopic(),
                new FlowTopic(),
                new StayingTopic(),
                new AttendanceTopic(),
                new StartTopic(thresholds),
                new ChangeTopic(thresholds),
                new DoseTopic(thresholds),
                new CareTopic());
    }

    /** Throws NotHere for a report there is not, and for a site or a reader it is not for. */
    ReportPage page(Actor reader, String path, Asked asked) {
        return page(reader, Powers.of(reader, teams.sites(reader), teams.sitesOf(reader)), path, asked);
    }

    /**
     * A report for whoever runs the product's commands.
     *
     * @param exact every count; else what somebody outside the charity may see
     */
    ReportPage page(Actor job, boolean exact, String path, Asked asked) {
        return page(job, Powers.ofOperator(teams.sites(job), exact), path, asked);
    }

    private ReportPage page(Actor reader, Powers powers, String path, Asked asked) {
        var topic = topics(reader).stream()
                .filter(one -> one.path().equals(path))
                .findFirst()
                .orElseThrow(NotHere::new);
        var site = powers.site(asked);
        boolean exact = powers.seesEveryCount(site);
        var asOf = asOf(exact);
        var facts = outcomes.facts(Actor.reporting(), asOf);
        var problems = new Problems();
        var view = exact
                ? exactly(topic, facts, site, asked, asOf, problems)
                : guarded(topic, facts, site, asked, asOf, problems, powers);
        audit.noted(reader, "report " + path);
        return new ReportPage(
                topic,
                asked,
                exact,
                sites(powers),
                site.map(SiteCode::value).orElse(Powers.WHOLE),
                years(topic, facts, asOf),
                site.map(powers::name).orElse("The whole programme"),
                asOf,
                view.figures().anyWithheld(),
                problems.isEmpty() ? Optional.of(topic.report(view)) : Optional.empty(),
                problems);
    }

    /** The same, to be taken away: its mark is in the file's name. */
    TakenReport file(Actor reader, String path, Asked asked, ReportFile form) {
        var page = page(reader, path, asked);
        return taken(reader, page, form);
    }

    /** The same for whoever runs the product's commands; throws NotHere while a choice must be mended. */
    TakenReport taken(Actor reader, ReportPage page, ReportFile form) {
        var report = page.report().orElseThrow(NotHere::new);
        var bytes = form.write(page, report);
        var mark = ExportMark.random();
        var rows =
                report.tables().stream().mapToInt(table -> table.rows().size()).sum();
        audit.exported(reader, "report " + page.topic().path(), mark, rows, Optional.empty());
        return new TakenReport(
                page.topic().path() + "-" + mark.inShort() + "." + form.ending(),
                form.type(),
                new ByteArrayResource(bytes));
    }

    /** A report as a file. */
    record TakenReport(String name, MediaType type, ByteArrayResource file) {}

    /** Whoever may not see every count sees none that changes from one day to the next: the last whole quarter's end. */
    private LocalDate asOf(boolean exact) {
        var today = LocalDate.now(clock);
        var quarter = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3);
        return exact ? today : quarter.minusDays(1);
    }

    private static View exactly(
            Topic topic, Facts facts, Optional<SiteCode> site, Asked asked, LocalDate asOf, Problems problems) {
        var period = new Dates(asked, asOf, problems).period();
        var here = site.map(facts::at).orElse(facts);
        return new View(here, period, Figures.exact(topic.count(here, period)), when(period));
    }

    private static View guarded(
            Topic topic,
            Facts facts,
            Optional<SiteCode> site,
            Asked asked,
            LocalDate asOf,
            Problems problems,
            Powers powers) {
        var year = new Dates(asked, asOf, problems).year();
        checkYear(topic, facts, asOf, site, year, problems);
        var slice = problems.isEmpty() ? new Slice(site, year) : Slice.WHOLE;
        var figures = Release.of(topic, facts, asOf, powers.codesToChoose(), powers.own())
                .figures(slice);
        return new View(slice.of(facts), slice.period(asOf), figures, when(slice.period(asOf)));
    }

    private static void checkYear(
            Topic topic,
            Facts facts,
            LocalDate asOf,
            Optional<SiteCode> site,
            Optional<Integer> year,
            Problems problems) {
        if (year.isPresent() && !topic.isByYear()) {
            problems.add("year", "This report is for all years together");
        } else if (year.isPresent() && site.isPresent()) {
            problems.add("year", "Choose a year or a site, not both: one site’s numbers in one year are too small");
        } else if (year.isPresent() && Slice.years(facts, asOf).noneMatch(year.get()::equals)) {
            problems.add("year", "Choose a year from the list");
        }
    }

    private static List<Choice> sites(Powers powers) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of(Powers.WHOLE, "The whole programme"));
        powers.mayChoose().forEach(site -> choices.add(Choice.of(site.code().value(), site.name())));
        return choices;
    }

    private static List<Choice> years(Topic topic, Facts facts, LocalDate asOf) {
        if (!topic.isByYear()) {
            return List.of();
        }
        return Slice.years(facts, asOf)
                .map(year -> Choice.of(year.toString(), "April " + year + " to March " + (year + 1)))
                .toList()
                .reversed();
    }

    private static String when(Period period) {
        return period.isFromTheBeginning()
                ? "up to " + Say.date(period.to())
                : "from " + Say.date(period.from()) + " to " + Say.date(period.to());
    }
}
