package org.hearth.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.measure.Timepoint;
import org.hearth.outcome.Pair;
import org.hearth.outcome.Threshold;
import org.hearth.report.Report.Row;
import org.hearth.report.Report.Table;
import org.hearth.statistics.EffectSize;
import org.hearth.statistics.McNemar;
import org.hearth.statistics.PairedT;
import org.hearth.statistics.SignedRank;

/** How the report on change says what it counted; means and spreads only where the number of people is shown. */
record ChangeWords(ChangeTopic topic, View view) {
    /** Below so many who crossed the cut-off, McNemar's test is exact. */
    private static final int FEW = 25;

    Report report() {
        var tables = new ArrayList<Table>();
        for (var threshold : topic.thresholds()) {
            tables.add(scores(threshold));
            tables.add(sure(threshold));
            tables.add(people(threshold));
            tables.add(range(threshold));
        }
        tables.addAll(new TogetherCounts(topic.thresholds()).tables(view));
        tables.add(diagnoses());
        return new Report(headline(), new ChangeChart(topic, view).chart(), tables, ChangeDefinitions.ALL);
    }

    private String headline() {
        var sentences = topic.thresholds().stream()
                .limit(1)
                .flatMap(threshold -> ChangeTopic.LATER.stream().map(later -> sentence(threshold, later)))
                .toList();
        return sentences.isEmpty() ? "No measure has been defined yet." : String.join(" ", sentences);
    }

    private String sentence(Threshold threshold, Timepoint later) {
        var n = figure(threshold, later, Group.ALL, People.N);
        var better = figure(threshold, later, Group.ALL, People.BETTER);
        if (!n.isShown() || !better.isShown()) {
            return "How many parents’ " + threshold.instrument() + " was reliably better " + Words.lower(later)
                    + " is withheld.";
        }
        return "Of " + n.text() + " parents with a " + threshold.instrument() + " at the start and "
                + Words.lower(later) + ", " + better.text() + " were reliably better (" + better.share(n) + ").";
    }

    private Table scores(Threshold threshold) {
        return new Table(
                threshold.instrument() + ": scores",
                "Parents with a scorable " + threshold.instrument() + " at both times, the later one " + view.when()
                        + ". Change is later minus start; below nothing is better.",
                List.of(
                        "When and who",
                        "n",
                        "Mean at the start",
                        "Mean later",
                        "Mean change",
                        "95% interval",
                        "SD of change"),
                rows(threshold, this::scores));
    }

    private Row scores(Threshold threshold, Timepoint later, Group who) {
        var n = figure(threshold, later, who, People.N);
        var pairs = Pair.values(ChangeTopic.pairs(view, threshold, later, who));
        return Row.of(
                label(later, who),
                n.text(),
                number(n, pairs.before().mean()),
                number(n, pairs.after().mean()),
                number(n, pairs.change().mean()),
                shown(n, Words.interval(pairs.change().meanInterval())),
                number(n, pairs.change().sd()));
    }

    private Table sure(Threshold threshold) {
        return new Table(
                threshold.instrument() + ": how sure",
                "The same parents. The paired t test and Wilcoxon’s signed rank test ask whether a mean change this large would"
                        + " come by chance; the effect size says how large it is beside its own spread.",
                List.of("When and who", "n", "t", "df", "p", "Wilcoxon p", "Effect size d", "95% interval of d"),
                rows(threshold, this::sure));
    }

    private Row sure(Threshold threshold, Timepoint later, Group who) {
        var n = figure(threshold, later, who, People.N);
        var pairs = Pair.values(ChangeTopic.pairs(view, threshold, later, who));
        var test = PairedT.of(pairs);
        var effect = EffectSize.of(pairs);
        return Row.of(
                label(later, who),
                n.text(),
                number(n, test.t()),
                shown(n, Integer.toString(test.df())),
                shown(n, Words.p(test.p())),
                shown(n, Words.p(SignedRank.of(pairs).p())),
                number(n, effect.d()),
                shown(n, Words.interval(effect.interval())));
    }

    private Table range(Threshold threshold) {
        return new Table(
                threshold.instrument() + ": the clinical range",
                "The same parents. McNemar’s test asks whether more came out of the range than went into it than chance would"
                        + " bring; with few who did either, by the binomial distribution.",
                List.of(
                        "When and who",
                        "n",
                        "Share at the start",
                        "95% interval",
                        "Share later",
                        "95% interval later",
                        "Came out",
                        "Went in",
                        "McNemar p"),
                rows(threshold, this::range));
    }

    private Row range(Threshold threshold, Timepoint later, Group who) {
        var n = figure(threshold, later, who, People.N);
        var before = figure(threshold, later, who, People.BEFORE);
        var after = figure(threshold, later, who, People.AFTER);
        var out = figure(threshold, later, who, People.OUT);
        var in = figure(threshold, later, who, People.IN);
        return Row.of(
                label(later, who),
                n.text(),
                before.share(n),
                before.interval(n),
                after.share(n),
                after.interval(n),
                out.text(),
                in.text(),
                out.isShown() && in.isShown()
                        ? mcNemar(out.count().getAsInt(), in.count().getAsInt())
                        : Figure.WITHHELD);
    }

    private static String mcNemar(int out, int in) {
        var test = McNemar.of(in, out);
        return Words.p(out + in < FEW ? test.exactP() : test.p());
    }

    private Table people(Threshold threshold) {
        return new Table(
                threshold.instrument() + ": parents",
                "The same parents. Reliable is a change of "
                        + threshold.reliable().stripTrailingZeros().toPlainString()
                        + " or more; the clinical range begins at "
                        + threshold.cutOff().stripTrailingZeros().toPlainString() + ".",
                List.of(
                        "When and who",
                        "n",
                        "Reliably better",
                        "No reliable change",
                        "Reliably worse",
                        "Clinical at the start",
                        "Clinical later",
                        "Recovered"),
                rows(threshold, this::people));
    }

    private Row people(Threshold threshold, Timepoint later, Group who) {
        return new Row(
                label(later, who),
                People.COUNTS.stream()
                        .filter(count -> !count.equals(People.OUT) && !count.equals(People.IN))
                        .map(count -> figure(threshold, later, who, count).text())
                        .toList());
    }

    private Table diagnoses() {
        return new Table(
                "ITQ: what the answers come to",
                "Every scorable ITQ given at the time named, " + view.when()
                        + "; complex PTSD is not also counted as PTSD.",
                List.of("When", "n", "Neither", "PTSD", "Complex PTSD"),
                Stream.of(Timepoint.values())
                        .map(timepoint -> new Row(
                                Words.capital(timepoint),
                                Stream.concat(Stream.of("n"), ChangeTopic.DIAGNOSES.stream())
                                        .map(diagnosis -> view.figure(ChangeTopic.key(timepoint, diagnosis))
                                                .text())
                                        .toList()))
                        .toList());
    }

    private List<Row> rows(Threshold threshold, Line line) {
        return ChangeTopic.LATER.stream()
                .flatMap(later -> Group.SHOWN.stream().map(who -> line.of(threshold, later, who)))
                .toList();
    }

    private Figure figure(Threshold threshold, Timepoint later, Group who, String count) {
        return view.figure(ChangeTopic.key(threshold, later, who, count));
    }

    private static String label(Timepoint later, Group who) {
        return Words.capital(later) + ", " + who.words();
    }

    private static String number(Figure n, double value) {
        return shown(n, Words.number(value));
    }

    private static String shown(Figure n, String words) {
        return n.isShown() ? words : Figure.WITHHELD;
    }

    private interface Line {
        Row of(Threshold threshold, Timepoint later, Group who);
    }
}
