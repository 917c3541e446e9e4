package org.hearth.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.hearth.access.Actor;
import org.hearth.contact.SafeToContact.Reason;
import org.hearth.contact.SafeToContact.Refused;
import org.hearth.family.Person;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.Tells;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database from before there were plans: what referrals told goes into them, and nothing becomes safe by it. */
@HearthTest
class OldWaysTest {
    private static final LocalDate THEN = LocalDate.of(2025, 11, 3);

    private final Contacts contacts;
    private final CarryOldWays start;
    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final Tells tells;
    private final TestClock clock;

    private Household home;

    OldWaysTest(
            Contacts contacts,
            CarryOldWays start,
            Cast cast,
            Client client,
            Owner owner,
            Tells tells,
            TestClock clock) {
        this.contacts = contacts;
        this.start = start;
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.tells = tells;
        this.clock = clock;
    }

    @BeforeEach
    void aFamily() {
        home = cast.family();
    }

    @Test
    void whatWasToldIsThePlanNowAndNoneOfItIsSafe() {
        old(home.mother(), "phone", true, "07700 900123", "Say the library", "mornings");
        old(home.mother(), "voicemail", true, "", "", "");
        old(home.mother(), "text", true, "07700 900123", "", "");
        old(home.mother(), "post", false, "14 Elm Road, W1A 1AA", "", "");

        start.carry();

        var plan = contacts.plan(robin(), home.mother().caseFile());
        assertThat(plan.known()).containsExactly(Channel.MOBILE, Channel.SMS, Channel.POST);
        assertThat(plan.now(Channel.MOBILE).orElseThrow().toldOn()).isEqualTo(THEN);
        assertThat(plan.now(Channel.MOBILE).orElseThrow().told().manner().voicemail())
                .isTrue();
        assertThat(plan.home().map(Address::postcode)).contains("W1A 1AA");
        assertThat(Arrays.stream(Channel.values()).map(channel -> may(home.mother(), channel)))
                .allMatch(answer -> !answer.isAllowed());
        assertThat(may(home.mother(), Channel.SMS)).isEqualTo(new Refused(Channel.SMS, Reason.NOT_VERIFIED));
        assertThat(client.as(robin()).page("/files/" + home.mother().caseFile() + "/contact"))
                .contains(
                        "Not verified with the parent", "07700 900123", "Safe times: mornings", "Told in the referral");
    }

    @Test
    void nothingIsLeftInTheClearAndASecondTimeNothingHappens() {
        old(home.mother(), "phone", true, "07700 900123", "", "");

        start.carry();
        start.carry();

        assertThat(owner.count("select count(*) from safe_way")).isZero();
        assertThat(owner.count("select pg_relation_size('safe_way')")).isZero();
        assertThat(owner.count(
                        "select count(*) from contact_way where case_file_id = ?",
                        home.mother().caseFile().value()))
                .isOne();
        assertThat(owner.count(
                        "select count(*) from case_grant where reason = 'job' and words like 'what referrals told%'"
                                + " and until_at is null"))
                .as("the job keeps no file open")
                .isZero();
    }

    @Test
    void whatWasWrittenDownSinceStaysAsItIs() {
        tells.safe(robin(), home.mother(), "mobile", "07700 900999");
        tells.lives(robin(), home.mother(), "2 Oak Court", "", "");
        old(home.mother(), "phone", false, "07700 900123", "", "");
        old(home.mother(), "post", true, "14 Elm Road", "", "");

        start.carry();

        assertThat(may(home.mother(), Channel.MOBILE).isAllowed()).isTrue();
        var plan = contacts.plan(robin(), home.mother().caseFile());
        assertThat(plan.before(Channel.MOBILE))
                .extracting(way -> way.told().detail())
                .containsExactly("+447700900999", "+447700900123");
        assertThat(plan.home().map(Address::lines)).contains("2 Oak Court");
        tells.safe(robin(), home.mother(), "mobile", "07700 900998");
        assertThat(may(home.mother(), Channel.MOBILE).isAllowed()).isTrue();
    }

    @Test
    void anOldNumberOfTheOtherParentStillKeepsItFromBeingUsed() {
        old(home.father(), "phone", false, "07700 900777", "", "");
        start.carry();

        tells.safe(robin(), home.mother(), "sms", "07700 900777");

        assertThat(may(home.mother(), Channel.SMS)).isEqualTo(new Refused(Channel.SMS, Reason.BEING_CHECKED));
    }

    @Test
    void aNumberToldForVoicemailAloneIsNotLost() {
        old(home.mother(), "voicemail", true, "07700 900124", "", "");

        start.carry();

        var way = contacts.plan(robin(), home.mother().caseFile())
                .now(Channel.MOBILE)
                .orElseThrow();
        assertThat(way.told().detail()).isEqualTo("+447700900124");
        assertThat(way.safe()).as("nobody said that one may ring").isFalse();
    }

    private SafeToContact may(Person parent, Channel channel) {
        return contacts.mayUse(
                parent.equals(home.mother()) ? robin() : home.fathersPractitioner(),
                parent.caseFile(),
                channel,
                clock.instant());
    }

    private void old(Person parent, String channel, boolean safe, String detail, String words, String times) {
        owner.db()
                .sql("insert into safe_way (case_file_id, family_id, channel, safe, detail, words, times, told_on)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(parent.caseFile().value(), parent.family().value(), channel, safe, detail, words, times, THEN)
                .update();
    }

    private Actor robin() {
        return home.mothersPractitioner();
    }
}
