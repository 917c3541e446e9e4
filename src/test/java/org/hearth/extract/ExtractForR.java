package org.hearth.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the extract that {@code oracle/extract.R} reads, unpacked, into a folder: its one argument. */
final class ExtractForR {
    private ExtractForR() {}

    public static void main(String[] words) throws IOException {
        var folder = Files.createDirectories(Path.of(words[0]));
        var made = new Invented(60).write(folder, new Wanted(Invented.CUT_OFF, false, Cohort.all()));
        Unpacked.of(made.zip(), folder.resolve("unpacked"));
    }
}
