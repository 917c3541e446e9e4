package org.hearth.family;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
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

/** Families and their people, as a caseload folder carries them. */
@Component
class PeopleFile implements InterchangeFile {
    private static final Columns COLUMNS = Columns.of(
            Column.id("person_id"),
            Column.text("family_id").needed(),
            Column.code("role", codes()).needed(),
            Column.text("given_name"),
            Column.text("family_name"),
            Column.date("date_of_birth"),
            Column.date("expected_date_of_delivery"),
            Column.code("sex", List.of("female", "male", "unknown")).emptyMeans("unknown"),
            Column.shape("local_authority", "[A-Z]\\d{8}", "an ONS code like E06000009"));

    private final Families families;

    PeopleFile(Families families) {
        this.families = families;
    }

    @Override
    public String name() {
        return "people.csv";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public void check(Sheet sheet, Known known) {
        for (var row : sheet.rows()) {
            var born = row.date("date_of_birth").isPresent();
            var expected = row.date("expected_date_of_delivery").isPresent();
            if (!row.text("role").equals("baby")) {
                if (expected) sheet.reject(row, "expected_date_of_delivery", "nothing: only a baby is expected");
            } else if (born && expected) sheet.reject(row, "expected_date_of_delivery", "nothing, the baby being born");
            else if (!born && !expected)
                sheet.reject(row, "date_of_birth", "a birthday, or the day on which the baby is expected");
        }
    }

    @Override
    public void write(Actor job, List<Row> rows) {
        var known = families.all(job).stream().collect(toMap(Family::ref, Family::id));
        var brought = new LinkedHashMap<String, List<NewPerson>>();
        for (var row : rows)
            brought.computeIfAbsent(row.text("family_id"), ref -> new ArrayList<>())
                    .add(person(row));
        var fresh = new ArrayList<NewFamily>();
        brought.forEach((ref, people) -> {
            var family = known.get(ref);
            if (family == null) fresh.add(new NewFamily(Optional.of(ref), people));
            else families.bring(job, family, people);
        });
        if (!fresh.isEmpty()) families.open(job, fresh);
    }

    private static NewPerson person(Row row) {
        return new NewPerson(
                Optional.of(row.text("person_id")),
                PersonRole.of(row.text("role")),
                row.text("given_name"),
                row.text("family_name"),
                row.date("date_of_birth"),
                row.date("expected_date_of_delivery"),
                Sex.of(row.text("sex")),
                row.text("local_authority"),
                Optional.empty());
    }

    @Override
    public void export(Actor job, Consumer<List<String>> row) {
        var families = this.families.all(job).stream().collect(toMap(Family::id, Family::ref));
        for (var person : this.families.everybody(job))
            row.accept(cells(person, String.valueOf(families.get(person.family()))));
    }

    private static List<String> cells(Person person, String family) {
        var expected = person.dateOfBirth().isPresent() ? Optional.<LocalDate>empty() : person.expectedDateOfDelivery();
        return List.of(
                person.ref(),
                family,
                person.role().code(),
                person.givenName(),
                person.familyName(),
                person.dateOfBirth().map(LocalDate::toString).orElse(""),
                expected.map(LocalDate::toString).orElse(""),
                person.sex().code(),
                person.localAuthority());
    }

    @Override
    public Map<String, Long> counted(Actor reporting, LocalDate asOf) {
        return Map.of("people", (long) families.peopleFacts(reporting).size());
    }

    private static List<String> codes() {
        return Arrays.stream(PersonRole.values()).map(PersonRole::code).toList();
    }
}
