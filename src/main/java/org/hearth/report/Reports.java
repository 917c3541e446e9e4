package org.hearth.report;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.audit.Audit;
import org.hearth.audit.ExportMark;
import org.hearth.coding.Codings;
import org.hearth.framework.Frameworks;
import org.hearth.outcome.Outcomes;
import org.hearth.site.Choice;
import org.hearth.site.Problems;
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
    private static final int READINGS = 100;

    private final Outcomes outcomes;
    private final Teams teams;
    private final Sights sights;
    private final Codings codings;
    private final Quotes quotes;
    private final Frameworks frameworks;
    private final ReadingStore readings;
    private final Audit audit;
    private final Clock clock;

    Reports(
            Outcomes outcomes,
            Teams teams,
            Sights sights,
            Codings codings,
            Quotes quotes,
            Frameworks frameworks,
            ReadingStore readings,
            Audit audit,
            Clock clock) {
        this.outcomes = outcomes;
        this.teams = teams;
        this.sights = sights;
        this.codings = codings;
        this.quotes = quotes;
        this.frameworks = frameworks;
        this.readings = readings;
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
                new EquityTopic(thresholds),
                new CareTopic(),
                VoicesTopic.reading(codings.codebook(reader), () -> codings.spoken(Actor.reporting())));
    }

    /** What the reports are called in addresses and commands. */
    List<String> names(Actor reader) {
        return all(reader).stream().map(Named::path).toList();
    }

    private List<Named> all(Actor reader) {
        var all = new ArrayList<>(toPassOn(reader));
        all.addAll(topics(reader));
        return all;
    }

    /** Reports to be read together and passed on. */
    List<Named> toPassOn(Actor reader) {
        var all = new ArrayList<Named>(Packs.of(topics(reader)));
        var thresholds = outcomes.thresholds(Actor.reporting());
        frameworks.all(reader).forEach(framework -> all.add(new FunderReturn(framework, thresholds)));
        return all;
    }

    /** Throws NotHere for a report there is not, and for a site or a reader it is not for. */
    ReportPage page(Actor reader, String path, Asked asked) {
        var page = page(reader, Powers.of(reader, teams.sites(reader), teams.sitesOf(reader)), path, asked);
        note(reader, page, "page");
        return page;
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
        var site = powers.site(asked);
        var problems = new Problems();
        var named = all(reader).stream()
                .filter(one -> one.path().equals(path))
                .findFirst()
                .orElseThrow(NotHere::new);
        var sight =
                switch (named) {
                    case Topic topic -> sights.of(topic, powers, site, asked, problems);
                    case Pack pack -> sights.of(pack, powers, site, asked, problems);
                    case QuarterPack quarter -> sights.of(quarter, powers, site, asked, problems);
                    case FunderReturn wanted -> sights.of(wanted, powers, site, asked, problems);
                };
        audit.noted(reader, "report " + path);
        return new ReportPage(
                named,
                asked,
                sight.exact(),
                sites(powers),
                site.map(SiteCode::value).orElse(Powers.WHOLE),
                sight.years(),
                site.map(powers::name).orElse("The whole programme"),
                sight.when(),
                sight.asOf(),
                sight.published().filter(Published::withheld).isPresent(),
                sight.published().map(Published::report),
                sight.published()
                        .map(published -> quotes.of(reader, published.report(), site, asked, sight))
                        .orElse(List.of()),
                problems,
                sight.profile(),
                asked.query());
    }

    /** The same, to be taken away: its mark is in the file's name. */
    TakenReport file(Actor reader, String path, Asked asked, ReportFile form) {
        var powers = Powers.of(reader, teams.sites(reader), teams.sitesOf(reader));
        return taken(reader, page(reader, powers, path, asked), form);
    }

    /** The same for whoever runs the product's commands; throws NotHere while a choice must be mended. */
    TakenReport taken(Actor reader, ReportPage page, ReportFile form) {
        var report = page.report().orElseThrow(NotHere::new);
        var bytes = form.write(page, report);
        var mark = ExportMark.random();
        var rows =
                report.tables().stream().mapToInt(table -> table.rows().size()).sum();
        audit.exported(reader, "report " + page.topic().path(), mark, rows, Optional.empty());
        note(reader, page, form.ending());
        return new TakenReport(
                page.topic().path() + "-" + mark.inShort() + "." + form.ending(),
                form.type(),
                new ByteArrayResource(bytes));
    }

    /** A report as a file. */
    record TakenReport(String name, MediaType type, ByteArrayResource file) {}

    private void note(Actor reader, ReportPage page, String form) {
        if (page.report().isPresent()) readings.note(reader, page, form, clock.instant());
    }

    /** Who read which report, the newest first; for administrators. */
    List<ReportReading> readings(Actor administrator, Optional<Long> before) {
        if (!administrator.has(Role.ADMINISTRATOR)) throw new NotHere();
        return readings.newest(before, READINGS);
    }

    /** The rules by which small numbers are withheld. */
    Rules rules(Actor reader) {
        return sights.rules();
    }

    /** The number of the reading after which the next page goes on; empty when this was the last. */
    static Optional<Long> next(List<ReportReading> page) {
        return page.size() < READINGS
                ? Optional.empty()
                : Optional.of(page.getLast().id());
    }

    private static List<Choice> sites(Powers powers) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of(Powers.WHOLE, "The whole programme"));
        powers.mayChoose().forEach(site -> choices.add(Choice.of(site.code().value(), site.name())));
        return choices;
    }
}
