package org.hearth.caseload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.interchange.Column;
import org.hearth.interchange.InterchangeFile;
import org.hearth.interchange.Known;
import org.hearth.interchange.Row;
import org.hearth.interchange.Sheet;
import org.springframework.stereotype.Component;

/** Checks a folder file by file, so that a row which leans on a rejected one is rejected with that reason. */
@Component
class CheckFolder {
    private final List<InterchangeFile> files;

    CheckFolder(List<InterchangeFile> files) {
        this.files = files.stream()
                .sorted(Comparator.comparingInt(InterchangeFile::order))
                .toList();
    }

    List<InterchangeFile> files() {
        return files;
    }

    Checked check(Actor job, Folder folder) {
        Map<InterchangeFile, Sheet> sheets = new LinkedHashMap<>();
        var known = new Known();
        for (var file : files) {
            var sheet = new Sheet(file.name(), here(job, file));
            new ReadFile(file, sheet).from(folder);
            for (var row : sheet.rows()) refer(file, row, sheet, known);
            file.check(sheet, known);
            known.add(file.name(), sheet);
            sheets.put(file, sheet);
        }
        return new Checked(sheets);
    }

    /** Rows that are here, as rows of no line. */
    private static List<Row> here(Actor job, InterchangeFile file) {
        var rows = new ArrayList<Row>();
        file.export(job, cells -> rows.add(new Row(file.columns(), 0, List.copyOf(cells))));
        return rows;
    }

    private static void refer(InterchangeFile file, Row row, Sheet sheet, Known known) {
        for (var column : file.columns().all())
            column.within().ifPresent(reference -> refer(row, column, reference, sheet, known));
    }

    private static void refer(Row row, Column column, Column.Reference to, Sheet sheet, Known known) {
        var value = row.text(column.name());
        if (value.isEmpty() || known.find(to.file(), to.column(), value).isPresent()) return;
        var expected = known.rejected(to.file(), to.column(), value)
                .map(lost -> "one that stands: line " + lost.line() + " of " + to.file() + " was rejected")
                .orElse("its " + to.column() + " in " + to.file());
        sheet.reject(row, column.name(), expected);
    }
}
