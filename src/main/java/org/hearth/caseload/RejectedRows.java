package org.hearth.caseload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hearth.interchange.Finding;
import org.hearth.interchange.InterchangeFile;
import org.hearth.interchange.Sheet;

/**
 * The rejected rows as a folder of the same six files, with a last column that says why. Once mended it can be
 * imported as it is: that column is passed over.
 *
 * @param files text by file name
 */
record RejectedRows(Map<String, String> files) {
    static RejectedRows of(Checked checked) {
        var files = new LinkedHashMap<String, String>();
        checked.sheets().forEach((file, sheet) -> files.put(file.name(), text(file, sheet)));
        return new RejectedRows(files);
    }

    private static String text(InterchangeFile file, Sheet sheet) {
        var header = new ArrayList<>(file.columns().names());
        header.add(Header.REASON);
        var rows = new ArrayList<List<String>>();
        sheet.rejected().forEach((row, findings) -> {
            var cells = new ArrayList<>(row.cells());
            cells.add(findings.stream().map(Finding::toString).collect(Collectors.joining("; ")));
            rows.add(cells);
        });
        var text = new StringBuilder();
        CsvFile.write(text, header, rows);
        return text.toString();
    }

    /** Writes them into a folder; throws FolderNotEmpty when anything lies there already. */
    void write(Path folder) {
        try {
            Files.createDirectories(folder);
            try (var there = Files.list(folder)) {
                there.findFirst().ifPresent(path -> {
                    throw new FolderNotEmpty(folder.toString(), String.valueOf(path.getFileName()));
                });
            }
            for (var file : files.entrySet()) Files.writeString(folder.resolve(file.getKey()), file.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
