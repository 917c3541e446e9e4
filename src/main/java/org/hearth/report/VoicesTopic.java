package org.hearth.report;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.hearth.chart.Bar;
import org.hearth.chart.BarChart;
import org.hearth.coding.Agreement;
import org.hearth.coding.Codebook;
import org.hearth.coding.Spoken;
import org.hearth.coding.Theme;
import org.hearth.outcome.Facts;
import org.hearth.outcome.Period;
import org.hearth.report.Report.Definition;
import org.hearth.report.Report.Row;
import org.hearth.report.Report.Table;

/**
 * What parents spoke of, in themes. Their words are no part of it: they are put beside it when it is read.
 *
 * @param said every text that was settled, read when it is counted
 */
record VoicesTopic(Codebook codebook, Supplier<List<Spoken>> said) implements Topic {
    private static final String TABLE = "What parents spoke of";
    private static final String PARENTS = "parents";
    private static final String TEXTS = "texts";
    private static final int FEWEST_TO_QUOTE = 6;

    /** One whose texts are read once, and not before they are counted. */
    static VoicesTopic reading(Codebook codebook, Supplier<List<Spoken>> said) {
        var known = new ArrayList<List<Spoken>>();
        return new VoicesTopic(codebook, () -> {
            if (known.isEmpty()) known.add(said.get());
            return known.getFirst();
        });
    }

    @Override
    public String path() {
        return "voices";
    }

    @Override
    public String title() {
        return "What parents said";
    }

    @Override
    public String about() {
        return "What parents speak of when they are asked, by theme, and in their own words where they let us quote them.";
    }

    @Override
    public boolean isByYear() {
        return true;
    }

    @Override
    public boolean addsUpOverYears() {
        return false;
    }

    @Override
    public Tally count(Facts facts, Period period) {
        var texts = among(facts, period);
        var parents = parents(texts);
        var tally = new Tally()
                .shown(PARENTS, parents)
                .shown(TEXTS, texts.size())
                .implied("more than one", texts.size() - parents)
                .total(TEXTS, PARENTS, "more than one");
        for (var theme : codebook.themes()) {
            var spoke = parents(texts.stream()
                    .filter(text -> text.themes().contains(theme.code()))
                    .toList());
            tally.shown(theme.code(), spoke)
                    .implied("not " + theme.code(), parents - spoke)
                    .total(PARENTS, theme.code(), "not " + theme.code());
        }
        return tally;
    }

    private List<Spoken> among(Facts facts, Period period) {
        var families = facts.people().stream().map(person -> person.family()).collect(toSet());
        return said.get().stream()
                .filter(text -> families.contains(text.family()) && period.holds(text.on()))
                .toList();
    }

    private static int parents(List<Spoken> texts) {
        return texts.stream().map(Spoken::file).collect(toSet()).size();
    }

    @Override
    public Report report(View view) {
        var parents = view.figure(PARENTS);
        var rule = "n = " + parents.text() + " parents, " + view.figure(TEXTS).text()
                + " texts that two sorted by theme, given " + view.when()
                + ". A parent counts once for a theme, and may speak of several." + agreement(view);
        return new Report(
                headline(view),
                BarChart.of(
                        "voices",
                        TABLE,
                        "A bar for each of the rows of the table below.",
                        codebook.themes().stream()
                                .map(theme -> Bar.of(
                                        theme.name(),
                                        view.figure(theme.code()).length(),
                                        view.figure(theme.code()).text()))
                                .toList()),
                List.of(new Table(
                        TABLE,
                        rule,
                        List.of("Theme", "Parents", "Share of parents"),
                        codebook.themes().stream()
                                .map(theme -> row(theme, view.figure(theme.code()), parents))
                                .toList())),
                definitions());
    }

    private static Row row(Theme theme, Figure figure, Figure of) {
        return Row.of(theme.name(), figure.text(), figure.share(of));
    }

    private static String headline(View view) {
        var parents = view.figure(PARENTS);
        return parents.isShown()
                ? parents.text() + " parents told us what the programme was like for them, " + view.when() + "."
                : "How many parents told us what the programme was like for them, " + view.when()
                        + ", is withheld, because the number is small or would give away one that is.";
    }

    /** Of all themes together: theme by theme it would give numbers of texts away that are withheld. */
    private String agreement(View view) {
        if (!view.figure(TEXTS).isShown()) return "";
        var line = Agreement.of(
                        codebook,
                        among(view.facts(), view.period()).stream()
                                .map(Spoken::coded)
                                .toList())
                .overall();
        return line.kappa().isEmpty()
                ? ""
                : " Before they talked, the two agreed in " + line.agreed() + " of all decisions, one for each"
                        + " text and theme; kappa " + line.beyondChance() + " (95% interval " + line.interval() + ").";
    }

    private List<Definition> definitions() {
        var all = new ArrayList<>(List.of(
                new Definition(
                        "What parents said",
                        "Asked in open words by their practitioner, or said of themselves; only of parents who let it be used."
                                + " What would tell who said it is taken out, and a second colleague looks before anybody else reads it."),
                new Definition(
                        "Kappa",
                        "Agreement beyond what chance would give, where 1 is always alike and 0 no more than chance (Cohen 1960);"
                                + " for each text and theme each of two said that it is there or not. Told of "
                                + Agreement.FEWEST + " texts or more."),
                new Definition(
                        "In parents’ own words",
                        "Only of parents who let themselves be quoted, under themes that at least " + FEWEST_TO_QUOTE
                                + " parents spoke of, for the whole programme; one text of a family at most. When a parent takes"
                                + " that back, the words are gone from this page at once.")));
        codebook.themes().forEach(theme -> all.add(new Definition(theme.name(), theme.meaning())));
        return all;
    }

    /** The names of the themes under which words may stand: those beside a number that is shown, and not small. */
    static Set<String> quotable(Report report) {
        var names = new HashSet<String>();
        report.tables().stream()
                .filter(table -> table.title().endsWith(TABLE))
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.cells().getFirst().matches("[0-9,]+")
                        && Integer.parseInt(row.cells().getFirst().replace(",", "")) >= FEWEST_TO_QUOTE)
                .forEach(row -> names.add(row.label()));
        return names;
    }
}
