package org.hearth.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How fast an extract is written, beside DuckDB alone that copies the same rows. See bench/README.md. */
@Tag("bench")
class ExtractBench {
    private static final int FAMILIES = Integer.getInteger("hearth.bench.families", 20_000);
    private static final double NANOSECONDS = 1e9;

    /** What is asked of it: rows a second. */
    private static final double ENOUGH = 200_000;

    @TempDir
    private Path folder;

    @Test
    void anExtractIsWrittenNearlyAsFastAsDuckDbCopies() throws IOException {
        var invented = new Invented(FAMILIES);
        var began = System.nanoTime();
        var made = invented.write(folder, new Wanted(Invented.CUT_OFF, false, Cohort.all()));
        var ours = (System.nanoTime() - began) / NANOSECONDS;
        var extract = Unpacked.of(made.zip(), folder.resolve("unpacked"));
        var raw = copied(extract);

        System.out.printf(
                "extract of %,d parents: %,d rows in %.1f s, %,.0f rows/s; DuckDB alone, from Parquet: %,.0f rows/s; it takes %.1f times"
                        + " as long%n",
                made.parents(), made.rows(), ours, made.rows() / ours, made.rows() / raw, ours / raw);
        assertThat(made.rows() / ours).isGreaterThan(ENOUGH);
    }

    /** Seconds in which DuckDB alone writes every table as CSV and as Parquet. */
    private double copied(Unpacked extract) throws IOException {
        var again = Files.createDirectories(folder.resolve("again"));
        var began = System.nanoTime();
        for (var table :
                Arrays.stream(ExtractTable.values()).map(ExtractTable::code).toList()) {
            extract.run("copy (select * from {" + table + "}) to '" + again.resolve(table + ".csv")
                    + "' (format csv, header)");
            extract.run("copy (select * from {" + table + "}) to '" + again.resolve(table + ".parquet")
                    + "' (format parquet, compression zstd)");
        }
        return (System.nanoTime() - began) / NANOSECONDS;
    }
}
