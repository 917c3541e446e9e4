package org.hearth.enrolment;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.family.Families;
import org.hearth.family.Family;
import org.hearth.family.Person;
import org.hearth.family.PersonRole;
import org.hearth.interchange.Column;
import org.hearth.interchange.Columns;
import org.hearth.interchange.InterchangeFile;
import org.hearth.interchange.Known;
import org.hearth.interchange.Row;
import org.hearth.interchange.Sheet;
import org.hearth.team.SiteCode;
import org.hearth.team.Teams;
import org.springframework.stereotype.Component;

/** Parents' enrolments and their practitioners, as a caseload folder carries them. */
@Component
class EnrolmentFile implements InterchangeFile {
    private static final Columns COLUMNS = Columns.of(
            Column.id("enrolment_id"),
            Column.text("person_id").needed().in("people.csv", "person_id"),
            Column.text("family_id").needed().in("people.csv", "family_id"),
            Column.text("site").needed(),
            Column.text("practitioner").needed(),
            Column.date("joined_on").needed(),
            Column.date("ended_on"),
            Column.code("end_reason", codes()));

    private final Enrolments enrolments;
    private final Families families;
    private final Teams teams;

    EnrolmentFile(Enrolments enrolments, Families families, Teams teams) {
        this.enrolments = enrolments;
        this.families = families;
        this.teams = teams;
    }

    @Override
    public String name() {
        return "enrolments.csv";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public void check(Sheet sheet, Known known) {
        var sites = teams.sites(Actor.job("caseload")).stream()
                .map(site -> site.code().value())
                .toList();
        for (var row : sheet.rows()) {
            var person =
                    known.find("people.csv", "person_id", row.text("person_id")).orElseThrow();
            if (!PersonRole.of(person.text("role")).isParent())
                sheet.reject(row, "person_id", "a parent; this is a " + person.text("role"));
            else if (!person.text("family_id").equals(row.text("family_id")))
                sheet.reject(row, "family_id", "the family of " + row.text("person_id") + " in people.csv");
            else if (!sites.contains(row.text("site"))) sheet.reject(row, "site", "one of " + String.join(", ", sites));
            else checkEnd(sheet, row);
        }
        sheet.compare("family_id", EnrolmentFile::clash);
    }

    private static void checkEnd(Sheet sheet, Row row) {
        var ended = row.date("ended_on");
        var why = row.known("end_reason");
        if (ended.filter(end -> end.isBefore(row.day("joined_on"))).isPresent())
            sheet.reject(row, "ended_on", "a day not before " + row.text("joined_on") + ", the day of joining");
        else if (ended.isPresent() && why.isEmpty())
            sheet.reject(row, "end_reason", "one of " + String.join(", ", codes()) + ", since the enrolment has ended");
        else if (ended.isEmpty() && why.isPresent())
            sheet.reject(row, "end_reason", "nothing, since the enrolment has not ended");
    }

    private static Optional<Sheet.Reason> clash(Row earlier, Row row) {
        if (!earlier.text("person_id").equals(row.text("person_id")))
            return earlier.text("practitioner").equals(row.text("practitioner"))
                    ? reason("practitioner", "another practitioner than the other parent has: " + earlier.place())
                    : Optional.empty();
        return endsBefore(earlier, row) || endsBefore(row, earlier)
                ? Optional.empty()
                : reason(
                        "joined_on",
                        "an enrolment that does not overlap with another of the same parent: " + earlier.place());
    }

    private static boolean endsBefore(Row one, Row other) {
        return one.date("ended_on")
                .filter(end -> !end.isAfter(other.day("joined_on")))
                .isPresent();
    }

    private static Optional<Sheet.Reason> reason(String column, String expected) {
        return Optional.of(new Sheet.Reason(column, expected));
    }

    @Override
    public void write(Actor job, List<Row> rows) {
        var parents = families.everybody(job).stream().collect(toMap(Person::ref, person -> person));
        var practitioners = new HashMap<List<String>, AccountId>();
        enrolments.enrol(
                job,
                rows.stream()
                        .map(row ->
                                joining(job, row, requireNonNull(parents.get(row.text("person_id"))), practitioners))
                        .toList());
    }

    private NewEnrolment joining(Actor job, Row row, Person parent, Map<List<String>, AccountId> practitioners) {
        var site = new SiteCode(row.text("site"));
        var practitioner = practitioners.computeIfAbsent(
                List.of(row.text("practitioner"), site.value()),
                known -> teams.practitioner(job, row.text("practitioner"), site));
        return new NewEnrolment(
                Optional.of(row.text("enrolment_id")),
                parent,
                site,
                practitioner,
                row.day("joined_on"),
                row.date("ended_on"),
                row.known("end_reason").map(EndReason::of));
    }

    @Override
    public void export(Actor job, Consumer<List<String>> row) {
        var people = families.everybody(job).stream().collect(toMap(Person::id, Person::ref));
        var all = families.all(job).stream().collect(toMap(Family::id, Family::ref));
        var leads = enrolments.allTeams(job).stream()
                .filter(allocation -> !allocation.cover())
                .collect(toMap(Allocation::enrolment, EnrolmentFile::code, (latest, before) -> latest));
        for (var e : enrolments.all(job))
            row.accept(List.of(
                    e.ref(),
                    requireNonNull(people.get(e.person())),
                    requireNonNull(all.get(e.family())),
                    e.site().value(),
                    requireNonNull(leads.get(e.id())),
                    e.joinedOn().toString(),
                    e.endedOn().map(LocalDate::toString).orElse(""),
                    e.endReason().map(EndReason::code).orElse("")));
    }

    /** A colleague without a code goes by the account's id, which is one as well. */
    private static String code(Allocation allocation) {
        var code = allocation.practitioner().code();
        return code.isEmpty() ? allocation.practitioner().id().toString() : code;
    }

    @Override
    public Map<String, Long> counted(Actor reporting, LocalDate asOf) {
        var joined = enrolments.enrolmentFacts(reporting).stream()
                .filter(fact -> !fact.joinedOn().isAfter(asOf))
                .count();
        return Map.of("enrolments", joined);
    }

    private static List<String> codes() {
        return Arrays.stream(EndReason.values()).map(EndReason::code).toList();
    }
}
