package org.hearth.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.hearth.team.SiteCode;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SampleCaseloadTest {
    private static final Path SAMPLE = Path.of("samples");
    private static final SiteCode LONDON = new SiteCode("london");

    private final Eligibility eligibility = new Eligibility(
            new Ages(18, 17),
            new Coverage(
                    Map.of(
                            "E10000015", new SiteCode("hertfordshire"),
                            "E09000033", LONDON,
                            "E09000020", LONDON,
                            "E09000013", LONDON,
                            "E06000009", new SiteCode("blackpool")),
                    new SiteCode("connect")));

    @Test
    void everyReferralOfTheSampleIsDecidedAsWorkedOutByOtherMeans() throws IOException {
        var expected = JsonMapper.shared()
                .readTree(SAMPLE.resolve("expected.json").toFile())
                .get("referrals");
        var decided = new TreeMap<String, String>();
        try (var rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(SAMPLE.resolve("caseload/referrals.csv")))) {
            rows.forEach(row -> decided.put(row.get("referral_id"), say(eligibility.decide(facts(row)))));
        }
        assertThat(decided).hasSize(405);
        var right = new TreeMap<String, String>();
        expected.properties().forEach(e -> right.put(e.getKey(), e.getValue().toString()));
        assertThat(decided).isEqualTo(right);
    }

    private static String say(Verdict verdict) {
        var answer = new java.util.LinkedHashMap<String, Object>();
        answer.put("decision", verdict.decision().code());
        answer.put("reasons", verdict.reasons());
        answer.put("route", verdict.route().map(SiteCode::value).orElse(null));
        return JsonMapper.shared().writeValueAsString(answer);
    }

    private static Facts facts(CSVRecord row) {
        return new Facts(
                LocalDate.parse(row.get("received_on")),
                day(row.get("expected_date_of_delivery")),
                day(row.get("actual_date_of_birth")),
                parent(row, "mother"),
                parent(row, "father"),
                Answer.of(row.get("abuse_expected_to_recur_or_endure")),
                Answer.of(row.get("abuse_expected_to_escalate")));
    }

    private static ParentFacts parent(CSVRecord row, String who) {
        return new ParentFacts(
                day(row.get(who + "_date_of_birth")),
                row.get(who + "_local_authority"),
                Answer.of(row.get(who + "_experiencing_abuse")),
                Answer.of(row.get(who + "_wishes_to_join")));
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}
