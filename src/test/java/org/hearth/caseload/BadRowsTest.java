package org.hearth.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearth.access.Actor;
import org.hearth.interchange.Finding;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.context.TestPropertySource;

/** Each kind of bad row has its own message, with file, line and column, and nothing is written. */
@HearthTest
@TestPropertySource(properties = "hearth.test.world=caseloads")
class BadRowsTest {
    private static final Actor JOB = Actor.job("caseload");

    private final Caseloads caseloads;
    private final Owner owner;

    BadRowsTest(Caseloads caseloads, Owner owner) {
        this.caseloads = caseloads;
        this.owner = owner;
    }

    private static Arguments row(String file, String row, String message) {
        return Arguments.of(file, row, message);
    }

    static Stream<Arguments> badRows() {
        return Stream.of(
                row(
                        "people.csv",
                        "#P9,#F1,child,Tom,Reyes,31/02/2019,,male,",
                        "people.csv:7:date_of_birth: found \"31/02/2019\", expected a date like 1990-02-28"),
                row(
                        "people.csv",
                        "#P9,#F1,child,Tom,Reyes,2019-02-30,,male,",
                        "people.csv:7:date_of_birth: found \"2019-02-30\", expected a date like 1990-02-28"),
                row(
                        "people.csv",
                        "#P9,#F1,aunt,Tom,Reyes,2019-02-01,,male,",
                        "people.csv:7:role: found \"aunt\", expected one of mother, father, co_parent, baby, child, other_adult"),
                row(
                        "people.csv",
                        "#P9,#F1,child,Tom,Reyes,2019-02-01,,male,Leeds",
                        "people.csv:7:local_authority: found \"Leeds\", expected an ONS code like E06000009"),
                row(
                        "people.csv",
                        ",#F1,child,Tom,Reyes,2019-02-01,,male,",
                        "people.csv:7:person_id: found nothing, expected an id of at most 100 characters"),
                row(
                        "people.csv",
                        "#P1,#F1,mother,Maya,Okafor,1994-05-01,,female,E06000009",
                        "people.csv:7:person_id: found \"#P1\", expected a key used once; line 2 has it too"),
                row(
                        "people.csv",
                        "#P9,#F1,baby,Kit,Okafor,,,male,",
                        "people.csv:7:date_of_birth: found nothing, expected a birthday, or the day on which the baby is expected"),
                row(
                        "people.csv",
                        "#P9,#F1,baby,Kit,Okafor,2023-01-10,2023-01-09,male,",
                        "people.csv:7:expected_date_of_delivery: found \"2023-01-09\", expected nothing, the baby being born"),
                row(
                        "people.csv",
                        "#P9,#F1,child,Kit,Okafor,,2023-01-09,male,",
                        "people.csv:7:expected_date_of_delivery: found \"2023-01-09\", expected nothing: only a baby is expected"),
                row("people.csv", "#P9,#F1,child,Tom", "people.csv:7:row: found 4 cells, expected 9 cells"),
                row(
                        "people.csv",
                        "#P9,#F1,child,\"Tom\" R,Reyes,2019-02-01,,male,",
                        "people.csv:7:row: found a quote that is not closed or not alone, expected quotes as in RFC 4180"),
                row(
                        "enrolments.csv",
                        "#E9,#P99,#F1,blackpool,#kim,2024-05-01,,",
                        "enrolments.csv:4:person_id: found \"#P99\", expected its person_id in people.csv"),
                row(
                        "enrolments.csv",
                        "#E9,#P5,#F9,blackpool,#kim,2024-05-01,,",
                        "enrolments.csv:4:family_id: found \"#F9\", expected its family_id in people.csv"),
                row(
                        "enrolments.csv",
                        "#E9,#P5,#F1,blackpool,#kim,2024-05-01,,",
                        "enrolments.csv:4:family_id: found \"#F1\", expected the family of #P5 in people.csv"),
                row(
                        "enrolments.csv",
                        "#E9,#P3,#F1,blackpool,#kim,2024-05-01,,",
                        "enrolments.csv:4:person_id: found \"#P3\", expected a parent; this is a baby"),
                row(
                        "enrolments.csv",
                        "#E9,#P1,#F1,blackpool,#kim,2023-05-01,,",
                        "enrolments.csv:4:joined_on: found \"2023-05-01\", expected an enrolment that does not overlap with another of the same parent: line 2"),
                row(
                        "enrolments.csv",
                        "#E9,#P2,#F1,blackpool,#robin,2024-05-01,,",
                        "enrolments.csv:4:practitioner: found \"#robin\", expected another practitioner than the other parent has: line 2"),
                row(
                        "enrolments.csv",
                        "#E9,#P5,#F2,london,#kim,2024-05-01,2024-04-30,completed",
                        "enrolments.csv:4:ended_on: found \"2024-04-30\", expected a day not before 2024-05-01, the day of joining"),
                row(
                        "enrolments.csv",
                        "#E9,#P5,#F2,london,#kim,2024-05-01,2024-06-30,",
                        "enrolments.csv:4:end_reason: found nothing, expected one of completed, disengaged, moved_away, needs_met_early, risk_too_high, since the enrolment has ended"),
                row(
                        "enrolments.csv",
                        "#E9,#P5,#F2,london,#kim,2024-05-01,,completed",
                        "enrolments.csv:4:end_reason: found \"completed\", expected nothing, since the enrolment has not ended"),
                row(
                        "enrolments.csv",
                        "#E9,#P5,#F2,paris,#kim,2024-05-01,,",
                        "enrolments.csv:4:site: found \"paris\", expected one of hertfordshire, london, blackpool, connect"),
                row(
                        "care_statuses.csv",
                        "#P3,cpp,2023-05-01,2023-06-02",
                        "care_statuses.csv:4:from_date: found \"2023-05-01\", expected a status that does not overlap with another of the same child: line 2"),
                row(
                        "care_statuses.csv",
                        "#P3,cpp,2022-05-01,2022-05-01",
                        "care_statuses.csv:4:to_date: found \"2022-05-01\", expected a day after 2022-05-01, on which the status begins"),
                row(
                        "care_statuses.csv",
                        "#P1,cpp,2022-05-01,",
                        "care_statuses.csv:4:person_id: found \"#P1\", expected a baby or a child; this is a mother"),
                row(
                        "care_statuses.csv",
                        "#P3,fostered,2022-05-01,2022-06-01",
                        "care_statuses.csv:4:status: found \"fostered\", expected one of none, early_help, cin, cpp, plo, looked_after"),
                row(
                        "sessions.csv",
                        "#S9,#E99,2022-09-07,09:30,60,home,getting_started,attended",
                        "sessions.csv:4:enrolment_id: found \"#E99\", expected its enrolment_id in enrolments.csv"),
                row(
                        "sessions.csv",
                        "#S9,#E1,2022-09-07,25:30,60,home,getting_started,attended",
                        "sessions.csv:4:start_time: found \"25:30\", expected a time like 09:30"),
                row(
                        "sessions.csv",
                        "#S9,#E1,2022-09-07,09:30,an hour,home,getting_started,attended",
                        "sessions.csv:4:minutes: found \"an hour\", expected a whole number from 1 to 1440"),
                row(
                        "sessions.csv",
                        "#S9,#E1,2022-09-07,09:30,60,pigeon,getting_started,attended",
                        "sessions.csv:4:mode: found \"pigeon\", expected one of in_person, home, video, phone"),
                row(
                        "sessions.csv",
                        "#S9,#E1,2022-09-07,09:30,60,home,juggling,attended",
                        "sessions.csv:4:module: found \"juggling\", expected one of"),
                row(
                        "answers.csv",
                        "#A9,#P99,GAD-7,year1,2023-09-05,1,1",
                        "answers.csv:9:person_id: found \"#P99\", expected its person_id in people.csv"),
                row(
                        "answers.csv",
                        "#A9,#P3,GAD-7,year1,2023-09-05,1,1",
                        "answers.csv:9:person_id: found \"#P3\", expected a parent; this is a baby"),
                row(
                        "answers.csv",
                        "#A9,#P1,XYZ-1,year1,2023-09-05,1,1",
                        "answers.csv:9:instrument: found \"XYZ-1\", expected one of PHQ-9"),
                row(
                        "answers.csv",
                        "#A9,#P1,ASQ-3,year1,2023-09-05,1,1",
                        "answers.csv:9:instrument: found \"ASQ-3\", expected ASQ-3/ and an age form whose number of"
                                + " questions is known here"),
                row(
                        "answers.csv",
                        "#A9,#P1,ASQ-3/12 months,year1,2023-09-05,31,1",
                        "answers.csv:9:item: found \"31\", expected an item of ASQ-3, from 1 to 30"),
                row(
                        "answers.csv",
                        "#A9,#P1,GAD-7/12 months,year1,2023-09-05,1,1",
                        "answers.csv:9:instrument: found \"GAD-7/12 months\", expected GAD-7, which comes in no age"
                                + " forms"),
                row(
                        "answers.csv",
                        "#A9,#P1,GAD-7,year1,2023-09-05,8,1",
                        "answers.csv:9:item: found \"8\", expected an item of GAD-7, from 1 to 7"),
                row(
                        "answers.csv",
                        "#A9,#P1,GAD-7,year1,2023-09-05,1,4",
                        "answers.csv:9:value: found \"4\", expected a value that item 1 of GAD-7 offers, or nothing"),
                row(
                        "answers.csv",
                        "#A9,#P1,GAD-7,year1,2023-09-05,1,-1",
                        "answers.csv:9:value: found \"-1\", expected the value of an answer, or nothing"),
                row(
                        "answers.csv",
                        "#A1,#P1,GAD-7,baseline,2022-09-05,7,0",
                        "answers.csv:9:response_id: found \"#A1\", expected a key used once; line 8 has it too"),
                row(
                        "answers.csv",
                        "#A9,#P1,GAD-7,year1,2023-09-05,1,1\n#A9,#P1,GAD-7,year1,2023-09-06,2,1",
                        "answers.csv:10:completed_on: found \"2023-09-06\", expected the same as in the rest of the response: line 9"),
                row(
                        "answers.csv",
                        "#A9,#P1,GAD-7,year1,2023-09-05,1,1\n#A9,#P1,GAD-7,year1,2023-09-05,2,9",
                        "answers.csv:9:response_id: found \"#A9\", expected a response whose every row stands: line 10 was rejected"),
                row(
                        "referrals.csv",
                        "#R9,2022-08-01,horoscope,,,2023-01-12,,,,,,,yes,no,no,no,yes,yes,0",
                        "referrals.csv:3:source: found \"horoscope\", expected one of self, midwifery"),
                row(
                        "referrals.csv",
                        "#R9,2022-08-01,self,,#F9,2023-01-12,,,,,,,yes,no,no,no,yes,yes,0",
                        "referrals.csv:3:family_id: found \"#F9\", expected its family_id in people.csv"),
                row(
                        "referrals.csv",
                        "#R9,2022-08-01,self,,,2023-01-12,,,,,,,maybe,no,no,no,yes,yes,0",
                        "referrals.csv:3:mother_experiencing_abuse: found \"maybe\", expected one of yes, no, unknown"));
    }

    @ParameterizedTest
    @MethodSource("badRows")
    void aBadRowIsToldWithItsPlaceAndNothingIsWritten(String file, String row, String message) {
        var mark = mark();
        var folder = new LittleFolder(mark).add(file, row.replace("#", mark));

        var brought = caseloads.bring(JOB, folder, false);

        assertThat(brought.written()).isFalse();
        assertThat(brought.checked().findings()).extracting(Finding::toString).anySatisfy(found -> assertThat(found)
                .startsWith(message.replace("#", mark)));
        assertThat(people(mark)).isZero();
    }

    @Test
    void goodRowsAreNotStoppedByBadOnesWhenSomebodySaysSo() {
        var mark = mark();
        var folder = new LittleFolder(mark)
                .add("people.csv", mark + "P8,#F1,child,Tom,Reyes,2019-02-30,,male,".replace("#", mark))
                .add("people.csv", mark + "P9,#F1,child,Una,Reyes,2018-02-28,,female,".replace("#", mark));

        var brought = caseloads.bring(JOB, folder, true);

        assertThat(brought.written()).isTrue();
        assertThat(people(mark)).isEqualTo(6);
    }

    @Test
    void aRowThatLeansOnARejectedOneIsRejectedWithThatReason() {
        var mark = mark();
        var folder = new LittleFolder(mark).replace("people.csv", "#P1,#F1,mother", mark + "P1," + mark + "F1,mum");

        var brought = caseloads.bring(JOB, folder, true);

        assertThat(brought.checked().findings())
                .extracting(Finding::toString)
                .contains(
                        "enrolments.csv:2:person_id: found \"" + mark
                                + "P1\", expected one that stands: line 2 of people.csv was rejected",
                        "sessions.csv:2:enrolment_id: found \"" + mark
                                + "E1\", expected one that stands: line 2 of enrolments.csv was rejected");
        assertThat(owner.count("select count(*) from enrolment where ref like ?", mark + "%"))
                .isOne();
    }

    @Test
    void bytesThatAreNotUtf8AreToldByLineAndColumnAndTheOtherRowsAreRead() {
        var mark = mark();
        var bad = (mark + "P9," + mark + "F1,child,Zo\u00eb,Reyes,2018-02-28,,female,\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        var folder = new LittleFolder(mark);
        var good = folder.bytes("people.csv");
        var both = Arrays.copyOf(good, good.length + bad.length);
        System.arraycopy(bad, 0, both, good.length, bad.length);

        var checked = caseloads.check(JOB, folder.put("people.csv", both));

        assertThat(checked.findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "people.csv:7:given_name: found bytes that are not UTF-8 in \"Zo\uFFFD\", expected UTF-8");
        assertThat(checked.counts().get("people.csv")).isEqualTo(new Checked.Count(5, 0, 1));
    }

    @Test
    void aFileWithAnotherHeaderOrWithoutOneIsRefusedAndSoIsItsFolder() {
        var mark = mark();
        assertRefused(new LittleFolder(mark).without("referrals.csv"), "referrals.csv:1:file: found no such file");
        assertRefused(new LittleFolder(mark).put("referrals.csv", ""), "referrals.csv:1:file: found an empty file");
        assertRefused(
                new LittleFolder(mark).replace("people.csv", "given_name", "first_name"),
                "people.csv:1:first_name: found \"first_name\", expected only person_id");
        assertRefused(
                new LittleFolder(mark).replace("people.csv", "given_name", "first_name"),
                "people.csv:1:given_name: found no such column, expected a column given_name");
        assertRefused(
                new LittleFolder(mark).replace("people.csv", "given_name", "family_name"),
                "people.csv:1:family_name: found \"family_name\" twice, expected each column once");
        assertThat(people(mark)).isZero();
    }

    private void assertRefused(Folder folder, String message) {
        var brought = caseloads.bring(JOB, folder, true);
        assertThat(brought.written()).isFalse();
        assertThat(brought.checked().findings()).extracting(Finding::toString).anySatisfy(found -> assertThat(found)
                .startsWith(message));
    }

    private long people(String mark) {
        return owner.count("select count(*) from person where ref like ?", mark + "%");
    }

    private static String mark() {
        return UUID.randomUUID().toString().substring(0, 8) + "-";
    }
}
