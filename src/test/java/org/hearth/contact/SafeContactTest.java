package org.hearth.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.contact.SafeToContact.Allowed;
import org.hearth.contact.SafeToContact.Reason;
import org.hearth.contact.SafeToContact.Refused;
import org.hearth.enrolment.Enrolments;
import org.hearth.family.Person;
import org.hearth.task.Task;
import org.hearth.task.Tasks;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.hearth.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A parent's safe-contact plan: what may be used, what both parents share, and what a page gives away of that. */
@HearthTest
@TestPropertySource(properties = "hearth.test.world=contact")
class SafeContactTest {
    private final Contacts contacts;
    private final Cast cast;
    private final Client client;
    private final Tasks tasks;
    private final Owner owner;
    private final TestClock clock;
    private final TellWhatWaits morning;
    private final Vault vault;
    private final Details details;
    private final Enrolments enrolments;

    private Household home;

    SafeContactTest(
            Contacts contacts,
            Cast cast,
            Client client,
            Tasks tasks,
            Owner owner,
            TestClock clock,
            TellWhatWaits morning,
            Vault vault,
            Details details,
            Enrolments enrolments) {
        this.morning = morning;
        this.vault = vault;
        this.details = details;
        this.enrolments = enrolments;
        this.contacts = contacts;
        this.cast = cast;
        this.client = client;
        this.tasks = tasks;
        this.owner = owner;
        this.clock = clock;
    }

    @BeforeEach
    void aFamily() {
        home = cast.family();
    }

    @Test
    void nothingIsSafeUntilTheParentWasAsked() {
        assertThat(mother(Channel.MOBILE)).isEqualTo(new Refused(Channel.MOBILE, Reason.NO_PLAN));
        write(home.mothersPractitioner(), home.mother(), "mobile", "0", "07700 900123", "");
        assertThat(mother(Channel.MOBILE)).isEqualTo(new Refused(Channel.MOBILE, Reason.NOT_VERIFIED));

        assertThat(post("/contact/mobile/verify", "version", "1")).isEqualTo(303);

        assertThat(mother(Channel.MOBILE)).isInstanceOfSatisfying(Allowed.class, yes -> {
            assertThat(yes.detail()).isEqualTo("+447700900123");
            assertThat(yes.manner().introduce()).isEqualTo("The library");
            assertThat(yes.until())
                    .isEqualTo(clock.today().atTime(15, 0).atZone(Hours.HERE).toInstant());
        });
        clock.advance(Duration.ofHours(6));
        assertThat(mother(Channel.MOBILE)).isInstanceOfSatisfying(Refused.class, no -> {
            assertThat(no.reason()).isEqualTo(Reason.OUTSIDE_HOURS);
            assertThat(no.next()).isPresent();
        });
        clock.advance(Duration.ofDays(30));
        assertThat(mother(Channel.MOBILE)).isEqualTo(new Refused(Channel.MOBILE, Reason.EXPIRED));
    }

    @Test
    void aFileThatIsNotOpenHasNoPlan() {
        write(home.mothersPractitioner(), home.mother(), "mobile", "0", "07700 900123", "yes");

        assertThat(contacts.mayUse(
                        home.fathersPractitioner(), home.mother().caseFile(), Channel.MOBILE, clock.instant()))
                .isEqualTo(new Refused(Channel.MOBILE, Reason.NO_PLAN));
        assertThat(client.as(home.fathersPractitioner())
                        .get("/files/" + home.mother().caseFile() + "/contact")
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void whatWasToldIsSealedAndItsHistoryStays() {
        write(home.mothersPractitioner(), home.mother(), "mobile", "0", "07700 900123", "yes");
        write(home.mothersPractitioner(), home.mother(), "mobile", "1", "07700 900124", "yes");

        assertThat(owner.count(
                        "select count(*) from contact_way where case_file_id = ? and position('The library' in"
                                + " encode(told_sealed, 'escape')) = 0",
                        home.mother().caseFile().value()))
                .isEqualTo(2);
        assertThat(contacts.plan(home.mothersPractitioner(), home.mother().caseFile())
                        .before(Channel.MOBILE))
                .extracting(way -> way.told().detail())
                .containsExactly("+447700900124", "+447700900123");
    }

    @Test
    void whoeverIsSecondSeesWhatWasSavedAndLosesNothing() {
        write(home.mothersPractitioner(), home.mother(), "mobile", "0", "07700 900123", "yes");

        var answer =
                client.as(home.manager()).post(at(home.mother(), "/contact/mobile"), fields("0", "07700 900999", ""));

        assertThat(answer.getResponse().getStatus()).isEqualTo(409);
        assertThat(Client.Signed.body(answer)).contains("07700 900123", "07700 900999");
        assertThat(mother(Channel.MOBILE).isAllowed()).isTrue();
    }

    @Test
    void whatIsNoNumberIsSaidBesideItsField() {
        var answer = client.as(home.mothersPractitioner())
                .post(at(home.mother(), "/contact/mobile"), fields("0", "after six", ""));

        assertThat(answer.getResponse().getStatus()).isEqualTo(422);
        assertThat(Client.Signed.body(answer)).contains("This must be a telephone number", "after six");
    }

    @Test
    void aNumberOfBothParentsIsUsedForNeither() {
        write(home.fathersPractitioner(), home.father(), "sms", "0", "+44 7700 900123", "yes");
        assertThat(father(Channel.SMS).isAllowed()).isTrue();
        write(home.mothersPractitioner(), home.mother(), "mobile", "0", "07700 900 123", "yes");

        assertThat(mother(Channel.MOBILE)).isEqualTo(new Refused(Channel.MOBILE, Reason.BEING_CHECKED));
        assertThat(father(Channel.SMS)).isEqualTo(new Refused(Channel.SMS, Reason.BEING_CHECKED));
        assertThat(tasks.open(home.manager()))
                .anyMatch(task -> task.caseFile().equals(home.mother().caseFile())
                        && task.kind().equals("second_look"));
    }

    /** T5, both directions: each practitioner is told in their own parent's file, in words that say nothing of the other. */
    @Test
    void thePractitionerOfEachSideHasATaskThatSaysNothingOfTheOther() {
        write(home.fathersPractitioner(), home.father(), "sms", "0", "07700 900123", "yes");
        write(home.mothersPractitioner(), home.mother(), "mobile", "0", "07700 900123", "yes");
        assertThat(waiting(home.mothersPractitioner()))
                .as("at once where it was written down")
                .containsExactly(home.mother().caseFile());
        assertThat(waiting(home.fathersPractitioner()))
                .as("not in the same hour on the other side")
                .isEmpty();

        morning.tell(home.fathersPractitioner());
        morning.tell(home.fathersPractitioner());
        morning.tell(home.mothersPractitioner());

        assertThat(waiting(home.fathersPractitioner()))
                .containsExactly(home.father().caseFile());
        assertThat(waiting(home.mothersPractitioner()))
                .containsExactly(home.mother().caseFile());
        assertThat(waiting(home.manager()))
                .containsExactlyInAnyOrder(
                        home.mother().caseFile(), home.father().caseFile());
        assertThat(client.as(home.fathersPractitioner()).page("/tasks"))
                .contains("A way to reach this parent waits for a second look")
                .doesNotContain(
                        "900123", "Maya", "mother", home.mother().caseFile().toString());
    }

    @Test
    void whoeverCoversIsToldOnTheLastDayToo() {
        clock.set(LocalDate.now(Hours.HERE));
        home = cast.family();
        var cover = cast.practitioner(Cast.LONDON);
        var last = Optional.of(clock.today());
        enrolments.cover(home.manager(), home.fathersEnrolment().id(), cover.account(), clock.today(), last);

        write(home.fathersPractitioner(), home.father(), "sms", "0", "07700 900123", "yes");
        client.as(home.fathersPractitioner()).post(at(home.father(), "/contact/sms/doubt"), "version", "1");

        assertThat(waiting(cover)).containsExactly(home.father().caseFile());
    }

    @Test
    void wordsThatDoNotOpenInOneColleaguesFilesKeepNobodyElseFromBeingTold() {
        write(home.fathersPractitioner(), home.father(), "sms", "0", "07700 900123", "yes");
        write(home.mothersPractitioner(), home.mother(), "mobile", "0", "07700 900123", "yes");
        var file = home.father().caseFile().value();
        var key = owner.db()
                .sql("select wrapped from file_key where case_file_id = ?")
                .param(file)
                .query((row, n) -> row.getBytes(1))
                .single();
        owner.db()
                .sql("update file_key set wrapped = '\\x00' where case_file_id = ?")
                .param(file)
                .update();
        try {
            assertThatCode(() -> morning.tell(home.fathersPractitioner())).doesNotThrowAnyException();
            assertThat(owner.count("select count(*) from task where case_file_id = ?", file))
                    .isZero();
        } finally {
            owner.db()
                    .sql("update file_key set wrapped = ? where case_file_id = ?")
                    .params(key, file)
                    .update();
        }

        morning.tell(home.fathersPractitioner());
        assertThat(waiting(home.fathersPractitioner())).isNotEmpty();
    }

    /** Two worlds: to whoever is told, a detail of the other parent's looks like one that somebody doubts. */
    @Test
    void theTaskIsTheSameWhateverTheReason() {
        var doubted = cast.family();
        write(doubted.fathersPractitioner(), doubted.father(), "sms", "0", "07700 900123", "yes");
        client.as(doubted.fathersPractitioner()).post(at(doubted.father(), "/contact/sms/doubt"), "version", "1");
        write(home.fathersPractitioner(), home.father(), "sms", "0", "07700 900123", "yes");
        write(home.mothersPractitioner(), home.mother(), "mobile", "0", "07700 900123", "yes");
        morning.tell(home.fathersPractitioner());

        assertThat(taskPage(home)).isEqualTo(taskPage(doubted));
    }

    @Test
    void whoHasLostTheFileIsToldOfNothingInIt() {
        write(home.fathersPractitioner(), home.father(), "sms", "0", "07700 900123", "yes");
        write(home.mothersPractitioner(), home.mother(), "mobile", "0", "07700 900123", "yes");
        owner.db()
                .sql("update case_grant set until_at = now() where case_file_id = ? and account_id = ?")
                .params(
                        home.father().caseFile().value(),
                        home.fathersPractitioner().account().value())
                .update();

        morning.tell(home.fathersPractitioner());

        assertThat(owner.count(
                        "select count(*) from task where case_file_id = ?",
                        home.father().caseFile().value()))
                .isZero();
    }

    @Test
    void whenNothingWaitsAnyMoreTheTaskIsDone() {
        write(home.mothersPractitioner(), home.mother(), "mobile", "0", "07700 900123", "yes");
        post("/contact/mobile/doubt", "version", "1");
        assertThat(waiting(home.mothersPractitioner())).hasSize(1);

        looked("2");

        assertThat(waiting(home.mothersPractitioner())).isEmpty();
        assertThat(waiting(home.manager())).isEmpty();
    }

    @Test
    void theManagerIsLedToThePlanAndTwoTasksThatAreTheSameAreOne() {
        write(home.mothersPractitioner(), home.mother(), "mobile", "0", "07700 900123", "yes");
        post("/contact/mobile/doubt", "version", "1");
        write(home.mothersPractitioner(), home.mother(), "sms", "0", "07700 900124", "yes");
        post("/contact/sms/doubt", "version", "1");

        assertThat(waiting(home.mothersPractitioner())).hasSize(1);
        var task = tasks.open(home.manager()).stream()
                .filter(one -> one.kind().equals("second_look"))
                .findFirst()
                .orElseThrow();
        assertThat(client.as(home.manager()).page("/tasks/" + task.id()))
                .contains("Look at a new way to reach this parent", at(home.mother(), "/contact"), "Look at it");
        assertThat(client.as(home.mothersPractitioner()).page("/tasks"))
                .contains("Agree another way with them meanwhile");
    }

    @Test
    void theEndOfANumberIsNoNumberAndIsSaidWithWhatElseIsWrong() {
        var answer = client.as(home.mothersPractitioner())
                .post(
                        at(home.mother(), "/contact/mobile"),
                        "version",
                        "0",
                        "safe",
                        "yes",
                        "detail",
                        "0770",
                        "when",
                        "these");

        assertThat(answer.getResponse().getStatus()).isEqualTo(422);
        assertThat(Client.Signed.body(answer)).contains("This must be a telephone number", "Choose the days");
    }

    /** The cover: one new detail in four waits whatever it is, and always the same ones. */
    @Test
    void oneNewDetailInFourWaitsForNoReason() {
        var lot = new Lot(vault, new ContactSettings(Duration.ofDays(90), 4));
        var family = home.family().id();
        var waits = 0;
        for (var n = 0; n < 1_000; n++) {
            var marks = details.marks(Channel.MOBILE, String.format("07700 9%05d", n));
            var first = lot.of(family, marks);
            if (n < 10) assertThat(lot.of(family, marks)).isEqualTo(first);
            waits += first.size();
        }
        assertThat(waits).isBetween(180, 320);
    }

    private List<CaseFileId> waiting(Actor actor) {
        return tasks.open(actor).stream()
                .filter(task -> task.kind().equals("second_look"))
                .map(Task::caseFile)
                .toList();
    }

    private String taskPage(Household household) {
        return client.as(household.fathersPractitioner())
                .page("/tasks")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("Robin \\w{6}", "Robin");
    }

    @Test
    void anotherFamilysNumberIsNobodysBusiness() {
        write(home.mothersPractitioner(), home.mother(), "mobile", "0", "07700 900123", "yes");
        var elsewhere = cast.family(Cast.BLACKPOOL);
        write(elsewhere.fathersPractitioner(), elsewhere.father(), "mobile", "0", "07700 900123", "yes");

        assertThat(mother(Channel.MOBILE).isAllowed()).isTrue();
    }

    /** The control is the one function that compares: without it the same number goes out to both. */
    @Test
    void withoutTheComparisonTheSharedNumberWouldBeUsed() {
        write(home.fathersPractitioner(), home.father(), "mobile", "0", "07700 900123", "yes");
        write(home.mothersPractitioner(), home.mother(), "mobile", "0", "07700 900123", "yes");
        assertThat(mother(Channel.MOBILE).isAllowed()).isFalse();

        owner.db()
                .sql("update contact_way set marks = '{}' where case_file_id = ?")
                .param(home.father().caseFile().value())
                .update();

        assertThat(mother(Channel.MOBILE).isAllowed()).isTrue();
    }

    @Test
    void onlyWhoMayOpenBothFilesLetsASharedNumberBeUsed() {
        write(home.fathersPractitioner(), home.father(), "mobile", "0", "07700 900123", "yes");
        write(home.mothersPractitioner(), home.mother(), "mobile", "0", "07700 900123", "yes");

        assertThat(client.as(home.mothersPractitioner())
                        .post(at(home.mother(), "/contact/mobile/looked"), "version", "1")
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        owner.db()
                .sql("update case_grant set until_at = now() where case_file_id = ? and account_id = ?")
                .params(
                        home.father().caseFile().value(),
                        home.manager().account().value())
                .update();
        looked("1");
        assertThat(mother(Channel.MOBILE).isAllowed()).isFalse();

        owner.db()
                .sql("update case_grant set until_at = null where case_file_id = ? and account_id = ? and reason ="
                        + " 'manager'")
                .params(
                        home.father().caseFile().value(),
                        home.manager().account().value())
                .update();
        looked("2");
        assertThat(mother(Channel.MOBILE).isAllowed()).isTrue();
        assertThat(father(Channel.MOBILE).isAllowed()).isTrue();
    }

    /** The oracle: the page for the other parent's number is, to the byte, the page for one that waits for any other reason. */
    @Test
    void aPageThatWaitsDoesNotSayWhy() {
        var shared = cast.family();
        write(shared.fathersPractitioner(), shared.father(), "mobile", "0", "07700 900555", "yes");
        write(shared.mothersPractitioner(), shared.mother(), "mobile", "0", "07700 900555", "yes");
        write(home.mothersPractitioner(), home.mother(), "mobile", "0", "07700 900555", "yes");
        assertThat(post("/contact/mobile/doubt", "version", "1")).isEqualTo(303);

        assertThat(page(shared, "/contact")).isEqualTo(page(home, "/contact").replace("value=\"2\"", "value=\"1\""));
        assertThat(page(shared, "")).contains("Waits for a manager to look");
    }

    /** Trying one number after the other: soon everything waits, the other parent's or not. */
    @Test
    void whoChangesNumbersOftenIsToldNothing() {
        for (var n = 0; n < 5; n++)
            write(home.mothersPractitioner(), home.mother(), "mobile", "" + n, "07700 90010" + n, "yes");

        assertThat(mother(Channel.MOBILE)).isEqualTo(new Refused(Channel.MOBILE, Reason.BEING_CHECKED));
    }

    /** The same with addresses, each of them asked about. */
    @Test
    void whoExchangesAddressesOftenIsToldNothing() {
        for (var n = 0; n < 4; n++) {
            move("lives", n + " Elm Road", "W1A " + n + "AA");
            write(home.mothersPractitioner(), home.mother(), "post", "" + n, "", "yes");
            assertThat(mother(Channel.POST).isAllowed()).isEqualTo(n < 3);
        }

        move("lives", "9 Oak Court", "SE1 7AB");
        post("/contact/post/verify", "version", "4");
        assertThat(mother(Channel.POST)).isEqualTo(new Refused(Channel.POST, Reason.BEING_CHECKED));
    }

    /** What a manager said of a number while one parent had it says nothing of the day when both have. */
    @Test
    void aNumberThatWasLookedAtWaitsAgainWhenTheOtherParentTellsItToo() {
        write(home.mothersPractitioner(), home.mother(), "mobile", "0", "07700 900123", "yes");
        post("/contact/mobile/doubt", "version", "1");
        looked("2");
        assertThat(mother(Channel.MOBILE).isAllowed()).isTrue();

        write(home.fathersPractitioner(), home.father(), "mobile", "0", "07700 900123", "yes");

        assertThat(father(Channel.MOBILE)).isEqualTo(new Refused(Channel.MOBILE, Reason.BEING_CHECKED));
        assertThat(mother(Channel.MOBILE)).isEqualTo(new Refused(Channel.MOBILE, Reason.BEING_CHECKED));
    }

    @Test
    void aMoveLeavesTheOldAddressUnsafeAtOnce() {
        move("lives", "14 Elm Road", "W1A 1AA");
        write(home.mothersPractitioner(), home.mother(), "post", "0", "", "yes");
        assertThat(mother(Channel.POST)).isInstanceOfSatisfying(Allowed.class, yes -> assertThat(yes.detail())
                .isEqualTo("14 Elm Road\nW1A 1AA"));

        move("left", "", "");
        assertThat(mother(Channel.POST)).isEqualTo(new Refused(Channel.POST, Reason.ADDRESS_LEFT));
        move("lives", "2 Oak Court", "SE1 7AB");
        assertThat(mother(Channel.POST)).isEqualTo(new Refused(Channel.POST, Reason.ADDRESS_LEFT));
        post("/contact/post/verify", "version", "1");
        assertThat(mother(Channel.POST)).isInstanceOfSatisfying(Allowed.class, yes -> assertThat(yes.detail())
                .isEqualTo("2 Oak Court\nSE1 7AB"));
    }

    @Test
    void anAddressIsSharedHoweverItIsWritten() {
        move("lives", "Flat 2, 14 Elm Road", "W1A 1AA");
        write(home.mothersPractitioner(), home.mother(), "post", "0", "", "yes");
        assertThat(mother(Channel.POST).isAllowed()).isTrue();

        contacts.moved(
                home.fathersPractitioner(),
                home.father().caseFile(),
                new Address(
                        AddressId.random(),
                        1,
                        "14 elm rd, flat 2",
                        "w1a1aa",
                        "",
                        clock.today(),
                        false,
                        home.fathersPractitioner().account(),
                        clock.instant()));

        assertThat(mother(Channel.POST)).isEqualTo(new Refused(Channel.POST, Reason.BEING_CHECKED));
    }

    @Test
    void anAddressIsShownForAReasonAlone() {
        move("lives", "14 Elm Road", "W1A 1AA");
        var as = client.as(home.mothersPractitioner());

        assertThat(as.page(at(home.mother(), "/contact"))).doesNotContain("14 Elm Road");
        assertThat(as.page(at(home.mother(), "/address"))).doesNotContain("14 Elm Road");
        assertThat(as.get(at(home.mother(), "/address/shown")).getResponse().getStatus())
                .isEqualTo(303);
        assertThat(as.page(at(home.mother(), "/address/shown?why=letter"))).contains("14 Elm Road");
        assertThat(owner.count(
                        "select count(*) from audit_event where what = 'address: letter' and case_file_id = ?",
                        home.mother().caseFile().value()))
                .isEqualTo(1);
    }

    @Test
    void theGlanceHasANumberToRingOnlyWhenItIsSafe() {
        write(home.mothersPractitioner(), home.mother(), "mobile", "0", "07700 900123", "yes");
        assertThat(page(home, "")).contains("You may ring now", "Until 15:00", "tel:+447700900123", "The library");

        clock.advance(Duration.ofHours(7));
        assertThat(page(home, "")).contains("Do not ring now", "Next safe time").doesNotContain("tel:");
        assertThat(page(home, "/sessions")).contains("Do not ring now");
    }

    @Test
    void whatAReferralToldIsTheBeginningOfAPlanAndNotVerified() {
        contacts.keep(
                home.mothersPractitioner(),
                home.mother().caseFile(),
                List.of(
                        new SafeWay(ToldChannel.PHONE, true, "07700 900123", "Say the library", "mornings"),
                        new SafeWay(ToldChannel.VOICEMAIL, true, "07700 900123", "", ""),
                        new SafeWay(ToldChannel.POST, false, "14 Elm Road, W1A 1AA", "", "")));

        var plan = contacts.plan(home.mothersPractitioner(), home.mother().caseFile());
        assertThat(plan.known()).containsExactly(Channel.MOBILE, Channel.POST);
        assertThat(plan.home().map(Address::postcode)).isEqualTo(Optional.of("W1A 1AA"));
        assertThat(plan.now(Channel.MOBILE).orElseThrow().told().manner().voicemail())
                .isTrue();
        assertThat(mother(Channel.MOBILE)).isEqualTo(new Refused(Channel.MOBILE, Reason.NOT_VERIFIED));
        assertThat(mother(Channel.POST)).isEqualTo(new Refused(Channel.POST, Reason.NOT_SAFE));
    }

    private SafeToContact mother(Channel channel) {
        return may(home.mothersPractitioner(), home.mother().caseFile(), channel);
    }

    private SafeToContact father(Channel channel) {
        return may(home.fathersPractitioner(), home.father().caseFile(), channel);
    }

    private SafeToContact may(Actor actor, CaseFileId file, Channel channel) {
        return contacts.mayUse(actor, file, channel, clock.instant());
    }

    private void looked(String version) {
        assertThat(client.as(home.manager())
                        .post(at(home.mother(), "/contact/mobile/looked"), "version", version)
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);
    }

    private void move(String what, String lines, String postcode) {
        var number = contacts.plan(home.mothersPractitioner(), home.mother().caseFile())
                .addresses()
                .size();
        assertThat(post(
                        "/address/new",
                        "version",
                        "" + number,
                        "what",
                        what,
                        "lines",
                        lines,
                        "postcode",
                        postcode,
                        "from.day",
                        "1",
                        "from.month",
                        "3",
                        "from.year",
                        "2026"))
                .isEqualTo(303);
    }

    private int post(String path, String... fields) {
        return client.as(home.mothersPractitioner())
                .post(at(home.mother(), path), fields)
                .getResponse()
                .getStatus();
    }

    private void write(Actor actor, Person parent, String channel, String version, String detail, String asked) {
        var answer = client.as(actor).post(at(parent, "/contact/" + channel), fields(version, detail, asked));
        if (answer.getResponse().getStatus() != 303) throw new AssertionError(Client.Signed.body(answer));
    }

    private static String[] fields(String version, String detail, String asked) {
        return new String[] {
            "version",
            version,
            "safe",
            "yes",
            "detail",
            detail,
            "when",
            "these",
            "days",
            "1",
            "days",
            "3",
            "from",
            "09:00",
            "until",
            "15:00",
            "introduce",
            "The library",
            "voicemail",
            "no",
            "askAfter",
            "30",
            "source",
            "parent",
            "asked",
            asked
        };
    }

    private static String at(Person parent, String path) {
        return "/files/" + parent.caseFile() + path;
    }

    /** A page without what differs between two families anyway: ids, tokens and our colleagues' names. */
    private String page(Household household, String path) {
        return client.as(household.mothersPractitioner())
                .page(at(household.mother(), path))
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("Robin \\w{6}", "Robin");
    }
}
