package org.hearth.outcome;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.hearth.casefile.FamilyId;
import org.hearth.eligibility.Decision;
import org.hearth.enrolment.EndReason;
import org.hearth.enrolment.EnrolmentFact;
import org.hearth.enrolment.EnrolmentId;
import org.hearth.family.CareFact;
import org.hearth.family.CareSpell;
import org.hearth.family.CareStatus;
import org.hearth.family.PersonFact;
import org.hearth.family.PersonId;
import org.hearth.family.PersonRole;
import org.hearth.measure.ScoreFact;
import org.hearth.measure.Timepoint;
import org.hearth.referral.DecisionFact;
import org.hearth.referral.Source;
import org.hearth.session.Attendance;
import org.hearth.session.AttendanceFact;
import org.hearth.session.Mode;
import org.hearth.team.SiteCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample caseload as facts, read straight from its files; scored here by the shortest means, no kin of the code under test. */
public final class SampleFacts {
    public static final Path FOLDER = Path.of("samples/caseload");
    public static final LocalDate AS_OF = LocalDate.of(2025, 9, 30);
    public static final List<Threshold> THRESHOLDS =
            List.of(Threshold.of("PHQ-9", 6, 10), Threshold.of("GAD-7", 4, 8), Threshold.of("CORE-10", 6, 11));

    private SampleFacts() {}

    public static JsonNode expected() {
        try {
            return JsonMapper.shared().readTree(Files.readString(FOLDER.resolveSibling("expected.json"), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Facts facts() {
        return new Facts(people(), care(), enrolments(), sessions(), scores(), referrals()).asOf(AS_OF);
    }

    static List<PersonFact> people() {
        return rows("people.csv").stream()
                .map(row -> new PersonFact(
                        new PersonId(id(row.get("person_id"))),
                        new FamilyId(id(row.get("family_id"))),
                        PersonRole.of(row.get("role")),
                        day(row.get("date_of_birth")),
                        day(row.get("date_of_birth"))
                                .filter(born -> PersonRole.of(row.get("role")).isParent())
                                .map(LocalDate::getYear)))
                .toList();
    }

    static List<CareFact> care() {
        return rows("care_statuses.csv").stream()
                .map(row -> new CareFact(
                        new PersonId(id(row.get("person_id"))),
                        new CareSpell(
                                CareStatus.of(row.get("status")),
                                LocalDate.parse(row.get("from_date")),
                                day(row.get("to_date")))))
                .toList();
    }

    static List<EnrolmentFact> enrolments() {
        return rows("enrolments.csv").stream()
                .map(row -> new EnrolmentFact(
                        new EnrolmentId(id(row.get("enrolment_id"))),
                        new PersonId(id(row.get("person_id"))),
                        new FamilyId(id(row.get("family_id"))),
                        new SiteCode(row.get("site")),
                        LocalDate.parse(row.get("joined_on")),
                        day(row.get("ended_on")),
                        text(row.get("end_reason")).map(EndReason::of)))
                .toList();
    }

    static List<AttendanceFact> sessions() {
        return rows("sessions.csv").stream()
                .map(row -> new AttendanceFact(
                        new EnrolmentId(id(row.get("enrolment_id"))),
                        LocalDate.parse(row.get("held_on")),
                        Mode.of(row.get("mode")).orElseThrow(),
                        List.of(),
                        Attendance.of(row.get("attendance")).orElseThrow()))
                .toList();
    }

    static List<ScoreFact> scores() {
        return rows("answers.csv").stream()
                .collect(groupingBy(
                        row -> row.get("response_id"), LinkedHashMap::new, java.util.stream.Collectors.toList()))
                .values()
                .stream()
                .map(SampleFacts::score)
                .toList();
    }

    /** The decisions are the expected ones: deciding is another feature's and has its own test. */
    static List<DecisionFact> referrals() {
        var decided = expected().get("referrals");
        return rows("referrals.csv").stream()
                .map(row -> referral(row, decided.get(row.get("referral_id"))))
                .toList();
    }

    static List<CSVRecord> rows(String file) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = Files.newBufferedReader(FOLDER.resolve(file), UTF_8)) {
            return format.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DecisionFact referral(CSVRecord row, JsonNode decided) {
        return new DecisionFact(
                row.get("referral_id"),
                LocalDate.parse(row.get("received_on")),
                Source.of(row.get("source")),
                Decision.of(decided.get("decision").asString()),
                decided.get("reasons").valueStream().map(JsonNode::asString).toList(),
                Optional.of(decided.get("route"))
                        .filter(JsonNode::isString)
                        .map(route -> new SiteCode(route.asString())),
                text(row.get("family_id")).map(family -> new FamilyId(id(family))));
    }

    private static ScoreFact score(List<CSVRecord> items) {
        var first = items.getFirst();
        var instrument = first.get("instrument");
        int[] values = new int[items.size() + 1];
        for (var row : items) {
            var value = row.get("value");
            values[Integer.parseInt(row.get("item"))] = value.isEmpty() ? -1 : Integer.parseInt(value);
        }
        var result = new Answers(Arrays.stream(values).boxed().toList());
        boolean rules = instrument.equals("ITQ");
        return new ScoreFact(
                new PersonId(id(first.get("person_id"))),
                instrument,
                Optional.of(Timepoint.of(first.get("timepoint"))),
                LocalDate.parse(first.get("completed_on")),
                rules ? Optional.empty() : instrument.equals("CORE-10") ? result.mean() : result.sum(),
                rules ? result.diagnosis() : Optional.empty(),
                instrument.equals("PHQ-9") && values[9] > 0);
    }

    private static Optional<String> text(String cell) {
        return Optional.of(cell).filter(text -> !text.isEmpty());
    }

    private static Optional<LocalDate> day(String cell) {
        return text(cell).map(LocalDate::parse);
    }

    private static UUID id(String ref) {
        return UUID.nameUUIDFromBytes(ref.getBytes(UTF_8));
    }

    /** Item values from index 1; −1 is not answered. */
    private record Answers(List<Integer> values) {
        Optional<Double> sum() {
            double sum = 0;
            for (int i = 1; i < values.size(); i++) {
                sum += values.get(i);
            }
            return complete() ? Optional.of(sum) : Optional.empty();
        }

        Optional<Double> mean() {
            double sum = 0;
            int answered = 0;
            for (int i = 1; i < values.size(); i++) {
                if (values.get(i) >= 0) {
                    sum += i == 2 || i == 3 ? 4 - values.get(i) : values.get(i);
                    answered++;
                }
            }
            return Optional.of(10 * sum / answered);
        }

        Optional<String> diagnosis() {
            boolean ptsd = any(1, 2) && any(3, 4) && any(5, 6) && any(7, 9);
            boolean self = any(10, 11) && any(12, 13) && any(14, 15) && any(16, 18);
            return complete() ? Optional.of(ptsd && self ? "complex_ptsd" : ptsd ? "ptsd" : "none") : Optional.empty();
        }

        private boolean any(int from, int to) {
            boolean any = false;
            for (int i = from; i <= to; i++) {
                any |= values.get(i) >= 2;
            }
            return any;
        }

        private boolean complete() {
            boolean complete = true;
            for (int i = 1; i < values.size(); i++) {
                complete &= values.get(i) >= 0;
            }
            return complete;
        }
    }
}
