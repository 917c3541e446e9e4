package org.hearth.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import org.hearth.access.Actor;
import org.hearth.session.Busy;
import org.hearth.session.SessionId;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.hearth.walls.Furniture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a calendar program, and whoever looks over a shoulder at it, learns: when, and nothing else. */
@HearthTest
class CalendarTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Pattern ADDRESS = Pattern.compile("/calendar/[^<\"]+\\.ics");
    private static final List<String> NEVER = List.of(
            "Maya",
            "Daniel",
            "Okafor",
            "Reyes",
            "Hearth",
            "hearth",
            "LOCATION",
            "DESCRIPTION",
            "ORGANIZER",
            "ATTENDEE",
            "URL",
            "parent",
            "session",
            "family",
            "abuse",
            "video",
            "Family centre",
            "lavender");

    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final TestClock clock;

    CalendarTest(Cast cast, Client client, Owner owner, TestClock clock) {
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.clock = clock;
    }

    @Test
    void aThousandAppointmentsSayWhenAndNothingElse() {
        var home = cast.family();
        var robin = home.mothersPractitioner();
        new Furniture(client, clock).furnish(robin, home.mother(), "lavender");
        many(home, 999);

        var feed = fetch(begin(robin));

        assertThat(events(feed)).hasSize(1_000);
        assertThat(feed.lines().map(line -> line.replaceAll("[:;].*", "")).distinct())
                .containsExactlyInAnyOrder(
                        "BEGIN", "PRODID", "VERSION", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "END");
        assertThat(feed.lines().filter(line -> line.startsWith("SUMMARY")).distinct())
                .containsExactly("SUMMARY:Appointment");
        assertThat(NEVER).noneMatch(feed::contains);
        assertThat(owner.db()
                        .sql("select id::text from session where case_file_id = ?")
                        .param(home.mother().caseFile().value())
                        .query(String.class)
                        .list())
                .noneMatch(feed::contains);
    }

    /** Each quarter of an hour of the days before, on and after the clocks change, that there is. */
    @Test
    void timesAreRightWhenTheClocksChange() {
        var wanted = new ArrayList<ZonedDateTime>();
        for (var change : List.of(LocalDate.of(2027, 3, 28), LocalDate.of(2027, 10, 31))) {
            for (var at = change.minusDays(1).atStartOfDay();
                    at.isBefore(change.plusDays(2).atStartOfDay());
                    at = at.plusMinutes(15)) {
                wanted.add(at.atZone(LONDON));
            }
        }
        var feed = new String(
                Feed.of(
                        "token",
                        wanted.stream()
                                .map(w -> new Busy(
                                        new SessionId(UUID.randomUUID()),
                                        w.toInstant(),
                                        w.plusHours(1).toInstant()))
                                .toList(),
                        Instant.EPOCH),
                StandardCharsets.UTF_8);

        var events = events(feed);
        assertThat(events).hasSameSizeAs(wanted);
        for (var i = 0; i < wanted.size(); i++) {
            var begins = moment(events.get(i).getDateTimeStart());
            var ends = moment(events.get(i).getDateTimeEnd());
            assertThat(begins.atZone(LONDON)).isEqualTo(wanted.get(i));
            assertThat(Duration.between(begins, ends)).hasHours(1);
        }
        assertThat(feed).contains("DTSTART:20270327T090000Z", "DTSTART:20270328T080000Z", "DTSTART:20271031T090000Z");
    }

    @Test
    void oneAppointmentKeepsItsNumberUntilTheAddressChanges() {
        var home = cast.family();
        var robin = home.mothersPractitioner();
        many(home, 2);
        var address = begin(robin);
        var before = uids(fetch(address));

        assertThat(uids(fetch(address))).isEqualTo(before).doesNotHaveDuplicates();
        assertThat(uids(fetch(begin(robin)))).doesNotContainAnyElementsOf(before);
    }

    @Test
    void anOldAnEndedAndAnInventedAddressAnswerTheSame() {
        var robin = cast.family().mothersPractitioner();
        var old = begin(robin);
        var now = begin(robin);
        assertThat(client.visitor().get(now)).hasStatusOk();
        client.as(robin).post("/account/calendar/end");

        var invented = answer("/calendar/" + "A".repeat(43) + ".ics");
        assertThat(answer(old)).isEqualTo(invented).startsWith("404");
        assertThat(answer(now)).isEqualTo(invented);
    }

    @Test
    void theDiaryIsOffUntilAskedForKeptByNobodyAndOnlyPractitionersHaveOne() {
        var home = cast.family();
        var robin = home.mothersPractitioner();
        assertThat(client.as(robin).page("/account/calendar")).contains("You have no address at present");
        assertThat(client.as(home.manager()).post("/account/calendar")).hasStatus(404);

        var address = begin(robin);

        assertThat(client.visitor().get(address).getResponse().getHeader("Cache-Control"))
                .contains("no-store");
        var token = address.replaceAll(".*/|\\.ics", "");
        assertThat(owner.count(
                        "select count(*) from calendar_token where encode(token_hash, 'escape') like '%' || ? || '%'",
                        token))
                .isZero();
        assertThat(client.as(robin).page("/account/calendar")).doesNotContain(token);
    }

    @Test
    void nobodyElsesAppointmentsAreInIt() {
        var home = cast.family();
        new Furniture(client, clock).furnish(home.fathersPractitioner(), home.father(), "juniper");

        assertThat(events(fetch(begin(home.mothersPractitioner())))).isEmpty();
        assertThat(events(fetch(begin(home.fathersPractitioner())))).hasSize(1);
    }

    private void many(Household home, int how) {
        owner.db()
                .sql("""
                    insert into session (id, ref, case_file_id, family_id, enrolment_id, account_id, on_date, starts,
                        minutes, begins, ends, mode, entered_at)
                    select gen_random_uuid(), gen_random_uuid(), ?, ?, ?, ?, (t at time zone 'Europe/London')::date,
                        (t at time zone 'Europe/London')::time, 30, t, t + interval '30 minutes', 'video', now()
                    from generate_series(1, ?) i, lateral (
                        select timestamptz '2026-03-10 09:00+00' + i * interval '1 hour' as t) at
                    """)
                .params(
                        home.mother().caseFile().value(),
                        home.family().id().value(),
                        home.mothersEnrolment().id().value(),
                        home.mothersPractitioner().account().value(),
                        how)
                .update();
    }

    private String begin(Actor practitioner) {
        var page = Client.Signed.body(client.as(practitioner).post("/account/calendar"));
        var found = ADDRESS.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private String fetch(String address) {
        return client.visitor().page(address);
    }

    private String answer(String address) {
        var answer = client.visitor().get(address);
        return answer.getResponse().getStatus() + Client.Signed.body(answer);
    }

    private static Instant moment(@Nullable DateProperty<?> property) {
        return Instant.from(
                Objects.requireNonNull(Objects.requireNonNull(property).getDate()));
    }

    private static List<String> uids(String feed) {
        return feed.lines().filter(line -> line.startsWith("UID")).toList();
    }

    private static List<VEvent> events(String feed) {
        try {
            return new CalendarBuilder().build(new StringReader(feed)).getComponents("VEVENT");
        } catch (IOException | ParserException e) {
            throw new AssertionError(e);
        }
    }
}
