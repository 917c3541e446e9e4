package org.hearth.measure;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.hearth.access.Actor;
import org.hearth.family.Families;
import org.hearth.family.Person;
import org.hearth.family.PersonRole;
import org.hearth.instrument.Answers;
import org.hearth.instrument.Catalogue;
import org.hearth.instrument.Instrument;
import org.hearth.interchange.Column;
import org.hearth.interchange.Columns;
import org.hearth.interchange.InterchangeFile;
import org.hearth.interchange.Known;
import org.hearth.interchange.Row;
import org.hearth.interchange.Sheet;
import org.springframework.stereotype.Component;

/** Answers to measures, one row an item, as a caseload folder carries them. A response is brought in whole or not. */
@Component
class AnswerFile implements InterchangeFile {
    private static final List<String> SAME = List.of("person_id", "instrument", "timepoint", "completed_on");
    private static final Columns COLUMNS = Columns.of(
            Column.id("response_id"),
            Column.text("person_id").needed().in("people.csv", "person_id"),
            Column.text("instrument").needed(),
            Column.code(
                    "timepoint",
                    Arrays.stream(Timepoint.values()).map(Timepoint::code).toList()),
            Column.date("completed_on").needed(),
            Column.shape("item", "[1-9]\\d{0,2}", "the number of an item")
                    .needed()
                    .asKey(),
            Column.shape("value", "0|[1-9]\\d{0,2}", "the value of an answer, or nothing"));

    private static final Actor JOB = Actor.job("caseload");

    private final Measures measures;
    private final Families families;

    /** An instrument, and the age form it was given on, as "ASQ-3/12 months". */
    private record Named(String code, Optional<String> form) {
        static Named of(String text) {
            var parts = text.split("/", 2);
            return new Named(parts[0], parts.length == 2 ? Optional.of(parts[1]) : Optional.empty());
        }

        String text() {
            return code + form.map(name -> "/" + name).orElse("");
        }
    }

    AnswerFile(Measures measures, Families families) {
        this.measures = measures;
        this.families = families;
    }

    @Override
    public String name() {
        return "answers.csv";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public void check(Sheet sheet, Known known) {
        var catalogue = measures.catalogue(JOB);
        for (var row : sheet.rows()) {
            var person =
                    known.find("people.csv", "person_id", row.text("person_id")).orElseThrow();
            if (!PersonRole.of(person.text("role")).isParent())
                sheet.reject(row, "person_id", "a parent; this is a " + person.text("role"));
            else wrong(row, catalogue).ifPresent(reason -> sheet.reject(row, reason.column(), reason.expected()));
        }
        sheet.compare("response_id", AnswerFile::disagreement);
        rejectTheRest(sheet);
    }

    private static Optional<Sheet.Reason> wrong(Row row, Catalogue catalogue) {
        var named = Named.of(row.text("instrument"));
        var found = catalogue.current(named.code());
        if (found.isEmpty()) {
            var codes = catalogue.current().stream().map(Instrument::code).toList();
            return Optional.of(new Sheet.Reason("instrument", "one of " + String.join(", ", codes)));
        }
        if (found.get().ageForms().isPresent()
                && named.form().flatMap(found.get()::onForm).isEmpty())
            return Optional.of(new Sheet.Reason(
                    "instrument", named.code() + "/ and an age form whose number of questions is known here"));
        if (found.get().ageForms().isEmpty() && named.form().isPresent())
            return Optional.of(new Sheet.Reason("instrument", named.code() + ", which comes in no age forms"));
        return wrong(row, named.code(), found.get().given(named.form()));
    }

    private static Optional<Sheet.Reason> wrong(Row row, String code, Instrument instrument) {
        var item = row.number("item").orElseThrow();
        if (item > instrument.size())
            return Optional.of(new Sheet.Reason("item", "an item of " + code + ", from 1 to " + instrument.size()));
        var value = row.number("value");
        return value.isEmpty() || instrument.offers(item, value.getAsInt())
                ? Optional.empty()
                : Optional.of(
                        new Sheet.Reason("value", "a value that item " + item + " of " + code + " offers, or nothing"));
    }

    private static Optional<Sheet.Reason> disagreement(Row earlier, Row row) {
        if (earlier.line() == 0)
            return Optional.of(new Sheet.Reason("response_id", "a response that is not here yet; this one is, whole"));
        return SAME.stream()
                .filter(column -> !earlier.text(column).equals(row.text(column)))
                .findFirst()
                .map(column -> new Sheet.Reason(column, "the same as in the rest of the response: " + earlier.place()));
    }

    /** A response that lacks an answer would be scored otherwise than it was given. */
    private static void rejectTheRest(Sheet sheet) {
        var broken = sheet.rejected().keySet().stream()
                .collect(toMap(row -> row.text("response_id"), Row::line, (first, next) -> first));
        for (var row : sheet.rows()) {
            var line = broken.get(row.text("response_id"));
            if (line != null)
                sheet.reject(row, "response_id", "a response whose every row stands: line " + line + " was rejected");
        }
    }

    @Override
    public void write(Actor job, List<Row> rows) {
        var people = families.everybody(job).stream().collect(toMap(Person::ref, person -> person));
        var catalogue = measures.catalogue(job);
        var responses = rows.stream().collect(groupingBy(row -> row.text("response_id"), LinkedHashMap::new, toList()));
        measures.bring(
                job,
                responses.values().stream()
                        .map(items -> response(
                                catalogue,
                                items,
                                requireNonNull(people.get(items.getFirst().text("person_id")))))
                        .toList());
    }

    private static BroughtResponse response(Catalogue catalogue, List<Row> items, Person person) {
        var first = items.getFirst();
        var given = items.stream().collect(toMap(row -> row.number("item").orElseThrow(), row -> row));
        var named = Named.of(first.text("instrument"));
        var size = catalogue
                .current(named.code())
                .orElseThrow()
                .given(named.form())
                .size();
        var answers = IntStream.rangeClosed(1, size)
                .mapToObj(item -> Optional.ofNullable(given.get(item))
                        .flatMap(row -> row.known("value"))
                        .map(Integer::valueOf))
                .toList();
        return new BroughtResponse(
                first.text("response_id"),
                person.caseFile(),
                person.family(),
                person.id(),
                named.code(),
                first.known("timepoint").map(Timepoint::of),
                first.day("completed_on"),
                new Answers(answers),
                named.form());
    }

    @Override
    public void export(Actor job, Consumer<List<String>> row) {
        var refs = families.everybody(job).stream().collect(toMap(Person::id, Person::ref));
        for (var response : measures.exported(job)) {
            var person = requireNonNull(refs.get(response.person()));
            for (int item = 1; item <= response.answers().values().size(); item++)
                row.accept(cells(response, person, item));
        }
    }

    private static List<String> cells(BroughtResponse response, String person, int item) {
        return List.of(
                response.ref(),
                person,
                new Named(response.instrument(), response.form()).text(),
                response.timepoint().map(Timepoint::code).orElse(""),
                response.completedOn().toString(),
                Integer.toString(item),
                response.answers().to(item).map(String::valueOf).orElse(""));
    }

    @Override
    public Map<String, Long> counted(Actor reporting, LocalDate asOf) {
        var facts = measures.scoreFacts(reporting, asOf);
        var catalogue = measures.catalogue(reporting);
        var answers = facts.stream()
                .mapToLong(fact ->
                        catalogue.current(fact.instrument()).orElseThrow().size())
                .sum();
        return Map.of("responses", (long) facts.size(), "answers", answers);
    }
}
