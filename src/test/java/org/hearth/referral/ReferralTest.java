package org.hearth.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.contact.Channel;
import org.hearth.contact.Contacts;
import org.hearth.contact.SafeWay;
import org.hearth.contact.ToldChannel;
import org.hearth.eligibility.Answer;
import org.hearth.eligibility.Decision;
import org.hearth.enrolment.Enrolments;
import org.hearth.enrolment.SamePractitioner;
import org.hearth.family.Families;
import org.hearth.family.Person;
import org.hearth.family.Relationship;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HearthTest
class ReferralTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Referrals referrals;
    private final Families families;
    private final Enrolments enrolments;
    private final Contacts contacts;
    private final Cast cast;
    private final Client client;
    private final TestClock clock;

    ReferralTest(
            Referrals referrals,
            Families families,
            Enrolments enrolments,
            Contacts contacts,
            Cast cast,
            Client client,
            TestClock clock) {
        this.referrals = referrals;
        this.families = families;
        this.enrolments = enrolments;
        this.contacts = contacts;
        this.cast = cast;
        this.client = client;
        this.clock = clock;
    }

    @Test
    void aReferralIsOpenToIntakeAndToTheManagerOfTheSiteItIsRoutedTo() {
        var id = received(Answer.YES);
        assertThat(client.as(cast.intake()).page("/referrals/" + id))
                .contains("Zora Quill", "07700 900123", "At least one answer is yes", "31 years old on the due date");
        assertThat(list(cast.manager(Cast.LONDON))).contains(id.toString());
    }

    @Test
    void everybodyElseIsToldThatThereIsNoSuchPage() {
        var id = received(Answer.YES);
        Stream.of(
                        cast.manager(Cast.BLACKPOOL),
                        cast.practitioner(Cast.LONDON),
                        cast.evaluator(),
                        cast.administrator(),
                        cast.safeguardingAdvisor())
                .forEach(actor -> Stream.of("", "/learn", "/decline", "/decide", "/accept")
                        .forEach(page -> assertThat(client.as(actor).get("/referrals/" + id + page))
                                .as(actor.name() + " at " + page)
                                .hasStatus(404)));
    }

    @Test
    void aVisitorIsSentToSignIn() {
        assertThat(client.visitor().get("/referrals/" + received(Answer.YES))).hasStatus3xxRedirection();
    }

    @Test
    void acceptingMakesAFamilyInWhichEachParentHasAPractitionerOfTheirOwn() {
        var id = received(Answer.YES);
        var manager = cast.manager(Cast.LONDON);
        var ana = cast.practitioner(Cast.LONDON);
        var ben = cast.practitioner(Cast.LONDON);

        assertThat(accept(manager, id, ana, ben)).hasStatus(303);

        assertThat(families.mine(ana)).extracting(Person::name).containsExactly("Zora Quill");
        assertThat(families.mine(ben)).extracting(Person::name).containsExactly("Ivo Marr");
        var zora = families.mine(ana).getFirst();
        assertThat(families.children(ana, zora.family()))
                .singleElement()
                .satisfies(baby -> assertThat(baby.expectedDateOfDelivery()).contains(LocalDate.of(2026, 6, 1)))
                .satisfies(baby -> assertThat(baby.localAuthority())
                        .as("both practitioners open it, so it does not say where the mother lives")
                        .isEmpty());
        assertThat(zora.relationship()).as("each parent is asked").isEmpty();
        assertThat(enrolments.of(ana, zora.caseFile())).isPresent();
        assertThat(client.as(ana).page("/files/" + zora.caseFile() + "/contact"))
                .contains(
                        "07700 900123", "Told in the referral", "Not verified with the parent", "Safe times: mornings");
        assertThat(contacts.mayUse(ana, zora.caseFile(), Channel.SMS, clock.instant())
                        .isAllowed())
                .as("told in the referral, and never safe by it")
                .isFalse();
        assertThat(client.as(ben).get("/files/" + zora.caseFile() + "/contact")).hasStatus(404);
    }

    @Test
    void onceAcceptedPractitionersDoNotOpenTheReferralAndIntakeAndTheManagerDo() {
        var id = received(Answer.YES);
        var manager = cast.manager(Cast.LONDON);
        var ana = cast.practitioner(Cast.LONDON);
        accept(manager, id, ana, cast.practitioner(Cast.LONDON));

        assertThat(client.as(ana).get("/referrals/" + id)).hasStatus(404);
        assertThat(referrals.find(ana, id)).isEmpty();
        assertThat(referrals.find(manager, id)).isPresent();
        assertThat(referrals.find(cast.intake(), id)).isPresent();
    }

    @Test
    void onceAcceptedWhoeverWorksWithOneParentDoesNotReadAboutTheOtherAsIntakeOrManagerEither() {
        var id = received(Answer.YES);
        var takesIn = cast.colleague("Io", Set.of(Role.INTAKE, Role.PRACTITIONER), Cast.LONDON);
        var manages = cast.colleague("Mo", Set.of(Role.TEAM_MANAGER, Role.PRACTITIONER), Cast.LONDON);
        assertThat(referrals.find(takesIn, id)).isPresent();

        assertThat(accept(manages, id, takesIn, manages)).hasRedirectedUrl("/referrals");

        var family = families.mine(takesIn).getFirst().family();
        for (var colleague : List.of(takesIn, manages)) {
            assertThat(client.as(colleague).get("/referrals/" + id)).hasStatus(404);
            assertThat(list(colleague)).doesNotContain(id.toString());
            assertThat(families.parents(colleague, family)).hasSize(1);
        }
        assertThat(referrals.find(cast.intake(), id)).isPresent();
    }

    @Test
    void whoeverAcceptsForAnotherTeamOpensNoneOfTheFamilysFiles() {
        var id = received(Answer.YES);
        var intake = cast.intake();
        accept(intake, id, cast.practitioner(Cast.LONDON), cast.practitioner(Cast.LONDON));
        assertThat(families.mine(intake)).isEmpty();
    }

    @Test
    void onePractitionerForBothParentsIsRefusedBesideTheFieldAndByTheDatabase() {
        var id = received(Answer.YES);
        var manager = cast.manager(Cast.LONDON);
        var ana = cast.practitioner(Cast.LONDON);

        var again = accept(manager, id, ana, ana);
        assertThat(again).hasStatus(422);
        assertThat(Client.Signed.body(again)).contains("each parent has a practitioner of their own");
        assertThatThrownBy(() ->
                        referrals.accept(manager, id, new Acceptance(Cast.LONDON, ana.account(), ana.account(), TODAY)))
                .isInstanceOf(SamePractitioner.class);
        assertThat(referrals.find(manager, id).orElseThrow().referral().isWaiting())
                .isTrue();
        assertThat(families.mine(ana)).isEmpty();
    }

    @Test
    void aReferralIsAcceptedOnlyOnceThoughTwoPeopleDoItAtTheSameTime() throws Exception {
        var id = received(Answer.YES);
        var manager = cast.manager(Cast.LONDON);
        var ana = cast.practitioner(Cast.LONDON);
        var ben = cast.practitioner(Cast.LONDON);
        var acceptance = new Acceptance(Cast.LONDON, ana.account(), ben.account(), TODAY);
        Callable<Boolean> accepting = () -> {
            try {
                referrals.accept(manager, id, acceptance);
                return true;
            } catch (AlreadyAnswered second) {
                return false;
            }
        };
        try (var two = Executors.newFixedThreadPool(2)) {
            var done = two.invokeAll(List.of(accepting, accepting));
            assertThat(List.of(done.get(0).get(), done.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(families.mine(ana)).hasSize(1);
        assertThat(accept(manager, id, ana, ben)).hasStatus(303);
        assertThat(families.mine(ana)).hasSize(1);
    }

    @Test
    void aParentNotYetAskedWaitsUntilTheAnswerComes() {
        var id = received(Answer.UNKNOWN);
        var intake = cast.intake();
        assertThat(standing(intake, id)).isEqualTo(Decision.NEEDS_REVIEW);
        assertThat(accept(intake, id, cast.practitioner(Cast.LONDON), cast.practitioner(Cast.LONDON)))
                .redirectedUrl()
                .isEqualTo("/referrals/" + id);
        assertThat(standing(intake, id)).isEqualTo(Decision.NEEDS_REVIEW);

        client.as(intake).post("/referrals/" + id + "/learn", fields("version", "1", "father.wish", "yes"));
        assertThat(standing(intake, id)).isEqualTo(Decision.ELIGIBLE);
    }

    @Test
    void aManagerDecidesOtherwiseWithAReasonAndTheRulesOwnAnswerStays() {
        var id = received(Answer.NO);
        var manager = cast.manager(Cast.LONDON);
        assertThat(client.as(manager).post("/referrals/" + id + "/decide", "decision", "eligible", "words", " "))
                .hasStatus(422);
        client.as(manager)
                .post("/referrals/" + id + "/decide", "decision", "eligible", "words", "He asks again to join");

        var opened = referrals.find(manager, id).orElseThrow();
        assertThat(opened.verdict().decision()).isEqualTo(Decision.INELIGIBLE);
        assertThat(opened.standing()).isEqualTo(Decision.ELIGIBLE);
        assertThat(client.as(manager).page("/referrals/" + id)).contains("He asks again to join", "Not eligible");
        assertThat(client.as(cast.intake()).post("/referrals/" + id + "/decide", "decision", "eligible", "words", "x"))
                .hasStatus(404);
    }

    @Test
    void aDeclinedReferralKeepsItsReasonAndIsNotAcceptedAnyMore() {
        var id = received(Answer.YES);
        var intake = cast.intake();
        client.as(intake).post("/referrals/" + id + "/decline", "words", "They moved to Wales");
        assertThat(client.as(intake).page("/referrals/" + id)).contains("They moved to Wales", "Declined");
        accept(intake, id, cast.practitioner(Cast.LONDON), cast.practitioner(Cast.LONDON));
        assertThat(referrals.find(intake, id).orElseThrow().referral().state()).isEqualTo(Referral.State.DECLINED);
    }

    @Test
    void somebodyWhoComesSecondDoesNotOverwrite() {
        var id = received(Answer.UNKNOWN);
        var intake = cast.intake();
        client.as(intake).post("/referrals/" + id + "/learn", fields("version", "1", "father.wish", "yes"));
        var second = client.as(intake).post("/referrals/" + id + "/learn", fields("version", "1", "father.wish", "no"));
        assertThat(second).hasStatus(422);
        assertThat(Client.Signed.body(second)).contains("What is saved now", "Somebody changed this referral");
        assertThat(standing(intake, id)).isEqualTo(Decision.ELIGIBLE);
    }

    private Decision standing(Actor actor, ReferralId id) {
        return referrals.find(actor, id).orElseThrow().standing();
    }

    private MvcTestResult accept(Actor actor, ReferralId id, Actor mothers, Actor fathers) {
        return client.as(actor)
                .post(
                        "/referrals/" + id + "/accept?site=london",
                        "mother",
                        mothers.account().toString(),
                        "father",
                        fathers.account().toString(),
                        "joined.day",
                        "2",
                        "joined.month",
                        "3",
                        "joined.year",
                        "2026");
    }

    private static String[] fields(String... more) {
        var known = Stream.of(
                "due.day",
                "1",
                "due.month",
                "6",
                "due.year",
                "2026",
                "mother.given",
                "Zora",
                "mother.family",
                "Quill",
                "mother.area",
                Cast.LONDON_AREA,
                "mother.wish",
                "yes",
                "father.given",
                "Ivo",
                "father.family",
                "Marr",
                "father.area",
                Cast.LONDON_AREA);
        return Stream.concat(known, Stream.of(more)).toArray(String[]::new);
    }

    private ReferralId received(Answer fathersWish) {
        var id = ReferralId.random();
        referrals.receive(
                Actor.job("referrals"),
                id,
                new NewReferral(
                        TODAY,
                        new Referrer(Source.MIDWIFERY, "Elm Ward", "Bea Lind", "020 7946 0001"),
                        Optional.of(LocalDate.of(2026, 6, 1)),
                        Optional.empty(),
                        parent(
                                "Zora",
                                "Quill",
                                Answer.YES,
                                List.of(new SafeWay(ToldChannel.TEXT, true, "07700 900123", "", "mornings"))),
                        parent("Ivo", "Marr", fathersWish, List.of()),
                        Optional.of(Relationship.UNDECIDED),
                        Answer.YES,
                        Answer.UNKNOWN,
                        Optional.of(1)));
        return id;
    }

    private static ReferredParent parent(String given, String family, Answer wish, List<SafeWay> ways) {
        return new ReferredParent(
                given,
                family,
                Optional.of(LocalDate.of(1995, 4, 3)),
                Cast.LONDON_AREA,
                "",
                Answer.YES,
                wish,
                Answer.YES,
                ways);
    }

    /** All pages of the list. */
    private String list(Actor actor) {
        var all = new StringBuilder();
        for (var n = 1; n == 1 || all.indexOf("/referrals?page=" + n + "\"") > 0; n++)
            all.append(client.as(actor).page("/referrals?page=" + n));
        return all.toString();
    }
}
