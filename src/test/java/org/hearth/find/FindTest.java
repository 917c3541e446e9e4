package org.hearth.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.family.Person;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Finding people: by what, and in which form. Each test has numbers of its own: the database is shared. */
@HearthTest
class FindTest {
    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final TestClock clock;
    private final Finder finder;

    private Household home;
    private Actor robin;
    private CaseFileId file;
    private String found;

    FindTest(Cast cast, Client client, Owner owner, TestClock clock) {
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.clock = clock;
        this.finder = new Finder(client, clock);
        this.found = "";
    }

    @BeforeEach
    void aFamily() {
        home = cast.family();
        robin = home.mothersPractitioner();
        file = home.mother().caseFile();
        found = "href=\"/files/" + file + "\"";
    }

    @ParameterizedTest
    @ValueSource(strings = {"Siân O’Brien-Łukasz", "sian", "OBRIEN", "o'brien lukasz", "LUKASZ sian", "obr"})
    void aNameIsFoundHoweverItIsTyped(String typed) {
        called(home.mother(), "Siân", "O’Brien-Łukasz");

        assertThat(finder.finds(robin, typed)).contains(found, "Mother").doesNotContain("Spelt nearly so");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Katarzina", "Wisnievska", "Katarzyna Wiśnievska"})
    void aNameThatIsSpeltNearlySoIsSaidToBe(String typed) {
        called(home.mother(), "Katarzyna", "Wiśniewska");

        assertThat(finder.finds(robin, typed)).contains("Nobody is called quite so.", "Spelt nearly so", found);
    }

    @Test
    void theLikestOfThoseSpeltNearlySoComesFirst() {
        called(home.mother(), "Stephanie", "Abel");
        called(home.baby(), "Stefan", "Zeal");

        var found = finder.finds(robin, "Stefanie");

        assertThat(found.indexOf(">Stephanie Abel<")).isGreaterThan(found.indexOf(">Stefan Zeal<"));
        assertThat(found.indexOf(">Stefan Zeal<")).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ayah", "Bartholomew", "Maya Bartholomew", "okaforx y"})
    void anotherNameIsNotFound(String typed) {
        assertThat(finder.finds(robin, typed))
                .contains("Nobody was found in the files you may open.")
                .doesNotContain(found);
    }

    @Test
    void aDateOfBirthFindsWhoeverWasBornThenAndNarrowsAName() {
        owner.db()
                .sql("update person set date_of_birth = '1994-07-09' where id = ?")
                .param(home.mother().id().value())
                .update();

        assertThat(finder.finds(robin, "9/7/1994")).contains(found, "born 9 July 1994");
        assertThat(finder.finds(robin, "", "born.day", "9", "born.month", "7", "born.year", "1994"))
                .contains(found);
        assertThat(finder.finds(robin, "maya", "born.day", "9", "born.month", "7", "born.year", "1994"))
                .contains(found);
        assertThat(finder.finds(robin, "maya", "born.day", "8", "born.month", "7", "born.year", "1994"))
                .doesNotContain(found);
    }

    @Test
    void aTelephoneNumberIsFoundHoweverItIsTypedAndAlsoTheOneBefore() {
        finder.tells(robin, file, "mobile", 0, "07400 110011");

        for (var typed : new String[] {"07400110011", "+44 7400 110011", "0044 (0)7400-110-011"})
            assertThat(finder.finds(robin, typed)).as(typed).contains(found, "Mobile");
        finder.tells(robin, file, "mobile", 1, "07400 110022");
        assertThat(finder.finds(robin, "07400 110011")).contains(found, "Mobile, until it was changed");
        assertThat(finder.finds(robin, "07400 110022")).contains(found).doesNotContain("until it was changed");
        assertThat(finder.finds(robin, "07400 110033")).contains("Nobody was found");
    }

    @Test
    void anEmailAddressIsFoundInCapitalsToo() {
        finder.tells(robin, file, "email", 0, "Maya.Eleven@Example.org");

        assertThat(finder.finds(robin, "maya.eleven@example.org")).contains(found, "E-mail");
        assertThat(finder.finds(robin, " MAYA.eleven@example.ORG ")).contains(found);
        assertThat(finder.finds(robin, "maya@example.org")).doesNotContain(found);
    }

    @Test
    void anNhsNumberIsWrittenDownAndFound() {
        finder.numbers(robin, file, "9991234004");

        assertThat(client.as(robin).page("/files/" + file)).contains("NHS number", "999 123 4004");
        assertThat(finder.finds(robin, "999 123 4004")).contains(found, "NHS number");
        assertThat(finder.finds(robin, "999-123-4004")).contains(found);
        assertThat(owner.count(
                        "select count(*) from person where id = ? and position('9991234004' in"
                                + " encode(nhs_number_sealed || nhs_number_mark, 'escape')) = 0",
                        home.mother().id().value()))
                .isOne();
        finder.numbers(robin, file, "");
        assertThat(client.as(robin).page("/files/" + file)).doesNotContain("999 123 4004");
        assertThat(finder.finds(robin, "999 123 4004")).doesNotContain(found);
    }

    @Test
    void aBabysNhsNumberIsFoundByBothPractitioners() {
        var baby = home.baby().caseFile();
        owner.db()
                .sql("update person set date_of_birth = '2026-02-01' where id = ?")
                .param(home.baby().id().value())
                .update();
        finder.numbers(robin, baby, "999 123 4012");

        assertThat(finder.finds(robin, "9991234012")).contains("/files/" + baby, "Baby");
        assertThat(finder.finds(home.fathersPractitioner(), "9991234012")).contains("/files/" + baby, "Baby");
    }

    @Test
    void aWrongNhsNumberIsSaidBesideItsBoxAndStaysThere() {
        var answer = client.as(robin).post("/files/" + file + "/nhs-number", "version", "1", "number", "999 123 4005");

        assertThat(answer).hasStatus(422);
        assertThat(Client.Signed.body(answer)).contains("One of these digits is wrong", "999 123 4005");
        assertThat(client.as(robin).post("/files/" + file + "/nhs-number", "version", "1", "number", "12"))
                .hasStatus(422)
                .bodyText()
                .contains("An NHS number has 10 digits");
    }

    @Test
    void anNhsNumberThatSomebodyElseWroteMeanwhileIsNotLost() {
        finder.numbers(home.manager(), file, "9991234020");

        var answer = client.as(robin).post("/files/" + file + "/nhs-number", "version", "1", "number", "9991234039");

        assertThat(answer).hasStatus(422).bodyText().contains("It now says: 999 123 4020", "9991234039");
        assertThat(client.as(robin).page("/files/" + file)).contains("999 123 4020");
    }

    @Test
    void whatCannotBeLookedForIsSaidBesideTheBox() {
        assertThat(refused("")).contains("Write what you look for");
        assertThat(refused("m")).contains("Write two letters or more");
        assertThat(refused("12")).contains("This is neither a telephone number nor an NHS number", "value=\"12\"");
        assertThat(refused("maya@")).contains("This is no e-mail address");
        assertThat(refused("31/2/1994")).contains("This is no date");
        assertThat(refused("x".repeat(201))).contains("Use 200 letters or fewer");
        assertThat(client.as(robin).post("/find", "words", "maya", "born.day", "9"))
                .hasStatus(422)
                .bodyText()
                .contains("Date of birth must include a month and a year");
    }

    @Test
    void aManagerFindsBothParentsAndAnAdvisorNeither() {
        called(home.mother(), "Quenby", "Ash");
        called(home.father(), "Quentin", "Ash");

        assertThat(finder.finds(home.manager(), "quen ash"))
                .contains(found, "/files/" + home.father().caseFile());
        assertThat(finder.finds(cast.manager(Cast.BLACKPOOL), "quen ash")).contains("Nobody was found");
        assertThat(finder.finds(cast.safeguardingAdvisor(), "quen ash")).contains("Nobody was found");
        assertThat(finder.finds(cast.intake(), "quen ash")).contains("Nobody was found");
    }

    @Test
    void evaluatorsAndAdministratorsHaveNoSuchPage() {
        for (var nobody : new Actor[] {cast.evaluator(), cast.administrator()}) {
            assertThat(client.as(nobody).get("/find")).hasStatus(404);
            assertThat(client.as(nobody).post("/find", "words", "maya")).hasStatus(404);
            assertThat(client.as(nobody).get("/find/notes")).hasStatus(404);
            assertThat(client.as(nobody).page("/home")).doesNotContain("href=\"/find\"");
        }
        assertThat(client.as(cast.intake()).get("/find/notes")).hasStatus(404);
        assertThat(client.as(cast.intake()).page("/home")).contains("href=\"/find\"");
    }

    @Test
    void whatWasLookedForIsInNoAddressNoTableAndNotInTheTrail() {
        var word = "canary" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

        assertThat(finder.page(robin, "/find", word)).contains(word);
        finder.page(robin, "/find/notes", word);

        assertThat(owner.count(
                        "select count(*) from search where account_id = ? and position(? in encode(asked_sealed,"
                                + " 'escape')) = 0",
                        robin.account().value(),
                        word))
                .isEqualTo(2);
        assertThat(owner.db()
                        .sql("select what || ' ' || amount from audit_event where account_id = ? and act = 'noted'"
                                + " and what like 'searched%'")
                        .param(robin.account().value())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("searched by name 0", "searched by words in notes 0");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void noLogSaysWhatWasLookedFor(CapturedOutput output) {
        var word = "canary" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

        finder.page(robin, "/find", word);
        finder.page(robin, "/find/notes", word);
        client.as(robin).post("/find", "words", word + "@");

        assertThat(output.getAll()).doesNotContain(word);
    }

    @Test
    void theTrailSaysHowManyWereFound() {
        finder.finds(robin, "okafor");

        assertThat(owner.count(
                        "select amount from audit_event where account_id = ? and what = 'searched by name'",
                        robin.account().value()))
                .isOne();
    }

    @Test
    void whatSomebodyLookedForIsTheirsAloneAndForAWorkingDay() {
        var sent = client.as(robin).post("/find", "words", "okafor");
        var page = String.valueOf(sent.getResponse().getRedirectedUrl());

        assertThat(client.as(robin).page(page)).contains("okafor", found);
        assertThat(client.as(robin).page(page)).as("gone back to").contains("okafor", found);
        assertThat(client.as(home.manager()).page(page)).doesNotContain("okafor", "What was found");
        clock.advance(Duration.ofHours(13));
        assertThat(client.as(robin).page(page)).doesNotContain("okafor", "What was found");
        finder.page(robin, "/find", "another");
        assertThat(owner.count(
                        "select count(*) from search where account_id = ?",
                        robin.account().value()))
                .isOne();
    }

    private void called(Person person, String given, String family) {
        owner.db()
                .sql("update person set given_name = ?, family_name = ? where id = ?")
                .params(given, family, person.id().value())
                .update();
    }

    private String refused(String words) {
        var answer = client.as(robin).post("/find", "words", words);
        assertThat(answer).as(words).hasStatus(422);
        return Client.Signed.body(answer);
    }
}
