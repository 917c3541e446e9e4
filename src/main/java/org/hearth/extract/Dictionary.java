package org.hearth.extract;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a researcher reads first: what is in the extract, what is not, and what was done so that nobody is known by it. */
final class Dictionary {
    private Dictionary() {}

    static String of(Wanted wanted, String mark, long few, Map<ExtractTable, Long> rows) {
        return """
                # The extract %s

                Parents who agreed to research and had not taken it back when this was made, with what was known by the end of %s.
                %s%s

                ## Tables
                Each is there as CSV (UTF-8, a comma between values, an empty value is missing) and as Parquet. `codebook.csv` tells of every
                column, and of every item and scale of each instrument, with its source and licence.

                | table | rows | what it is | columns |
                |---|---|---|---|
                %s

                Tables are joined by `parent`; `answers` and `scores` to `responses` by `response`. In R: `read.csv("responses.csv",
                na.strings = "")`. In DuckDB: `select * from 'responses.parquet'`.

                ## Days
                There are no dates. Every day is counted from the day on which the parent first joined, which is 0; each parent has their own.
                Where an end is missing, it had not come by the cut-off day: the last day on which the parent has a row is the last known.

                ## Who is who
                Pseudonyms are made with a key drawn for this release alone and kept apart from it. Those of two releases do not match. A
                family has a pseudonym only where more than one parent of it is in the extract; children are told apart by theirs.

                ## What is left out
                - Names, addresses, dates, places smaller than a site, words of any kind, and our own ids.
                - Site and age band are empty where fewer than %d parents of the same stream and arm share them, and for as many more as are
                  needed that the empty ones are not told by being the only ones. Empty is therefore not missing at random.
                - %s
                - Parents who said no, asked for time, or took a yes back. Who takes it back later is left out of later releases.
                %s
                ## What to take care of
                - Nobody's name is here, and rows can still be someone's: answers and days together are as good as a fingerprint to
                  whoever knows some of them. Do not try to find out whose they are, do not join with anything that names people, and do
                  not join two releases.
                - Publish no count of 1 to 5, nor what gives one away.
                - Scores were worked out when the measure was filled in, by the version of the definition in the row; they can be worked
                  out again from the answers.
                """.formatted(
                mark,
                wanted.cutOff(),
                chosen(wanted.cohort()),
                wanted.blinded() ? "\nBlinded: arms are letters, which mean something else in every release." : "",
                rows.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining("\n")),
                Coarsening.ENOUGH,
                few(few),
                wanted.blinded() ? "- Sessions and dose: how much somebody was given would tell the arm.\n" : "");
    }

    private static String row(ExtractTable table, long rows) {
        return "| " + table.code() + " | " + rows + " | " + table.about() + " | "
                + table.variables().stream().map(Variable::name).collect(Collectors.joining(", ")) + " |";
    }

    private static String few(long few) {
        return few == 0
                ? "Every stream and arm has enough parents."
                : "In all, " + few + " parents are of a stream and arm with fewer than " + Coarsening.ENOUGH
                        + ": neither site nor age band is said of them.";
    }

    private static String chosen(Cohort cohort) {
        var said = java.util.stream.Stream.of(
                        cohort.site().map(site -> "of the site " + site.value()),
                        cohort.stream().map(stream -> "in the stream " + stream.code()),
                        cohort.arm().map(arm -> "of the arm " + arm),
                        cohort.joinedFrom().map(day -> "who joined on or after " + day),
                        cohort.joinedUntil().map(day -> "who joined on or before " + day))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? "Nobody was chosen away." : "Only those " + said + ".";
    }
}
