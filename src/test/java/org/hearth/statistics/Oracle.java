package org.hearth.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** What R said of random samples, kept under oracle/ with the script that asked it. */
final class Oracle {
    private static final double NEAR = 1e-9;

    private Oracle() {}

    /** Its rows: each some series of numbers. Fails when there are not about a thousand. */
    static List<double[][]> rows(String name) throws IOException {
        try (var file = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of("oracle", "answers", name + ".csv.gz"))),
                StandardCharsets.US_ASCII))) {
            var rows = file.lines()
                    .map(line ->
                            Arrays.stream(line.split(",")).map(Oracle::series).toArray(double[][]::new))
                    .toList();
            assertThat(rows).hasSizeGreaterThan(950);
            return rows;
        }
    }

    private static double[] series(String numbers) {
        return Arrays.stream(numbers.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    static int[] whole(double... series) {
        return Arrays.stream(series).mapToInt(number -> (int) number).toArray();
    }

    /** Each of ours is R's to nine decimal places, or nine digits where it is large. */
    static void same(double[] theirs, double... ours) {
        assertThat(ours).hasSameSizeAs(theirs);
        for (var i = 0; i < ours.length; i++) {
            if (Double.isNaN(theirs[i])) assertThat(ours[i]).as("number " + i).isNaN();
            else
                assertThat(ours[i])
                        .as("number " + i)
                        .isCloseTo(theirs[i], within(NEAR * Math.max(1, Math.abs(theirs[i]))));
        }
    }
}
