package org.hearth.caseload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearth.access.Actor;
import org.hearth.audit.ExportMark;
import org.hearth.interchange.InterchangeFile;
import org.hearth.interchange.Row;
import org.springframework.stereotype.Component;

/** Writes what is here as a folder: the same rows always make the same bytes, but for the mark of the export. */
@Component
class WriteFolder {
    private static final Comparator<String> CELLS =
            Comparator.comparingInt(WriteFolder::digits).thenComparing(Comparator.naturalOrder());

    /** Says which export this is. */
    private static final String MARK = "export.txt";

    private final List<InterchangeFile> files;

    WriteFolder(List<InterchangeFile> files) {
        this.files = files;
    }

    /** Answers with how many rows there are. */
    int write(Actor job, Path folder, ExportMark mark) {
        try {
            var rows = 0;
            makeReady(folder);
            for (var file : files) rows += write(job, file, folder);
            Files.writeString(folder.resolve(MARK), mark + "\n");
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the folder if it is not there; throws FolderNotEmpty when something else lies in it. */
    void makeReady(Path folder) {
        try {
            Files.createDirectories(folder);
            refuseStrangers(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many rows there are, without writing any. */
    int count(Actor job) {
        var rows = new AtomicInteger();
        for (var file : files) file.export(job, row -> rows.incrementAndGet());
        return rows.get();
    }

    private void refuseStrangers(Path folder) throws IOException {
        var names = files.stream().map(InterchangeFile::name).toList();
        try (var there = Files.list(folder)) {
            there.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> !names.contains(name) && !name.equals(MARK))
                    .sorted()
                    .findFirst()
                    .ifPresent(name -> {
                        throw new FolderNotEmpty(folder.toString(), name);
                    });
        }
    }

    /** A file is whole or it is not there: it is written beside its place and then moved. */
    private static int write(Actor job, InterchangeFile file, Path folder) throws IOException {
        var rows = new ArrayList<List<String>>();
        file.export(job, rows::add);
        rows.sort(Comparator.comparing(cells -> new Row(file.columns(), 0, cells).key(), WriteFolder::compare));
        var half = Files.createTempFile(folder, file.name(), ".half");
        try {
            try (var out = Files.newBufferedWriter(half)) {
                CsvFile.write(out, file.columns().names(), rows);
            }
            Files.move(half, folder.resolve(file.name()), StandardCopyOption.REPLACE_EXISTING);
            return rows.size();
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /** By key, cell by cell; numbers first and by their value, so that item 10 follows item 9. */
    private static int compare(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            var order = CELLS.compare(one.get(i), other.get(i));
            if (order != 0) return order;
        }
        return 0;
    }

    private static int digits(String cell) {
        var number = !cell.isEmpty() && cell.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? cell.length() : Integer.MAX_VALUE;
    }
}
