package org.hearth.family;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearth.access.Actor;
import org.hearth.interchange.Column;
import org.hearth.interchange.Columns;
import org.hearth.interchange.InterchangeFile;
import org.hearth.interchange.Known;
import org.hearth.interchange.Row;
import org.hearth.interchange.Sheet;
import org.springframework.stereotype.Component;

/** Children's care statuses, as a caseload folder carries them. */
@Component
class CareStatusFile implements InterchangeFile {
    private static final Columns COLUMNS = Columns.of(
            Column.text("person_id").needed().asKey().in("people.csv", "person_id"),
            Column.code("status", codes()).needed(),
            Column.date("from_date").needed().asKey(),
            Column.date("to_date"));

    private final Families families;

    CareStatusFile(Families families) {
        this.families = families;
    }

    @Override
    public String name() {
        return "care_statuses.csv";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public void check(Sheet sheet, Known known) {
        for (var row : sheet.rows()) {
            var person =
                    known.find("people.csv", "person_id", row.text("person_id")).orElseThrow();
            if (!PersonRole.of(person.text("role")).isChild())
                sheet.reject(row, "person_id", "a baby or a child; this is a " + person.text("role"));
            else if (row.date("to_date")
                    .filter(to -> !to.isAfter(row.day("from_date")))
                    .isPresent())
                sheet.reject(row, "to_date", "a day after " + row.text("from_date") + ", on which the status begins");
        }
        sheet.compare("person_id", CareStatusFile::overlap);
    }

    private static Optional<Sheet.Reason> overlap(Row earlier, Row row) {
        if (!holdsBefore(row, earlier) && !holdsBefore(earlier, row))
            return Optional.of(new Sheet.Reason(
                    "from_date", "a status that does not overlap with another of the same child: " + earlier.place()));
        return Optional.empty();
    }

    /** A status holds up to, not on, its last day. */
    private static boolean holdsBefore(Row one, Row other) {
        return one.date("to_date")
                .filter(to -> !to.isAfter(other.day("from_date")))
                .isPresent();
    }

    @Override
    public void write(Actor job, List<Row> rows) {
        var children = families.everybody(job).stream().collect(toMap(Person::ref, person -> person));
        families.bringCareStatuses(
                job,
                rows.stream()
                        .map(row -> new NewCareSpell(requireNonNull(children.get(row.text("person_id"))), spell(row)))
                        .toList());
    }

    private static CareSpell spell(Row row) {
        return new CareSpell(CareStatus.of(row.text("status")), row.day("from_date"), row.date("to_date"));
    }

    @Override
    public void export(Actor job, Consumer<List<String>> row) {
        for (var held : families.heldStatuses(job)) row.accept(cells(held.childRef(), held.spell()));
    }

    private static List<String> cells(String child, CareSpell spell) {
        return List.of(
                child,
                spell.status().code(),
                spell.from().toString(),
                spell.to().map(LocalDate::toString).orElse(""));
    }

    @Override
    public Map<String, Long> counted(Actor reporting, LocalDate asOf) {
        var begun = families.careFacts(reporting).stream()
                .filter(fact -> !fact.spell().from().isAfter(asOf))
                .count();
        return Map.of("care_statuses", begun);
    }

    private static List<String> codes() {
        return Arrays.stream(CareStatus.values()).map(CareStatus::code).toList();
    }
}
