package org.hearth.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.contact.SafeToContact.Reason;
import org.hearth.contact.SafeToContact.Refused;
import org.hearth.family.Person;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.context.TestPropertySource;

/** One new detail in four waits whatever it is: nothing that somebody can do on one side says which it was. */
@HearthTest
@TestPropertySource(properties = {"hearth.test.world=second-look", "hearth.contact.second-look=4"})
class SecondLookTest {
    /** Whose practitioner tries. */
    enum Side {
        MOTHERS,
        FATHERS;

        Actor practitioner(Household home) {
            return this == MOTHERS ? home.mothersPractitioner() : home.fathersPractitioner();
        }

        Person parent(Household home) {
            return this == MOTHERS ? home.mother() : home.father();
        }

        Side other() {
            return this == MOTHERS ? FATHERS : MOTHERS;
        }
    }

    private static final int TRIES = 60;

    private final Contacts contacts;
    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final TestClock clock;

    SecondLookTest(Contacts contacts, Cast cast, Client client, Owner owner, TestClock clock) {
        this.contacts = contacts;
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.clock = clock;
    }

    /** Else a number that waits here and nowhere else would be the other parent's. */
    @ParameterizedTest
    @EnumSource
    void theSameNumberInAnotherFamilyTellsNothing(Side side) {
        var here = waiting(side, cast.family());
        var there = waiting(side, cast.family());

        assertThat(here).isNotEmpty().isNotEqualTo(there);
        assertThat(there).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void addressesTriedOneAfterTheOtherWaitEachByItself(Side side) {
        var home = cast.family();

        var waiting = IntStream.range(0, TRIES)
                .filter(n -> {
                    clock.advance(Duration.ofDays(31));
                    lives(side, home, n);
                    return waits(side, home, Channel.POST, "");
                })
                .boxed()
                .toList();

        assertThat(waiting).hasSizeBetween(1, TRIES - 1);
        assertThat(isWaiting(side, home, Channel.POST))
                .as("and the same again when it is asked about again")
                .isEqualTo(waits(side, home, Channel.POST, ""));
    }

    /** Who manages one parent's site alone sees the same whether a number is the other parent's or waits for no reason. */
    @ParameterizedTest
    @EnumSource
    void aLookByWhoOpensOneFileAloneLetsNothingGo(Side side) {
        var chance = cast.family();
        var shared = cast.family();
        var number = number(waiting(side, chance).getFirst());
        waits(side.other(), shared, Channel.MOBILE, number);

        for (var home : List.of(chance, shared)) {
            assertThat(waits(side, home, Channel.MOBILE, number)).isTrue();
            opens(home.manager(), side.other().parent(home).caseFile(), false);
            looked(side, home);
            assertThat(isWaiting(side, home, Channel.MOBILE)).isTrue();
            assertThat(client.as(home.manager()).page("/files/" + file(side, home) + "/contact"))
                    .contains("Waits for a manager to look");

            opens(home.manager(), side.other().parent(home).caseFile(), true);
            looked(side, home);
            assertThat(isWaiting(side, home, Channel.MOBILE)).isFalse();

            waits(side, home, Channel.MOBILE, "07700 800000");
            assertThat(waits(side, home, Channel.MOBILE, number))
                    .as("told again after another")
                    .isFalse();
        }
    }

    private List<Integer> waiting(Side side, Household home) {
        return IntStream.range(0, TRIES)
                .filter(n -> waits(side, home, Channel.MOBILE, number(n)))
                .boxed()
                .toList();
    }

    /** Writes it down so long after the one before that it is no frequent change. */
    private boolean waits(Side side, Household home, Channel channel, String detail) {
        clock.advance(Duration.ofDays(31));
        var told = new Way.Told(detail, Hours.always(), Manner.unknown(), 30);
        var written = new Keeping.Written(channel, true, told, Way.Source.PARENT, true);
        assertThat(contacts.write(side.practitioner(home), file(side, home), version(side, home, channel), written))
                .isTrue();
        return isWaiting(side, home, channel);
    }

    private boolean isWaiting(Side side, Household home, Channel channel) {
        var answer = contacts.mayUse(side.practitioner(home), file(side, home), channel, clock.instant());
        return answer.equals(new Refused(channel, Reason.BEING_CHECKED));
    }

    private void lives(Side side, Household home, int n) {
        var as = side.practitioner(home);
        var number = contacts.plan(as, file(side, home)).addresses().size() + 1;
        var postcode = "W" + (1 + n / 10) + " " + n % 10 + "AA";
        assertThat(contacts.moved(
                        as,
                        file(side, home),
                        new Address(
                                AddressId.random(),
                                number,
                                n + " Elm Road",
                                postcode,
                                "",
                                clock.today(),
                                false,
                                as.account(),
                                clock.instant())))
                .isTrue();
    }

    private void looked(Side side, Household home) {
        assertThat(client.as(home.manager())
                        .post(
                                "/files/" + file(side, home) + "/contact/mobile/looked",
                                "version",
                                "" + version(side, home, Channel.MOBILE)))
                .hasStatus(303);
    }

    private void opens(Actor manager, CaseFileId file, boolean open) {
        owner.db()
                .sql("update case_grant set until_at = case when ? then null else now() end"
                        + " where case_file_id = ? and account_id = ? and reason = 'manager'")
                .params(open, file.value(), manager.account().value())
                .update();
    }

    private int version(Side side, Household home, Channel channel) {
        return contacts.plan(side.practitioner(home), file(side, home))
                .now(channel)
                .map(Way::version)
                .orElse(0);
    }

    private static CaseFileId file(Side side, Household home) {
        return side.parent(home).caseFile();
    }

    private static String number(int n) {
        return String.format("07700 9%05d", n);
    }
}
