package org.hearth.ownphone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.enrolment.EndReason;
import org.hearth.enrolment.Enrolments;
import org.hearth.family.Person;
import org.hearth.instrument.Catalogue;
import org.hearth.measure.Given;
import org.hearth.measure.Measures;
import org.hearth.measure.Rater;
import org.hearth.measure.Response;
import org.hearth.measure.Timepoint;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.Client.Signed;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A parent answers on their own phone, by a link that shows nothing else and opens for nobody else. */
@HearthTest
class OwnPhoneTest {
    private static final Pattern ADDRESS =
            Pattern.compile("<code class=\"link-text\">[a-z]+://[^/]+(/q/[0-9a-z]{26})<");
    private static final String TASK = "An answer on a measure needs a conversation today";

    private final MockMvcTester http;
    private final Client client;
    private final Cast cast;
    private final Owner owner;
    private final TestClock clock;
    private final Measures measures;
    private final Enrolments enrolments;
    private final Accounts accounts;

    private Household home;
    private Phone phone;

    OwnPhoneTest(
            MockMvcTester http,
            Client client,
            Cast cast,
            Owner owner,
            TestClock clock,
            Measures measures,
            Enrolments enrolments,
            Accounts accounts) {
        this.http = http;
        this.client = client;
        this.cast = cast;
        this.owner = owner;
        this.clock = clock;
        this.measures = measures;
        this.enrolments = enrolments;
        this.accounts = accounts;
    }

    @BeforeEach
    void aFamilyAndAPhone() {
        home = cast.family();
        phone = new Phone(http);
    }

    static String here(Person parent) {
        return "/files/" + parent.caseFile() + "/own-phone";
    }

    MvcTestResult make(Actor actor, Person parent, String id, String... measures) {
        var fields = new ArrayList<>(List.of("id", id, "timepoint", "baseline", "language", "en-GB", "how", "here"));
        for (var measure : measures) fields.addAll(List.of("measures", measure));
        return client.as(actor).post(here(parent), fields.toArray(String[]::new));
    }

    static String address(MvcTestResult shown) {
        var found = ADDRESS.matcher(Signed.body(shown));
        assertThat(found.find()).as(Signed.body(shown)).isTrue();
        return found.group(1);
    }

    String link(String... measures) {
        return address(make(
                home.mothersPractitioner(), home.mother(), UUID.randomUUID().toString(), measures));
    }

    List<Response> mothers() {
        return measures.of(home.mothersPractitioner(), home.mother().caseFile());
    }

    static int status(MvcTestResult answer) {
        return answer.getResponse().getStatus();
    }

    void nothingHere(Phone who, String path) {
        var answer = who.get(path);
        assertThat(status(answer)).isEqualTo(404);
        assertThat(Signed.body(answer))
                .contains("There is nothing here any more")
                .isEqualTo(new Phone(http).page("/q/" + "0".repeat(26)));
    }

    long tasksOf(Actor actor) {
        return Pattern.compile(TASK)
                .matcher(client.as(actor).page("/tasks"))
                .results()
                .count();
    }

    @Test
    void lookingUsesNothingUpAndWhoeverBeginsHoldsItAlone() {
        var path = link("GAD-7");
        for (var n = 0; n < 3; n++) assertThat(new Phone(http).page(path)).contains("A few questions", "Begin");

        assertThat(phone.begin(path).getResponse().getRedirectedUrl()).isEqualTo(path);

        assertThat(phone.page(path)).contains("Before you start", "7 questions about the last 2 weeks");
        var other = new Phone(http);
        nothingHere(other, path);
        assertThat(status(other.begin(path))).isEqualTo(404);
        assertThat(status(other.post(path, "sheet", "1", "step", "go"))).isEqualTo(404);
        assertThat(other.cookies()).isEmpty();
        assertThat(phone.begin(path).getResponse().getRedirectedUrl())
                .as("pressed twice")
                .isEqualTo(path);
    }

    @Test
    void whatIsAnsweredLiesInTheParentsFileAndTheLinkIsOver() {
        var path = link("GAD-7");
        phone.begin(path);
        assertThat(phone.fillIn(path, 1, 7, "2")).isEqualTo("/q/done");

        assertThat(mothers()).singleElement().satisfies(response -> {
            assertThat(response.total()).contains(14.0);
            assertThat(response.given()).isEqualTo(Given.OWN_DEVICE);
            assertThat(response.rater()).isEqualTo(Rater.SELF);
            assertThat(response.language()).isEqualTo("en-GB");
            assertThat(response.timepoint()).contains(Timepoint.BASELINE);
            assertThat(client.as(home.mothersPractitioner()).page("/responses/" + response.id()))
                    .contains("On their own phone", "The parent, about themselves", "English")
                    .contains("by the parent, with a link from Robin");
        });
        assertThat(phone.page("/q/done")).contains("Thank you", "116 123");
        assertThat(phone.cookies()).isEmpty();
        nothingHere(phone, path);
        assertThat(client.as(home.mothersPractitioner()).page("/tasks"))
                .contains("are answered: look at them together");
        assertThat(client.as(home.mothersPractitioner()).page(here(home.mother())))
                .contains("Answered");
    }

    @Test
    void oneMeasureFollowsAnotherAndAWholeOneCanBeLeftOut() {
        var path = link("GAD-7", "CORE-10", "PHQ-9");
        phone.begin(path);
        assertThat(phone.page(path)).contains("Part 1 of 3");
        phone.post(path, "sheet", "1", "step", "leave");
        assertThat(phone.page(path))
                .as("in the order in which they are usually given")
                .contains("Part 2 of 3");
        assertThat(phone.fillIn(path, 2, 7, "0")).isEqualTo(path);
        phone.post(path, "sheet", "3", "step", "leave");

        assertThat(mothers()).singleElement().satisfies(kept -> assertThat(kept.instrument())
                .isEqualTo("GAD-7"));
        nothingHere(phone, path);
    }

    @Test
    void theWarningComesFirstAndNoQuestionBeforeIt() {
        var path = link("PHQ-9");
        phone.begin(path);
        assertThat(phone.page(path))
                .contains("The last one asks about thoughts of being better off dead", "Leave these out")
                .doesNotContain("Little interest or pleasure");
        phone.start(path, 1);
        assertThat(phone.page(path)).contains("Little interest or pleasure", "Question 1 of 9");
    }

    @Test
    void aQuestionIsSkippedOnPurposeAndNeverByMistake() {
        var path = link("GAD-7");
        phone.begin(path);
        phone.start(path, 1);
        var nothing = phone.post(path, "sheet", "1", "item", "1");
        assertThat(status(nothing)).isEqualTo(422);
        assertThat(Signed.body(nothing)).contains("Choose one answer. You can also choose to skip this question.");
        assertThat(status(phone.post(path, "sheet", "1", "item", "1", "answer", "9")))
                .isEqualTo(422);

        for (var item = 1; item <= 7; item++) phone.answer(path, 1, item, item == 3 ? "skip" : "1");

        assertThat(mothers())
                .singleElement()
                .satisfies(kept -> assertThat(kept.answers().missing()).containsExactly(3));
    }

    @Test
    void oneStopsAndGoesOnLaterAndWhatWasChosenIsSealedMeanwhile() {
        var path = link("GAD-7");
        phone.begin(path);
        phone.start(path, 1);
        phone.answer(path, 1, 1, "3");
        phone.answer(path, 1, 2, "1");

        assertThat(phone.page(path)).contains("Question 3 of 7", "Back");
        phone.post(path, "sheet", "1", "step", "back");
        assertThat(phone.page(path)).contains("Question 2 of 7").containsPattern("value=\"1\"[^>]*checked");
        assertThat(owner.count(
                        "select count(*) from phone_sheet where case_file_id = ? and answers is null"
                                + " and length(answers_sealed) > 20",
                        home.mother().caseFile().value()))
                .isEqualTo(1);

        clock.advance(Duration.ofDays(2));
        assertThat(phone.page(path)).contains("Question 2 of 7").doesNotContain(">Back<");
        phone.answer(path, 1, 2, "2");
        assertThat(phone.page(path)).as("of this sitting").contains("Question 3 of 7", ">Back<");
        phone.post(path, "sheet", "1", "step", "back");
        phone.post(path, "sheet", "1", "step", "back");
        assertThat(phone.page(path)).as("no further than the sitting goes").contains("Question 2 of 7");
        assertThat(status(phone.post(path, "sheet", "1", "item", "1", "answer", "0")))
                .isEqualTo(303);
        for (var item = 2; item <= 7; item++) phone.answer(path, 1, item, "0");
        assertThat(mothers()).singleElement().satisfies(kept -> assertThat(kept.total())
                .contains(3.0));
        assertThat(owner.count(
                        "select count(*) from phone_sheet where case_file_id = ? and length(answers_sealed) > 0",
                        home.mother().caseFile().value()))
                .as("only in the response now")
                .isZero();
    }

    @Test
    void sentTwiceIsOnce() {
        var path = link("GAD-7", "CORE-10");
        phone.begin(path);
        phone.start(path, 1);
        for (var item = 1; item <= 7; item++) {
            phone.answer(path, 1, item, "1");
            phone.answer(path, 1, item, "1");
        }
        assertThat(mothers()).singleElement().satisfies(kept -> assertThat(kept.total())
                .contains(7.0));
        assertThat(phone.page(path)).contains("Part 2 of 2", "Before you start");

        var id = UUID.randomUUID().toString();
        address(make(home.mothersPractitioner(), home.mother(), id, "GAD-7"));
        assertThat(make(home.mothersPractitioner(), home.mother(), id, "GAD-7")
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo(here(home.mother()));
    }

    @Test
    void anAnswerOfDangerIsToldAtOnceAndHelpIsShownThatSaysNothingOfIt() {
        var path = link("PHQ-9", "GAD-7");
        phone.begin(path);
        phone.start(path, 1);
        for (var item = 1; item <= 8; item++) phone.answer(path, 1, item, "0");
        assertThat(tasksOf(home.mothersPractitioner())).isZero();

        assertThat(phone.answer(path, 1, 9, "1")).isEqualTo(path + "?pause=yes");

        assertThat(phone.page(path + "?pause=yes"))
                .contains("Before you go on", "116 123", "tel:999")
                .doesNotContainIgnoringCase("suicid", "harm", "danger to yourself", "PHQ");
        assertThat(tasksOf(home.mothersPractitioner())).isEqualTo(1);
        assertThat(tasksOf(home.manager())).isEqualTo(1);
        assertThat(tasksOf(home.fathersPractitioner())).isZero();
        assertThat(phone.page(path)).contains("Part 2 of 2");
        assertThat(mothers()).singleElement().satisfies(kept -> assertThat(kept.danger())
                .isTrue());
    }

    /** CORE-10 asks in the middle: nobody waits until the rest is answered, which may be never. */
    @Test
    void itIsToldThoughTheRestIsNeverAnswered() {
        var path = link("CORE-10");
        phone.begin(path);
        phone.start(path, 1);
        for (var item = 1; item <= 5; item++) phone.answer(path, 1, item, "0");
        phone.answer(path, 1, 6, "2");

        assertThat(tasksOf(home.mothersPractitioner())).isEqualTo(1);
        assertThat(mothers()).isEmpty();
        assertThat(client.as(home.mothersPractitioner()).page(here(home.mother())))
                .contains("ask about question 6 of CORE-10", "not handed in yet");
        for (var item = 7; item <= 10; item++) phone.answer(path, 1, item, "0");
        assertThat(tasksOf(home.mothersPractitioner())).as("once").isEqualTo(1);
    }

    @Test
    void aLinkTakenBackLapsedOrOfAFileThatClosedOpensNothing() {
        var back = link("GAD-7");
        var id = owner.db()
                .sql("select id::text from phone_link where case_file_id = ?")
                .param(home.mother().caseFile().value())
                .query(String.class)
                .single();
        client.as(home.mothersPractitioner()).post(here(home.mother()) + "/back", "link", id);
        nothingHere(phone, back);

        var lapsed = link("GAD-7");
        phone.begin(lapsed);
        clock.advance(Duration.ofDays(7));
        nothingHere(phone, lapsed);
        nothingHere(new Phone(http), lapsed);
        clock.reset();

        var ended = link("GAD-7");
        phone.begin(ended);
        enrolments.end(home.manager(), home.mothersEnrolment().id(), clock.today(), EndReason.MOVED_AWAY);
        nothingHere(phone, ended);
        assertThat(mothers()).isEmpty();
    }

    @Test
    void itEndsWithTheWorkOfWhoeverMadeIt() {
        var path = link("GAD-7");
        phone.begin(path);
        phone.start(path, 1);
        enrolments.reallocate(
                home.manager(),
                home.mothersEnrolment().id(),
                cast.practitioner(Cast.LONDON).account());

        nothingHere(phone, path);
        assertThat(status(phone.post(path, "sheet", "1", "item", "1", "answer", "1")))
                .isEqualTo(404);

        var left = address(make(
                home.fathersPractitioner(), home.father(), UUID.randomUUID().toString(), "GAD-7"));
        var account = accounts.find(home.manager(), home.fathersPractitioner().account())
                .orElseThrow();
        accounts.change(cast.administrator(), account.id(), account.version(), account.roles(), false);
        nothingHere(phone, left);
    }

    @Test
    void aNewAddressGoesOnWhereTheOldOneStoppedAndShowsNothingOfBefore() {
        var path = link("GAD-7");
        phone.begin(path);
        phone.start(path, 1);
        phone.answer(path, 1, 1, "3");
        phone.get("/leave");
        var id = owner.db()
                .sql("select id::text from phone_link where case_file_id = ?")
                .param(home.mother().caseFile().value())
                .query(String.class)
                .single();

        var next = address(client.as(home.mothersPractitioner()).post(here(home.mother()) + "/again", "link", id));

        nothingHere(phone, path);
        var other = new Phone(http);
        other.begin(next);
        assertThat(other.page(next)).contains("Question 2 of 7").doesNotContain(">Back<");
        for (var item = 2; item <= 7; item++) other.answer(next, 1, item, "0");
        assertThat(mothers()).singleElement().satisfies(kept -> assertThat(kept.total())
                .contains(3.0));
    }

    /** Both hold a link, on one phone even: neither page says a word of the other, and neither key opens the other's. */
    @Test
    void twoParentsWithALinkEachLearnNothingOfEachOther() {
        var mothers = link("PHQ-9");
        var fathers = address(make(
                home.fathersPractitioner(), home.father(), UUID.randomUUID().toString(), "CORE-10"));
        var pages = new ArrayList<String>();
        phone.begin(mothers);
        var his = new Phone(http);
        his.begin(fathers);
        pages.add(phone.page(mothers));
        phone.start(mothers, 1);
        his.start(fathers, 1);
        his.answer(fathers, 1, 1, "4");
        pages.add(phone.page(mothers));
        for (var item = 1; item <= 9; item++) phone.answer(mothers, 1, item, "1");
        pages.add(phone.page(mothers + "?pause=yes"));
        pages.add(phone.page("/q/done"));
        pages.add(his.page(fathers));

        var canaries = new ArrayList<String>(List.of("hearth", "programme", "abus", "charity", "safeguard", "partner"));
        for (var person : List.of(home.mother(), home.father()))
            canaries.addAll(List.of(
                    person.givenName(), person.familyName(), person.caseFile().toString()));
        for (var colleague : List.of(home.mothersPractitioner(), home.fathersPractitioner(), home.manager()))
            canaries.addAll(List.of(colleague.name(), colleague.account().toString()));
        for (var page : pages) {
            var seen = page.replaceAll("(?s)<head>.*?<title>", "<title>")
                    .replaceAll("<(link|script)[^>]*>", "")
                    .toLowerCase(Locale.ROOT);
            assertThat(seen).contains("<title>questions</title>", "id=\"leave\"");
            for (var canary : canaries) assertThat(seen).doesNotContain(canary.toLowerCase(Locale.ROOT));
        }
        assertThat(pages.getLast()).doesNotContain("PHQ", "Little interest");

        his.cookies().putAll(phone.cookies());
        nothingHere(his, mothers);
        var shared = new Phone(http);
        var first = link("GAD-7");
        var second = address(make(
                home.fathersPractitioner(), home.father(), UUID.randomUUID().toString(), "CORE-10"));
        shared.begin(first);
        shared.begin(second);
        shared.start(first, 1);
        assertThat(shared.page(first)).contains("Question 1 of 7");
        assertThat(shared.page(second)).contains("10 questions").doesNotContain("of 7");
        assertThat(measures.of(home.fathersPractitioner(), home.father().caseFile()))
                .isEmpty();
    }

    @Test
    void nothingOfAnAnswerStaysInTheBrowserAndTheKeyIsHeldToThisHostAndToTls() {
        var path = link("GAD-7");
        var looked = phone.get(path);
        assertThat(looked.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(looked.getResponse().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(looked.getResponse().getCookies()).isEmpty();
        assertThat(looked.getRequest().getSession(false)).isNull();

        var begun = http.post()
                .uri(URI.create("https://localhost" + path))
                .param("step", "begin")
                .exchange();
        assertThat(begun.getResponse().getHeaders("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("__Host-q")
                .contains("; Path=/", "Secure", "HttpOnly", "SameSite=Lax", "Max-Age=604800")
                .doesNotContain("Domain", "hearth");
    }

    @Test
    void guessingIsSlowedDownOnItsOwnNetworkAlone() {
        var path = link("GAD-7");
        for (var n = 0; n < 4; n++)
            assertThat(status(phone.get("/q/" + n + "guess"))).isEqualTo(404);

        assertThat(status(phone.get(path))).isEqualTo(429);
        assertThat(phone.page(path)).contains("Please wait a minute").doesNotContainIgnoringCase(">hearth");
        assertThat(status(new Phone(http).get(path))).isEqualTo(200);
        clock.advance(Duration.ofMinutes(2));
        assertThat(status(phone.get(path))).isEqualTo(200);
    }

    @Test
    void onlyWhoeverWorksWithTheParentGivesLinks() {
        for (var nearly : List.of(
                home.fathersPractitioner(),
                cast.safeguardingAdvisor(),
                cast.practitioner(Cast.LONDON),
                cast.evaluator())) {
            assertThat(status(make(nearly, home.mother(), UUID.randomUUID().toString(), "GAD-7")))
                    .isEqualTo(404);
            assertThat(status(client.as(nearly).get(here(home.mother())))).isEqualTo(404);
        }
        link("GAD-7");
        var id = owner.db()
                .sql("select id::text from phone_link where case_file_id = ?")
                .param(home.mother().caseFile().value())
                .query(String.class)
                .single();
        for (var deed : List.of("/back", "/again"))
            assertThat(status(client.as(home.fathersPractitioner()).post(here(home.father()) + deed, "link", id)))
                    .as("another file's link, through one's own")
                    .isEqualTo(404);
    }

    @Test
    void whatAsksAboutTheOtherParentIsNeverGivenByLink() {
        assertThat(client.as(home.mothersPractitioner()).page(here(home.mother())))
                .contains("value=\"PHQ-9\"", "here in English only")
                .doesNotContain(
                        "value=\"CTS2\"", "value=\"HARK\"", "value=\"ACE\"", "value=\"ASQ-3\"", "value=\"EPDS\"");
        var asked = make(
                home.mothersPractitioner(), home.mother(), UUID.randomUUID().toString(), "CTS2", "HARK");
        assertThat(status(asked)).isEqualTo(422);
        assertThat(Signed.body(asked)).contains("Choose at least one");

        var words =
                Set.of("abus", "violen", "partner", "rape", "sexual assault", "hit ", "afraid of", "police", "drug");
        var shipped = Catalogue.shipped();
        assertThat(ByLink.codes()).allMatch(code -> shipped.current(code).isPresent());
        for (var code : ByLink.codes()) {
            var instrument = shipped.current(code).orElseThrow();
            for (var item : instrument.items())
                assertThat(words)
                        .as(code + " " + item.title())
                        .noneMatch(word -> item.title().toLowerCase(Locale.ROOT).contains(word));
        }
    }

    /** What a parent does at night is no colleague's looking, and from where they do it is written nowhere. */
    @Test
    void theTrailSaysThatItWasAParentsPhoneAndNotWhere() {
        var path = link("GAD-7");
        var before = owner.count("select count(*) from audit_event where network = 'own phone'");
        phone.begin(path);
        phone.fillIn(path, 1, 7, "1");

        assertThat(owner.count("select count(*) from audit_event where network = 'own phone'"))
                .isGreaterThan(before);
        assertThat(owner.count(
                        "select count(*) from audit_event where case_file_id = ? and what = 'measure recorded'"
                                + " and network is distinct from 'own phone'",
                        home.mother().caseFile().value()))
                .isZero();
    }
}
