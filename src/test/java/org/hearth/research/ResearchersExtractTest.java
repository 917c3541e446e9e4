package org.hearth.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hearth.access.Actor;
import org.hearth.command.Command;
import org.hearth.extract.Unpacked;
import org.hearth.family.Person;
import org.hearth.measure.Measures;
import org.hearth.task.Tasks;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.hearth.walls.Planting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What is in an extract, and above all what is not. Everything goes in by the pages, and comes out as a researcher has it. */
@HearthTest
@TestPropertySource(properties = "hearth.test.world=reports")
class ResearchersExtractTest {
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}");
    private static final Pattern POSTCODE = Pattern.compile("\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b");

    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final TestClock clock;
    private final ExtractCommand command;
    private final Agreed agreed;
    private final Planting planting;
    private final Actor administrator;
    private final Actor evaluator;

    @TempDir
    private Path folder;

    ResearchersExtractTest(
            Cast cast,
            Client client,
            Owner owner,
            TestClock clock,
            ExtractCommand command,
            Measures measures,
            Tasks tasks,
            MockMvcTester http) {
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.clock = clock;
        this.command = command;
        this.agreed = new Agreed(cast, client, measures);
        this.planting = new Planting(cast, client, owner, tasks, clock, http);
        this.administrator = cast.administrator();
        this.evaluator = cast.evaluator();
    }

    @BeforeEach
    void nobodyAgreedYet() {
        owner.db().sql("delete from consent where about = 'research'").update();
    }

    @Test
    void noNameBirthdayPlaceNumberIdOrWordIsInAnyFileNameOrPage() throws IOException {
        var canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        var planted = planting.plant(canary).home();
        var homes = agreed.families(5, clock.today());
        agreed.ask(planted.mothersPractitioner(), planted.mother(), "yes", clock.today());
        agreed.ask(planted.fathersPractitioner(), planted.father(), "yes", clock.today());
        homes.add(planted);

        var extract = taken("arms", "shown");

        assertThat(extract.column("select parent from {parents}"))
                .containsExactlyInAnyOrderElementsOf(pseudonyms(
                                extractKey,
                                homes.stream()
                                        .flatMap(ResearchersExtractTest::parents)
                                        .toList())
                        .values());
        for (var file : everything(extract).entrySet()) {
            assertThat(found(file.getValue(), canary)).as(file.getKey()).isEmpty();
            assertThat(ID.matcher(file.getKey()).find()).as(file.getKey()).isFalse();
        }
    }

    /** The search itself: each of these would be found. */
    @Test
    void theSearchFindsWhatItLooksFor() {
        for (var leak : List.of(
                "x,Maya,y",
                "Daniel Reyes",
                "12.03.1999",
                "1999-03-02",
                "999 123 4004",
                "9991234004",
                "W1A 1AA",
                "robin said so",
                UUID.randomUUID().toString(),
                "the canary")) assertThat(found(leak, "canary")).as(leak).isNotEmpty();
        assertThat(found("P0046ef03e0e15b15,F603b0fb953e2ca04,father,north,30 to 34,,14", "canary"))
                .isEmpty();
    }

    @Test
    void daysAreCountedFromJoiningAndAnswersAreAsGiven() throws IOException {
        var homes = agreed.families(3, clock.today());
        var home = homes.getFirst();
        var joined = home.mothersEnrolment().joinedOn();

        var extract = taken("arms", "shown");
        var mother = pseudonyms(extractKey, List.of(home.mother()))
                .values()
                .iterator()
                .next();

        var response = extract.query(
                        "select response, instrument, timepoint, rater, day, total from {responses} where parent = '"
                                + mother + "'")
                .getFirst();
        assertThat(response.subList(1, 6))
                .containsExactly(
                        "PHQ-9",
                        "baseline",
                        "self",
                        String.valueOf(java.time.temporal.ChronoUnit.DAYS.between(joined, clock.today())),
                        "");
        assertThat(extract.column(
                        "select answer from {answers} where response = " + response.getFirst() + " order by item"))
                .containsExactly("1", "1", "1", "1", "1", "2", "1", "1", "");
        assertThat(extract.query("select joined_day, ended_day from {enrolments} where parent = '" + mother + "'"))
                .containsExactly(List.of("0", ""));
        assertThat(extract.query("select stream, age_band from {parents} where parent = '" + mother + "'"))
                .as("three mothers are too few for an age")
                .containsExactly(List.of("mother", ""));
    }

    @Test
    void whoDidNotAgreeTookItBackOrAskedForTimeIsNotInIt() throws IOException {
        var homes = agreed.families(8, clock.today().minusDays(10));
        var today = clock.today();
        var by = homes.getFirst().mothersPractitioner();
        var never = cast.family();
        var takenBack = homes.get(0);
        agreed.ask(by, takenBack.mother(), "no", today);
        agreed.ask(by, homes.get(1).mother(), "needs_time", today);
        var id = agreed.ask(by, homes.get(2).mother(), "yes", today);
        assertThat(client.as(by)
                        .post(
                                "/files/" + homes.get(2).mother().caseFile() + "/consent/" + id + "/withdraw",
                                "words",
                                ""))
                .hasRedirectedUrl("/files/" + homes.get(2).mother().caseFile() + "/consent/research");

        var extract = taken("arms", "shown");

        var out = pseudonyms(
                extractKey,
                List.of(
                        takenBack.mother(),
                        homes.get(1).mother(),
                        homes.get(2).mother(),
                        never.mother(),
                        never.father()));
        var in = pseudonyms(extractKey, List.of(takenBack.father(), homes.get(3).mother()));
        assertThat(extract.column("select parent from {parents}"))
                .doesNotContainAnyElementsOf(out.values())
                .containsAll(in.values())
                .hasSize(13);
        for (var table : List.of("enrolments", "responses", "sessions", "dose", "care_statuses"))
            assertThat(extract.column("select parent from {" + table + "}"))
                    .as(table)
                    .doesNotContainAnyElementsOf(out.values());
    }

    /** A yes that came after the cut-off day is not of that extract. */
    @Test
    void whoAgreedAfterTheLastDayIsNotInIt() throws IOException {
        agreed.families(4, clock.today().minusDays(10));
        agreed.families(2, clock.today());

        assertThat(taken("arms", "shown", "cutOff", clock.today().minusDays(5).toString())
                        .column("select parent from {parents}"))
                .hasSize(8);
    }

    @Test
    void twoParentsAreOfOneFamilyOnlyWhereBothAgreed() throws IOException {
        var homes = agreed.families(4, clock.today());
        var alone = cast.family();
        agreed.ask(alone.mothersPractitioner(), alone.mother(), "yes", clock.today());

        var extract = taken("arms", "shown");

        var mother = pseudonyms(extractKey, List.of(alone.mother()))
                .values()
                .iterator()
                .next();
        assertThat(extract.query("select family from {parents} where parent = '" + mother + "'"))
                .containsExactly(List.of(""));
        assertThat(extract.query("select family, count(*) from {parents} where family is not null group by family"))
                .hasSize(homes.size())
                .allMatch(row -> row.get(1).equals("2"));
    }

    @Test
    void twoReleasesShareNoPseudonym() throws IOException {
        agreed.families(4, clock.today());

        var one = taken("arms", "shown");
        var first = new HashSet<>(one.column("select parent from {parents} union select family from {parents}"));
        var other = taken("arms", "shown");

        assertThat(other.column("select parent from {parents} union select family from {parents}"))
                .hasSameSizeAs(first)
                .doesNotContainAnyElementsOf(first);
    }

    @Test
    void aBlindedOneTellsNoArmToWhoeverLacksItsKey() throws IOException {
        var homes = agreed.families(4, clock.today());
        for (var home : homes) {
            arm(home, home.mother(), "intervention");
            arm(home, home.father(), "usual_care");
        }

        var shown = taken("arms", "shown");
        assertThat(shown.query("select distinct stream, arm from {parents}"))
                .containsExactlyInAnyOrder(List.of("mother", "intervention"), List.of("father", "usual_care"));
        var blinded = taken("arms", "blinded");

        for (var file : everything(blinded).entrySet())
            assertThat(file.getValue()).as(file.getKey()).doesNotContain("intervention", "usual_care");
        assertThat(blinded.files().keySet()).doesNotContain("sessions.csv", "dose.csv");
        assertThat(blinded.query("select distinct stream, arm from {parents}"))
                .containsExactlyInAnyOrder(
                        List.of("mother", letter(extractKey, "intervention")),
                        List.of("father", letter(extractKey, "usual_care")));
    }

    @Test
    void ofFewerThanSixParentsNoneIsMade() {
        agreed.families(2, clock.today());
        var id = asked("arms", "shown");
        client.as(administrator).post("/research/" + id + "/approve");

        var answer = client.as(evaluator).post("/research/" + id + "/take");

        assertThat(answer).hasStatus(422).bodyText().contains("fewer than 6 parents is not made");
    }

    /** At the machine: what was asked for there waits for an administrator, then it is written, and its key is handed out apart. */
    @Test
    void theCommandAsksWaitsAndWrites() throws IOException {
        agreed.families(4, clock.today());
        cast.named("Somebody Who Signs In " + UUID.randomUUID(), java.util.Set.of());
        owner.db()
                .sql("update account set password_hash = 'x' where id = ?")
                .param(administrator.account().value())
                .update();
        var asked = run(
                Command.REFUSED,
                folder.toString(),
                "--purpose",
                "A trial's committee",
                "--blinded",
                "--stream",
                "mother");
        var id = asked.replaceAll("(?s).*\"release\":\"([0-9a-f-]+)\".*", "$1");
        run(Command.REFUSED, folder.toString(), "--release", id);
        assertThat(folder).isEmptyDirectory();

        assertThat(client.as(administrator).page("/home")).contains("Extracts to approve");
        client.as(administrator).post("/research/" + id + "/approve");
        run(Command.REFUSED, folder.toString(), "--release", id);
        agreed.families(3, clock.today());
        var said = run(Command.DONE, folder.toString(), "--release", id);

        assertThat(said).contains("\"parents\":7");
        assertThat(run(Command.DONE, "--keys", id)).contains("hmac_sha_256", "usual_care");
        assertThat(owner.count("select count(*) from audit_event where what = ?", "key of extract handed out " + id))
                .isOne();
    }

    private String extractKey = "";

    private Unpacked taken(String... choices) throws IOException {
        var id = asked(choices);
        client.as(administrator).post("/research/" + id + "/approve");
        var answer = client.as(evaluator).post("/research/" + id + "/take");
        assertThat(answer).hasStatusOk();
        extractKey = id;
        var name = String.valueOf(answer.getResponse().getHeader("Content-Disposition"))
                .replaceAll(".*filename=\"(.*)\"", "$1");
        var zip = folder.resolve(name);
        Files.write(zip, answer.getResponse().getContentAsByteArray());
        return Unpacked.of(zip, folder.resolve(name.replace(".zip", "")));
    }

    private String asked(String... choices) {
        var id = UUID.randomUUID().toString();
        var fields = new HashMap<>(Map.of(
                "id",
                id,
                "purpose",
                "The university's evaluation",
                "cutOff",
                clock.today().toString()));
        for (var n = 0; n < choices.length; n += 2) fields.put(choices[n], choices[n + 1]);
        var day = java.time.LocalDate.parse(String.valueOf(fields.remove("cutOff")));
        fields.put("cutOff.day", String.valueOf(day.getDayOfMonth()));
        fields.put("cutOff.month", String.valueOf(day.getMonthValue()));
        fields.put("cutOff.year", String.valueOf(day.getYear()));
        var sent = fields.entrySet().stream()
                .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
        assertThat(client.as(evaluator).post("/research", sent)).hasRedirectedUrl("/research");
        return id;
    }

    /** As whoever keeps the key works them out. */
    private Map<String, String> pseudonyms(String release, List<Person> parents) {
        var secret = run(Command.DONE, "--keys", release).replaceAll("(?s).*\"hmac_sha_256\":\"([^\"]+)\".*", "$1");
        try {
            var mac = javax.crypto.Mac.getInstance("HmacSHA256");
            mac.init(new javax.crypto.spec.SecretKeySpec(
                    java.util.Base64.getDecoder().decode(secret), "HmacSHA256"));
            var all = new HashMap<String, String>();
            for (var parent : parents)
                all.put(
                        parent.id().toString(),
                        "P"
                                + java.util.HexFormat.of()
                                        .formatHex(
                                                mac.doFinal(("P|" + parent.id()).getBytes(StandardCharsets.US_ASCII)),
                                                0,
                                                8));
            return all;
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String letter(String release, String arm) {
        return run(Command.DONE, "--keys", release).replaceAll("(?s).*\"" + arm + "\":\"([A-Z])\".*", "$1");
    }

    private void arm(Household home, Person parent, String arm) {
        var on = clock.today().minusDays(3);
        assertThat(client.as(home.manager())
                        .post(
                                "/files/" + parent.caseFile() + "/trial",
                                "version",
                                "1",
                                "arm",
                                arm,
                                "on.day",
                                String.valueOf(on.getDayOfMonth()),
                                "on.month",
                                String.valueOf(on.getMonthValue()),
                                "on.year",
                                String.valueOf(on.getYear())))
                .hasStatus(303);
    }

    private static java.util.stream.Stream<Person> parents(Household home) {
        return java.util.stream.Stream.of(home.mother(), home.father());
    }

    /** Every file as words, what is packed within it unpacked. */
    private static Map<String, String> everything(Unpacked extract) throws IOException {
        var all = new HashMap<String, String>();
        for (var file : extract.files().entrySet()) {
            var name = file.getKey();
            var text = name.endsWith(".parquet")
                    ? Files.readString(file.getValue(), StandardCharsets.ISO_8859_1)
                            + extract.query("select * from {" + name.replace(".parquet", "") + "}")
                    : Files.readString(file.getValue());
            // What is published of an instrument has years and names of its own, and the dictionary says the last day.
            all.put(
                    name,
                    name.equals("codebook.csv") || name.equals("dictionary.md")
                            ? text.replaceAll("the end of \\d{4}-\\d{2}-\\d{2}", "")
                            : text);
        }
        return all;
    }

    private static List<String> found(String text, String canary) {
        var all = new ArrayList<String>();
        for (var word :
                List.of(canary, "Maya", "Okafor", "Daniel", "Reyes", "999 123 4004", "9991234004", "leaflet", "robin"))
            if (text.toLowerCase(java.util.Locale.ROOT).contains(word.toLowerCase(java.util.Locale.ROOT)))
                all.add(word);
        for (var pattern : List.of(ID, DATE, POSTCODE))
            pattern.matcher(text).results().forEach(hit -> all.add(hit.group()));
        return all;
    }

    private String run(int expected, String... words) {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertThat(command.run(List.of(words), out, out))
                .as(said.toString(StandardCharsets.UTF_8))
                .isEqualTo(expected);
        return said.toString(StandardCharsets.UTF_8);
    }
}
