package org.hearth.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.hearth.enrolment.EndReason;
import org.hearth.family.PersonFact;
import org.hearth.family.PersonId;
import org.hearth.family.PersonRole;
import org.hearth.outcome.Attender;
import org.hearth.outcome.Facts;
import org.hearth.outcome.PairedChange;
import org.hearth.outcome.Period;
import org.hearth.outcome.SampleFacts;
import org.hearth.statistics.KaplanMeier;
import org.hearth.statistics.KaplanMeier.Watched;

/** R and DuckDB at the evaluation's change and staying, from the same facts as files. */
final class OthersAtTheSame {
    private static final Map<String, Predicate<PersonRole>> GROUPS = Map.of(
            "all", PersonRole::isParent, "mother", PersonRole.MOTHER::equals, "father", PersonRole.FATHER::equals);
    private static final int A_YEAR = 365;
    private static final double NANOSECONDS = 1e9;
    private static final double NEAR = 1e-9;

    private final Path folder;

    private OthersAtTheSame(Path folder) {
        this.folder = folder;
    }

    /** What came of it: figures by their names, and how long the work took without reading the files. */
    record Answer(Map<String, Double> figures, double seconds) {
        /** The names of figures that are not those, to one part in 1,000,000,000. */
        List<String> differsFrom(Map<String, Double> others) {
            return figures.entrySet().stream()
                    .filter(figure -> !near(figure.getValue(), others.getOrDefault(figure.getKey(), Double.NaN)))
                    .map(figure -> figure + " is not " + others.get(figure.getKey()))
                    .toList();
        }

        private static boolean near(double one, double other) {
            return Math.abs(one - other) <= NEAR * Math.max(1, Math.abs(other));
        }
    }

    static OthersAtTheSame write(Path folder, Facts facts, LocalDate asOf) {
        var numbers = new HashMap<PersonId, Integer>();
        var roles = new HashMap<PersonId, String>();
        for (PersonFact person : facts.people()) {
            numbers.put(person.person(), numbers.size());
            roles.put(person.person(), person.role().name().toLowerCase(Locale.ROOT));
        }
        table(folder, "scores", "person,role,instrument,timepoint,total", out -> facts.scores().stream()
                .filter(score -> score.total().isPresent())
                .forEach(score -> out.println(numbers.get(score.person()) + "," + roles.get(score.person()) + ","
                        + score.instrument() + ","
                        + score.timepoint().orElseThrow().code() + ","
                        + score.total().orElseThrow())));
        table(folder, "stays", "role,days,left", out -> Attender.in(facts, Period.until(asOf))
                .forEach(parent -> out.println(roles.get(parent.person()) + ","
                        + (long) watched(parent, asOf).time() + ","
                        + (watched(parent, asOf).left() ? 1 : 0))));
        table(
                folder,
                "rules",
                "instrument,reliable,cutoff",
                out -> SampleFacts.THRESHOLDS.forEach(
                        rule -> out.println(rule.instrument() + "," + rule.reliable() + "," + rule.cutOff())));
        return new OthersAtTheSame(folder);
    }

    private static void table(Path folder, String name, String head, java.util.function.Consumer<PrintWriter> rows) {
        try (var out = new PrintWriter(Files.newBufferedWriter(folder.resolve(name + ".csv"), UTF_8))) {
            out.println(head);
            rows.accept(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Watched watched(Attender parent, LocalDate asOf) {
        var left = parent.endReason()
                .filter(reason -> reason != EndReason.COMPLETED)
                .isPresent();
        return new Watched(
                ChronoUnit.DAYS.between(parent.joinedOn(), parent.endedOn().orElse(asOf)), left);
    }

    /** The figures that the others are held to. */
    static Map<String, Double> ours(Facts facts, LocalDate asOf) {
        var figures = new TreeMap<String, Double>();
        var period = Period.until(asOf);
        GROUPS.forEach((group, who) -> {
            for (var threshold : SampleFacts.THRESHOLDS)
                for (var later : ChangeTopic.LATER) {
                    var change = PairedChange.of(facts, threshold, later, who, period);
                    var key = threshold.instrument() + " " + later.code() + " " + group + " ";
                    figures.put(key + "n", (double) change.n());
                    figures.put(key + "mean change", change.meanChange());
                    figures.put(key + "sd of change", change.sdChange());
                    figures.put(key + "t", change.t());
                    figures.put(key + "improved", (double) change.reliablyImproved());
                    figures.put(key + "worse", (double) change.reliablyDeteriorated());
                    figures.put(key + "effect", change.meanChange() / change.sdChange());
                }
            var stays = Attender.in(facts, period).stream()
                    .filter(parent -> who.test(parent.role()))
                    .map(parent -> watched(parent, asOf))
                    .toList();
            figures.put("staying " + group, KaplanMeier.of(stays).beyond(A_YEAR));
        });
        return figures;
    }

    /** Empty where there is no R. */
    Optional<Answer> byR() {
        try {
            var process = new ProcessBuilder(
                            "Rscript", Path.of("bench", "evaluation.R").toString(), folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var figures = new TreeMap<String, Double>();
            try (var lines = process.inputReader(UTF_8)) {
                lines.lines().forEach(line -> {
                    int comma = line.lastIndexOf(',');
                    figures.put(line.substring(0, comma), Double.valueOf(line.substring(comma + 1)));
                });
            }
            if (process.waitFor() != 0) throw new IllegalStateException("R could not do it");
            double seconds = Objects.requireNonNull(figures.remove("seconds"));
            return Optional.of(new Answer(figures, seconds));
        } catch (IOException noR) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Answer byDuckDb() {
        try (var db = DriverManager.getConnection("jdbc:duckdb:");
                var statement = db.createStatement()) {
            for (var table : List.of("scores", "stays", "rules"))
                statement.execute("create table " + table + " as from '" + folder.resolve(table + ".csv") + "'");
            var figures = new TreeMap<String, Double>();
            var began = System.nanoTime();
            for (var query : List.of(CHANGE, STAYING)) {
                var rows = statement.executeQuery(query);
                while (rows.next()) figures.put(rows.getString(1), rows.getDouble(2));
            }
            return new Answer(figures, (System.nanoTime() - began) / NANOSECONDS);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final String CHANGE = """
            with pairs as (
                select first.instrument, later.timepoint, first.role, first.total as before, later.total as after,
                    later.total - first.total as change, rules.reliable
                from scores as first join scores as later using (person, instrument) join rules using (instrument)
                where first.timepoint = 'baseline' and later.timepoint <> 'baseline'),
            figures as (
                select instrument, timepoint, coalesce(role, 'all') as who, count(*)::double as "n", avg(change) as "mean change",
                    stddev_samp(change) as "sd of change", avg(change) / stddev_samp(change) * sqrt(count(*)) as "t",
                    count(*) filter (change <= -reliable)::double as "improved", count(*) filter (change >= reliable)::double as "worse",
                    avg(change) / stddev_samp(change) as "effect"
                from pairs group by grouping sets ((instrument, timepoint, role), (instrument, timepoint)))
            select instrument || ' ' || timepoint || ' ' || who || ' ' || name, value
            from (unpivot figures on "n", "mean change", "sd of change", "t", "improved", "worse", "effect" into name name value value)
            """;

    private static final String STAYING = """
            with stayed as (select role as who, days, "left" from stays union all select 'all', days, "left" from stays),
            times as (select who, days, sum("left") as gone, count(*) as seen from stayed group by who, days),
            risk as (
                select who, days, gone,
                    sum(seen) over (partition by who order by days rows between current row and unbounded following) as there
                from times)
            select 'staying ' || who, exp(sum(ln(1 - gone / there))) from risk where days <= 365 group by who
            """;
}
