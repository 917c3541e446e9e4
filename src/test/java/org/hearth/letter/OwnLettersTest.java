package org.hearth.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hearth.access.Actor;
import org.hearth.family.Person;
import org.hearth.sharing.About;
import org.hearth.sharing.Learner;
import org.hearth.sharing.SharedId;
import org.hearth.sharing.Sharings;
import org.hearth.sharing.Source;
import org.hearth.sharing.Telling;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.Tells;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Letters in a practitioner's own words, from the page to the paper. */
@HearthTest
class OwnLettersTest {
    private static final String WORDS =
            "I was glad to meet you.\n\nPlease ring {phone} and ask for {worker}.\n\nWith kind wishes,";

    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final Tells tells;
    private final Sharings sharings;

    private Household home;
    private String letters = "";
    private final String id = UUID.randomUUID().toString();

    OwnLettersTest(Cast cast, Client client, Owner owner, Tells tells, Sharings sharings) {
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.tells = tells;
        this.sharings = sharings;
    }

    @BeforeEach
    void aFamily() {
        home = cast.family();
        letters = "/files/" + home.mother().caseFile() + "/letters";
        tells.everyWayIsSafe(robin(), home.mother());
    }

    /** From the parent's file: the link, the button, the paper. */
    @Test
    void threeClicksToThePaper() throws IOException {
        var file = client.as(robin()).page("/files/" + home.mother().caseFile());
        var first = link(file, "Write a letter in your own words");
        var form = client.as(robin()).page(first);
        var second = keep("version", "0", "subject", "Until we meet", "words", WORDS);
        assertThat(form).contains("Keep it and look at it");
        assertThat(second.getResponse().getStatus()).isEqualTo(303);
        var look = client.as(robin())
                .page(Objects.requireNonNull(second.getResponse().getRedirectedUrl()));

        assertThat(look)
                .contains("You may write by post now", "Who else lives there", "Nobody")
                .contains("<mark>020 7946 0000</mark>", "<mark>Robin</mark>");
        var pdf = client.as(robin()).get(link(look, "Print it (PDF)"));
        var docx = client.as(robin()).get(link(look, "take it to Word"));
        assertThat(TestLetters.inPdf(pdf.getResponse().getContentAsByteArray()))
                .contains("Dear Maya", "Until we meet", "I was glad to meet you.", "Elm Row", "020 7946 0000");
        assertThat(TestLetters.inDocx(docx.getResponse().getContentAsByteArray()))
                .contains("Dear Maya", "I was glad to meet you.", "Elm Row Team");
        assertThat(List.of(pdf, docx)).allSatisfy(paper -> {
            assertThat(paper.getResponse().getHeader("Content-Disposition")).containsPattern("letter\\.(pdf|docx)");
            assertThat(paper.getResponse().getHeader("Cache-Control")).contains("no-store");
        });
    }

    @Test
    void itBeginsFromOneOfOurLetters() {
        assertThat(client.as(robin()).page(letters + "/new?from=welcome"))
                .contains("Getting to know each other", "I am glad that we will be meeting.", "{worker}");
    }

    @Test
    void aWordThatNeverLeavesIsShownBesideItsFieldWithItsPlace() {
        var answer = keep(
                "version", "0", "subject", "Your next visit", "words", "Hello,\n\nI will ask at the refuge on Monday.");

        assertThat(answer.getResponse().getStatus()).isEqualTo(422);
        assertThat(Client.Signed.body(answer))
                .contains("“refuge” never leaves: line 3, “I will ask at the refuge on Monday.”")
                .contains("I will ask at the refuge on Monday.</textarea>");
        assertThat(kept()).isZero();
    }

    @Test
    void noNumberAndNoAddressIsTyped() {
        for (var said :
                List.of("Ring 07700 900123.", "Write to a@example.org.", "I live at 4 Oak Road.", "near SE1 7AB"))
            assertThat(Client.Signed.body(keep("version", "0", "subject", "Hello", "words", said)))
                    .as(said)
                    .contains("For our telephone, type {phone}");
        assertThat(kept()).isZero();
    }

    /** Whose number it is makes no difference to what is answered: nobody learns by trying. */
    @Test
    void theOtherParentsNumberIsRefusedAsAnyNumberIs() {
        tells.safe(home.fathersPractitioner(), home.father(), "sms", "07700 900111");
        tells.lives(home.fathersPractitioner(), home.father(), "9 Quarry Lane", "N1 9ZZ", "");

        var theirs = bodyOf("Ring 07700 900111, or write to 9 Quarry Lane.");
        var anybodys = bodyOf("Ring 07700 900222, or write to 8 Quarry Lane.");

        assertThat(theirs.replace("07700 900111", "N").replace("9 Quarry Lane", "L"))
                .isEqualTo(anybodys.replace("07700 900222", "N").replace("8 Quarry Lane", "L"));
    }

    @Test
    void aWordThatMayBeANameIsAskedAbout() {
        var asked = keep(
                "version", "0", "subject", "Hello", "words", "We can meet at the Corner Cafe.\n\nWith kind wishes,");
        assertThat(asked.getResponse().getStatus()).isEqualTo(422);
        assertThat(Client.Signed.body(asked)).contains("Which of these words give nobody away?", "Corner", "Cafe");

        var agreed = keep(
                "version",
                "0",
                "subject",
                "Hello",
                "words",
                "We can meet at the Corner Cafe.\n\nWith kind wishes,",
                "agreed",
                "Corner",
                "agreed",
                "Cafe");
        assertThat(agreed.getResponse().getStatus()).isEqualTo(303);
    }

    @Test
    void aColleagueIsNamedInNoLetter() {
        var name = "Quillon";
        cast.colleague(name, Set.of(org.hearth.access.Role.PRACTITIONER), Cast.LONDON);

        var answer = keep(
                "version", "0", "subject", "Hello", "words", "You know that Quillon sees him.", "agreed", "Quillon");
        assertThat(Client.Signed.body(answer)).contains("Take out “Quillon”", "a letter names nobody but Maya");
    }

    @Test
    void whoeverOpensBothFilesNamesTheOtherParentInNoLetter() {
        var answer = client.as(home.manager())
                .post(
                        letters,
                        "id",
                        id,
                        "subject",
                        "Hello",
                        "words",
                        "You know that Daniel asks after you.",
                        "agreed",
                        "Daniel");

        assertThat(answer.getResponse().getStatus()).isEqualTo(422);
        assertThat(Client.Signed.body(answer)).contains("Take out “Daniel”");
    }

    @Test
    void whatTheParentMustNotLearnIsNeitherTypedNorPutIn() {
        var secret = fact("There is a knife by the front door", Learner.MOTHER);
        var open = fact("The dog barks at night");

        assertThat(client.as(robin()).page(letters + "/new"))
                .contains("The dog barks")
                .doesNotContain("knife");
        assertThat(bodyOf("They say there is a knife by the door.")).contains("Maya must not learn this: line 1");
        var wanted = keep("version", "0", "subject", "Hello", "words", WORDS, "facts", secret.toString());
        assertThat(Client.Signed.body(wanted)).contains("Maya may not learn it").doesNotContain("knife");

        keep("version", "0", "subject", "Hello", "words", WORDS, "facts", open.toString());
        assertThat(look()).contains("<mark>The dog barks at night</mark>", "Print it");
    }

    /** Kept while it might be told; corrected since. The last reading over is the one before the paper. */
    @Test
    void whatMayNotBeToldAnyMoreKeepsALetterFromThePaper() {
        var fact = fact("The dog barks at night");
        keep("version", "0", "subject", "Hello", "words", WORDS, "facts", fact.toString());
        assertThat(paper().getResponse().getStatus()).isEqualTo(200);

        sharings.withdraw(robin(), fact, 1, "Said by mistake");

        assertThat(paper().getResponse().getStatus()).isEqualTo(303);
        assertThat(look()).contains("It stays here for now").doesNotContain("The dog barks", "Print it");
        assertThat(client.as(robin())
                        .post(letters + "/" + id + "/posted")
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);
        assertThat(state()).isEqualTo("kept");
    }

    @Test
    void whatIsSharedAfterItWasKeptKeepsItHereToo() {
        keep("version", "0", "subject", "Hello", "words", "I heard the dog barks at night there.");
        assertThat(paper().getResponse().getStatus()).isEqualTo(200);

        fact("The dog barks at night when he comes", Learner.OUTSIDE);

        assertThat(paper().getResponse().getStatus()).isEqualTo(303);
        assertThat(look()).contains("Maya must not learn this");
    }

    /** T4: half of a batch is printed, then some of them move. */
    @Test
    void aMoveInTheMiddleOfABatchLeavesNoLetterToTheOldAddress() throws IOException {
        var homes = new ArrayList<Household>();
        for (var n = 0; n < 6; n++) {
            var one = cast.family();
            tells.everyWayIsSafe(one.mothersPractitioner(), one.mother());
            send(
                    one.mothersPractitioner(),
                    one.mother(),
                    UUID.nameUUIDFromBytes(one.mother().ref().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            homes.add(one);
        }
        for (var n = 0; n < 6; n++) {
            var mother = homes.get(n).mother();
            var who = homes.get(n).mothersPractitioner();
            var old = mother.id().toString().substring(0, 8) + " Elm Row";
            if (n % 3 == 1) tells.lives(who, mother, "5 New Court", "", "");
            if (n % 3 == 2) {
                tells.lives(who, mother, "5 New Court", "", "");
                tells.verify(who, mother, "post");
            }
            var printed = client.as(who)
                    .get("/files/" + mother.caseFile() + "/letters/"
                            + UUID.nameUUIDFromBytes(mother.ref().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                            + "/letter.docx");
            var words = TestLetters.inDocx(printed.getResponse().getContentAsByteArray());
            if (n % 3 == 0) assertThat(words).contains(old);
            if (n % 3 == 1) assertThat(printed.getResponse().getStatus()).isEqualTo(303);
            if (n % 3 == 2) assertThat(words).contains("5 New Court").doesNotContain(old);
        }
    }

    @Test
    void theWordsAreSealed() {
        keep("version", "0", "subject", "Hello", "words", "I was glad of the marigold.");

        assertThat(owner.count(
                        "select count(*) from own_letter where id = ?::uuid and position('marigold' in"
                                + " encode(words_sealed, 'escape')) = 0 and octet_length(words_sealed) > 30",
                        id))
                .isOne();
    }

    @Test
    void whoeverIsSecondSeesWhatIsKeptAndLosesNothing() {
        keep("version", "0", "subject", "Hello", "words", "The first.");
        assertThat(keep("version", "1", "subject", "Hello", "words", "The second.")
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);

        var late = keep("version", "1", "subject", "Hello", "words", "The third.");
        assertThat(late.getResponse().getStatus()).isEqualTo(409);
        assertThat(Client.Signed.body(late)).contains("The second.", "The third.");
    }

    @Test
    void sentTwiceItIsKeptOnceAndGoneBackToAndChangedItIsAskedAbout() {
        keep("version", "0", "subject", "Hello", "words", "The first.");
        assertThat(keep("version", "0", "subject", "Hello", "words", "The first.")
                        .getResponse()
                        .getStatus())
                .as("the same again")
                .isEqualTo(303);
        assertThat(kept()).isOne();

        var other = keep("version", "0", "subject", "Hello", "words", "The second.");
        assertThat(other.getResponse().getStatus()).isEqualTo(409);
        assertThat(Client.Signed.body(other)).contains("The first.", "The second.", "name=\"version\" value=\"1\"");
        assertThat(look()).contains("The first.");
    }

    @Test
    void aPostedLetterStaysAsItWas() {
        keep("version", "0", "subject", "Hello", "words", "The first.");
        client.as(robin()).post(letters + "/" + id + "/posted");
        assertThat(state()).isEqualTo("posted");

        assertThat(keep("version", "1", "subject", "Hello", "words", "Another.")
                        .getResponse()
                        .getStatus())
                .isEqualTo(409);
        assertThat(paper().getResponse().getStatus()).isEqualTo(303);
        assertThat(look()).contains("The first.").doesNotContain("Print it");
    }

    @Test
    void theLinkDiesWithTheFile() {
        keep("version", "0", "subject", "Hello", "words", "The first.");
        owner.db()
                .sql("update case_grant set until_at = now() where case_file_id = ? and account_id = ?")
                .params(home.mother().caseFile().value(), robin().account().value())
                .update();

        assertThat(paper().getResponse().getStatus()).isEqualTo(404);
        assertThat(client.as(home.fathersPractitioner())
                        .get(letters + "/" + id)
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    private void send(Actor practitioner, Person parent, UUID letter) {
        var answer = client.as(practitioner)
                .post(
                        "/files/" + parent.caseFile() + "/letters",
                        "id",
                        letter.toString(),
                        "subject",
                        "Hello",
                        "words",
                        "I was glad to meet you.");
        assertThat(answer.getResponse().getStatus()).isEqualTo(303);
    }

    private SharedId fact(String words, Learner... mustNotLearn) {
        var fact = SharedId.random();
        sharings.note(
                robin(),
                fact,
                home.family().safetyFile(),
                new Telling(words, Source.SEEN, About.EVERYBODY, Set.of(mustNotLearn)));
        return fact;
    }

    private MvcTestResult keep(String... fields) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("id", id));
        return client.as(robin()).post(letters, all.toArray(String[]::new));
    }

    private String bodyOf(String words) {
        return Client.Signed.body(keep("version", "0", "subject", "Hello", "words", words))
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private String look() {
        return client.as(robin()).page(letters + "/" + id);
    }

    private MvcTestResult paper() {
        return client.as(robin()).get(letters + "/" + id + "/letter.docx");
    }

    private long kept() {
        return owner.count(
                "select count(*) from own_letter where case_file_id = ?",
                home.mother().caseFile().value());
    }

    private String state() {
        return owner.db()
                .sql("select state from own_letter where id = ?::uuid")
                .param(id)
                .query(String.class)
                .single();
    }

    private static String link(String page, String words) {
        var link = Pattern.compile("href=\"([^\"]+)\">" + Pattern.quote(words)).matcher(page);
        assertThat(link.find()).as(words).isTrue();
        return link.group(1);
    }

    private Actor robin() {
        return home.mothersPractitioner();
    }
}
