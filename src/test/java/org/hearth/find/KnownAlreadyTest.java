package org.hearth.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.contact.SafeWay;
import org.hearth.contact.ToldChannel;
import org.hearth.eligibility.Answer;
import org.hearth.family.Relationship;
import org.hearth.referral.NewReferral;
import org.hearth.referral.ReferralId;
import org.hearth.referral.Referrals;
import org.hearth.referral.ReferredParent;
import org.hearth.referral.Referrer;
import org.hearth.referral.Source;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.Test;

/** A referral of somebody who is known already: a hint for intake, of what is open to that colleague. */
@HearthTest
class KnownAlreadyTest {
    private static final String HINT = "May be known to us already";

    private final Referrals referrals;
    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final Finder finder;

    KnownAlreadyTest(Referrals referrals, Cast cast, Client client, Owner owner, TestClock clock) {
        this.referrals = referrals;
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.finder = new Finder(client, clock);
    }

    @Test
    void theSameTelephoneNumberIsAHintHoweverItIsWritten() {
        var before = received("Ada", "1990-01-02", way(ToldChannel.TEXT, "07400 440011"));
        var now = received("Mrs A", "1980-01-02", way(ToldChannel.PHONE, "+44 7400 440011"));

        assertThat(hint(cast.intake(), now))
                .contains("/referrals/" + before, "same telephone number", "Mother in the referral of")
                .doesNotContain("/referrals/" + now + "\"");
        assertThat(client.as(cast.manager(Cast.LONDON)).page("/referrals/" + now))
                .as("to who isn’t intake")
                .doesNotContain(HINT);
    }

    @Test
    void nothingIsLookedForOnceAReferralIsAnswered() {
        var before = received("Ada", "1990-01-02", way(ToldChannel.TEXT, "07400 440055"));
        var now = received("Ada", "1990-01-02", way(ToldChannel.TEXT, "07400 440055"));
        var inez = cast.intake();
        assertThat(hint(inez, now)).contains("/referrals/" + before);
        assertThat(looked(inez)).isOne();

        client.as(inez).post("/referrals/" + now + "/decline", "words", "They moved to Wales");

        assertThat(hint(inez, now)).isEmpty();
        assertThat(looked(inez)).as("the audit says what was done").isOne();
    }

    private long looked(Actor actor) {
        return owner.count(
                "select count(*) from audit_event where account_id = ? and what = 'searched by what a referral tells'",
                actor.account().value());
    }

    @Test
    void theSameEmailAddressIsAHint() {
        var before = received("Ada", "1990-01-02", way(ToldChannel.EMAIL, "ada.hint@example.org"));
        var now = received("Other", "1980-01-02", way(ToldChannel.EMAIL, "Ada.Hint@Example.ORG"));

        assertThat(hint(cast.intake(), now)).contains("/referrals/" + before, "same e-mail address");
    }

    @Test
    void theSameNhsNumberIsAHintAndGoesWithTheParentIntoTheirFile() {
        var before = received("Adah", "1990-05-02", none());
        var now = received("Nora", "1990-06-02", none());
        var inez = cast.intake();
        learn(before, "Adah", "999 123 4101");
        learn(now, "Nora", "9991234101");

        assertThat(hint(inez, now)).contains("/referrals/" + before, "same NHS number");
        assertThat(finder.finds(inez, "9991234101")).contains("/referrals/" + before, "/referrals/" + now);
        var robin = cast.practitioner(Cast.LONDON);
        assertThat(client.as(cast.manager(Cast.LONDON))
                        .post(
                                "/referrals/" + now + "/accept?site=london",
                                "mother",
                                robin.account().toString(),
                                "father",
                                cast.practitioner(Cast.LONDON).account().toString(),
                                "joined.day",
                                "2",
                                "joined.month",
                                "3",
                                "joined.year",
                                "2026"))
                .hasStatus(303);
        assertThat(finder.finds(robin, "999 123 4101"))
                .contains("Nora", "NHS number", "/files/")
                .doesNotContain("/referrals/");
    }

    @Test
    void aWrongNhsNumberIsSaidBesideItsBox() {
        var now = received("Nell", "1990-07-02", none());

        assertThat(client.as(cast.intake()).post("/referrals/" + now + "/learn", learnt("Nell", "9991234102")))
                .hasStatus(422)
                .bodyText()
                .contains("This is no NHS number", "value=\"9991234102\"");
    }

    private void learn(ReferralId referral, String name, String number) {
        assertThat(client.as(cast.intake()).post("/referrals/" + referral + "/learn", learnt(name, number)))
                .hasStatus(303);
    }

    private static String[] learnt(String name, String number) {
        return new String[] {
            "version", "1",
            "due.day", "1",
            "due.month", "6",
            "due.year", "2026",
            "mother.given", name,
            "mother.nhsNumber", number,
            "mother.area", Cast.LONDON_AREA,
            "mother.wish", "yes",
            "father.area", Cast.LONDON_AREA,
            "father.wish", "yes"
        };
    }

    @Test
    void theSameNameAndDateOfBirthAreAHintAndEitherAloneIsNone() {
        var before = received("Zoë Hintmann", "1991-06-06", none());
        var now = received("zoe hintmann", "1991-06-06", none());
        var sameName = received("Zoë Hintmann", "1991-06-07", none());
        var sameDay = received("Zelda Hintmann", "1991-06-06", none());

        assertThat(hint(cast.intake(), now))
                .contains("/referrals/" + before, "same name and date of birth")
                .doesNotContain("/referrals/" + sameName, "/referrals/" + sameDay);
        assertThat(hint(cast.intake(), sameName)).isEmpty();
        assertThat(hint(cast.intake(), sameDay)).isEmpty();
    }

    @Test
    void whoMayOpenTheFamilysFilesBesidesSeesTheFamily() {
        var home = cast.family(Cast.LONDON);
        finder.tells(home.mothersPractitioner(), home.mother().caseFile(), "mobile", 0, "07400 440022");
        var now = received("Adele", "1990-04-02", way(ToldChannel.TEXT, "07400 440022"));
        var both = cast.colleague("Inez", Set.of(Role.INTAKE, Role.TEAM_MANAGER), Cast.LONDON);

        assertThat(hint(both, now)).contains("/files/" + home.mother().caseFile(), "same telephone number");
        assertThat(hint(cast.intake(), now)).as("intake opens no family").isEmpty();
        assertThat(hint(cast.colleague("Inez", Set.of(Role.INTAKE, Role.TEAM_MANAGER), Cast.BLACKPOOL), now))
                .as("a manager of another site")
                .isEmpty();
    }

    @Test
    void whoMayNotOpenTheEarlierReferralGetsNoHintOfIt() {
        var before = received("Ada", "1990-01-02", way(ToldChannel.TEXT, "07400 440033"));
        var now = received("Ada", "1990-01-03", way(ToldChannel.TEXT, "07400 440033"));
        var inez = cast.intake();
        assertThat(hint(inez, now)).contains("/referrals/" + before);

        client.as(inez).post("/files/" + fileOf(before) + "/know", "relation", "neighbour");

        assertThat(client.as(inez).get("/referrals/" + before)).hasStatus(404);
        assertThat(hint(inez, now)).isEmpty();
        assertThat(hint(cast.intake(), now)).as("another colleague").contains("/referrals/" + before);
    }

    @Test
    void intakeFindsReferralsByNameAndNumber() {
        var referral = received("Perpetua Hint", "1990-01-02", way(ToldChannel.TEXT, "07400 440044"));
        var inez = cast.intake();

        assertThat(finder.finds(inez, "perpetua")).contains("/referrals/" + referral, "Waiting");
        assertThat(finder.finds(inez, "07400440044")).contains("/referrals/" + referral, "as told in the referral");
        assertThat(finder.finds(cast.practitioner(Cast.LONDON), "perpetua")).contains("Nobody was found");
        assertThat(finder.finds(cast.practitioner(Cast.LONDON), "07400440044")).contains("Nobody was found");
    }

    private String hint(Actor actor, ReferralId referral) {
        var page = client.as(actor).page("/referrals/" + referral);
        if (!page.contains(HINT)) return "";
        var from = page.substring(page.indexOf(HINT));
        return from.substring(0, from.indexOf("</section>"));
    }

    private String fileOf(ReferralId referral) {
        return owner.db()
                .sql("select case_file_id::text from referral where id = ?")
                .param(referral.value())
                .query(String.class)
                .single();
    }

    private ReferralId received(String mother, String born, List<SafeWay> ways) {
        var id = ReferralId.random();
        referrals.receive(
                Actor.job("referrals"),
                id,
                new NewReferral(
                        LocalDate.of(2026, 3, 2),
                        new Referrer(Source.MIDWIFERY, "Elm Ward", "Bea Lind", ""),
                        Optional.of(LocalDate.of(2026, 6, 1)),
                        Optional.empty(),
                        parent(mother, LocalDate.parse(born), ways),
                        parent("", LocalDate.of(1989, 2, 1), List.of()),
                        Optional.of(Relationship.UNDECIDED),
                        Answer.YES,
                        Answer.UNKNOWN,
                        Optional.of(1)));
        return id;
    }

    private static ReferredParent parent(String name, LocalDate born, List<SafeWay> ways) {
        var names = (name + " ").split(" ", 2);
        return new ReferredParent(
                names[0],
                names[1].strip(),
                Optional.of(born),
                Cast.LONDON_AREA,
                "",
                Answer.YES,
                Answer.YES,
                Answer.YES,
                ways);
    }

    private static List<SafeWay> way(ToldChannel channel, String detail) {
        return List.of(new SafeWay(channel, true, detail, "", ""));
    }

    private static List<SafeWay> none() {
        return List.of();
    }
}
