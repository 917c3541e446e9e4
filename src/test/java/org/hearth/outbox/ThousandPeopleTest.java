package org.hearth.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.access.Actor;
import org.hearth.contact.Channel;
import org.hearth.contact.TestPlans;
import org.hearth.family.Person;
import org.hearth.letter.TestLetters;
import org.hearth.reach.Reach;
import org.hearth.reach.Way;
import org.hearth.session.Meeting;
import org.hearth.session.SessionId;
import org.hearth.testing.Cast;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.hearth.wording.NeverLeave;
import org.hearth.wording.Templates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A thousand invented parents, each with a plan of their own in the database, and every message there is to each of them:
 * what leaves is compared with what was drawn for each, not with what the product thinks. Two hundred of them every time,
 * since a thousand take a minute and a half.
 */
@WithCarriers
class ThousandPeopleTest {
    /** Families of one pair of practitioners. */
    private static final int A_FEW = 5;

    private static final ZoneId HERE = ZoneId.of("Europe/London");
    private static final Pattern TO = Pattern.compile("to=([^&]*)&from=Elm Row&text=(.*)", Pattern.DOTALL);

    /** What somebody told of one way. */
    private enum Told {
        NOTHING,
        NOT_ASKED,
        NOT_SAFE,
        LONG_AGO,
        DOUBTED,
        BOTH_HAVE_IT,
        LEFT_BEHIND,
        IN_THE_MORNING,
        ALWAYS,
        DOUBTED_AFTER_WRITING;

        /** What is right, said once more in the simplest words. */
        boolean mayLeave(LocalTime at, boolean written) {
            return switch (this) {
                case ALWAYS -> true;
                case DOUBTED_AFTER_WRITING -> !written;
                case IN_THE_MORNING -> !at.isBefore(LocalTime.of(9, 0)) && at.isBefore(LocalTime.of(12, 0));
                default -> false;
            };
        }
    }

    /** One parent, what they told, and the appointment they have. */
    private record Somebody(
            int n, Actor practitioner, Person person, String other, Meeting meeting, Map<Way, Told> told, int family) {
        String phone() {
            return "+447710" + String.format("%06d", n);
        }

        String mail() {
            return person.id() + "@example.org";
        }

        String street() {
            return person.id().toString().substring(0, 13) + " Row";
        }

        String detail(Way way) {
            return switch (way) {
                case TEXT -> told.get(way) == Told.BOTH_HAVE_IT ? "+447720" + String.format("%06d", family) : phone();
                case EMAIL -> told.get(way) == Told.BOTH_HAVE_IT ? "both" + family + "@example.org" : mail();
                case LETTER -> told.get(way) == Told.BOTH_HAVE_IT ? family + " Both Row" : street();
            };
        }
    }

    private final Cast cast;
    private final Owner owner;
    private final TestClock clock;
    private final TestPlans plans;
    private final Outbox outbox;
    private final SendWhatIsDue job;
    private final Templates templates;
    private final Gate gate;
    private final Random random = new Random(1_000);
    private final List<Somebody> everybody = new ArrayList<>();
    private final Map<MessageId, String> letters = new ConcurrentHashMap<>();

    ThousandPeopleTest(
            Cast cast,
            Owner owner,
            TestClock clock,
            ApplicationContext product,
            Outbox outbox,
            SendWhatIsDue job,
            Templates templates,
            Gate gate) {
        this.cast = cast;
        this.owner = owner;
        this.clock = clock;
        this.plans = new TestPlans(product);
        this.outbox = outbox;
        this.job = job;
        this.templates = templates;
        this.gate = gate;
    }

    @BeforeEach
    void nothingHasLeft() throws Exception {
        gate.on();
        Carriers.TEXTS.fresh();
        Carriers.MAIL.purgeEmailFromAllMailboxes();
    }

    @AfterEach
    void theGateIsShut() {
        gate.on();
    }

    @Test
    void nothingLeavesThatTheirPlanDoesNotAllow() throws Exception {
        everyMessageToEverybodyOf(100, false);
    }

    @Test
    @Tag("soak")
    void norForAnyOfAThousandPeopleInAnyWay() throws Exception {
        everyMessageToEverybodyOf(500, true);
    }

    private void everyMessageToEverybodyOf(int families, boolean everyWay) throws Exception {
        invent(families);
        var allowed = everyMessageToEverybody(everyWay);

        assertThat(left()).containsExactlyInAnyOrderElementsOf(allowed);
        assertThat(allowed)
                .as("and it does leave for those whose plan allows it")
                .hasSizeGreaterThan(families);
        noWordThatNeverLeaves();
        bothWhoHaveADetailHaveATask(families / 4);
    }

    /** The gate off: the same people, the same messages, and the comparison sees what left. */
    @Test
    void withoutThePlanItWouldLeaveForPeopleInDanger() throws Exception {
        invent(10);
        gate.off((file, way) -> everybody.stream()
                .filter(somebody -> somebody.person().caseFile().equals(file))
                .map(somebody -> somebody.detail(way))
                .findFirst()
                .orElseThrow());
        var allowed = everyMessageToEverybody(true);

        assertThatThrownBy(() -> assertThat(left()).containsExactlyInAnyOrderElementsOf(allowed))
                .isInstanceOf(AssertionError.class);
        assertThat(left()).containsAll(allowed).hasSizeGreaterThan(allowed.size());
    }

    /** Half of them are written to in the morning, half after noon; then it is sent at several times of the day. */
    private Set<String> everyMessageToEverybody(boolean everyWay) {
        var allowed = new HashSet<String>();
        var half = everybody.size() / 2;
        clock.advance(Duration.ofHours(1));
        write(everybody.subList(0, half), everyWay, allowed);
        changeTheirMinds(everybody.subList(0, half));
        send(allowed, everybody.subList(0, half), everyWay);
        clock.advance(Duration.ofHours(4));
        write(everybody.subList(half, everybody.size()), everyWay, allowed);
        changeTheirMinds(everybody.subList(half, everybody.size()));
        send(allowed, everybody, everyWay);
        clock.advance(Duration.ofHours(8));
        send(allowed, List.of(), everyWay);
        clock.advance(Duration.ofHours(12));
        send(allowed, everybody, everyWay);
        return allowed;
    }

    private void write(List<Somebody> people, boolean everyWay, Set<String> allowed) {
        people.parallelStream()
                .forEach(somebody -> plans.together(
                        () -> messages(somebody, everyWay).forEach(message -> write(somebody, message))));
        var at = clock.instant().atZone(HERE).toLocalTime();
        for (var somebody : people) {
            for (var message : messages(somebody, everyWay)) {
                if (message.way() == Way.LETTER && told(somebody, Way.LETTER).mayLeave(at, false))
                    allowed.add(message.line(somebody));
            }
        }
    }

    private record Written(MessageId id, String template, Way way) {
        String line(Somebody to) {
            return way + " " + to.detail(way) + " " + template;
        }
    }

    private void write(Somebody somebody, Written message) {
        var template = templates.find(message.template()).orElseThrow();
        var about = template.appointment() ? Optional.of(somebody.meeting()) : Optional.<Meeting>empty();
        var file = somebody.person().caseFile();
        var answer = outbox.write(somebody.practitioner(), file, message.id(), template, message.way(), about);
        if (message.way() == Way.LETTER && answer instanceof Reach.Allowed) print(somebody, message);
    }

    /** The letter as it would be printed now; its every word is compared with the other parent's. */
    private void print(Somebody somebody, Written message) {
        var printed = outbox.letter(somebody.practitioner(), somebody.person().caseFile(), message.id());
        if (printed instanceof Printing.Ready ready) {
            assertThat(TestLetters.said(ready.letter()))
                    .contains(somebody.detail(Way.LETTER))
                    .doesNotContain(somebody.other());
            letters.put(message.id(), message.line(somebody));
        }
    }

    /** The messages of this run to one of them: each template in every way it has, or in one of them. */
    private List<Written> messages(Somebody somebody, boolean everyWay) {
        var messages = new ArrayList<Written>();
        for (var template : templates.all()) {
            // One that brings a link leaves only while there is one, by the same plan: LinkSentTest.
            if (template.link()) continue;
            var ways = Arrays.stream(Way.values())
                    .filter(way -> Desk.has(template, way))
                    .toList();
            var one = Math.floorMod(
                    somebody.person().id().hashCode() + template.code().hashCode(), ways.size());
            for (var way : everyWay ? ways : List.of(ways.get(one)))
                messages.add(new Written(
                        new MessageId(UUID.nameUUIDFromBytes(
                                (somebody.person().id() + template.code() + way).getBytes(StandardCharsets.UTF_8))),
                        template.code(),
                        way));
        }
        return messages;
    }

    /** After they were written to some of the plans change, before anything leaves. */
    private void changeTheirMinds(List<Somebody> people) {
        people.parallelStream().forEach(somebody -> {
            for (var way : Way.values()) {
                if (told(somebody, way) == Told.DOUBTED_AFTER_WRITING)
                    plans.doubt(somebody.practitioner(), somebody.person().caseFile(), channel(way));
            }
        });
    }

    private void send(Set<String> allowed, List<Somebody> written, boolean everyWay) {
        practitioners().parallel().forEach(job::send);
        var at = clock.instant().atZone(HERE).toLocalTime();
        if (at.isAfter(LocalTime.of(20, 0))) return;
        for (var somebody : written) {
            for (var message : messages(somebody, everyWay)) {
                if (message.way() != Way.LETTER && told(somebody, message.way()).mayLeave(at, true))
                    allowed.add(message.line(somebody));
            }
        }
    }

    private Stream<Actor> practitioners() {
        return everybody.stream().map(Somebody::practitioner).distinct();
    }

    /** Everything that left, by way, recipient and message; what left twice is there twice. */
    private List<String> left() throws Exception {
        var left = new ArrayList<>(letters.values());
        for (var said : Carriers.TEXTS.got) {
            var text = TO.matcher(said);
            assertThat(text.find()).as(said).isTrue();
            left.add(Way.TEXT + " " + text.group(1) + " " + template(text.group(2), Way.TEXT));
        }
        for (var mail : Carriers.MAIL.getReceivedMessages()) {
            var words = mail.getContent().toString().replace("\r\n", "\n").strip();
            left.add(Way.EMAIL + " " + mail.getAllRecipients()[0] + " " + template(words, Way.EMAIL));
        }
        return left;
    }

    /** Which template it was, by the words that are its own. */
    private String template(String words, Way way) {
        return templates.all().stream()
                .filter(template -> Desk.has(template, way))
                .filter(template -> {
                    var own = way == Way.TEXT
                            ? template.text().orElseThrow()
                            : String.join("\n\n", template.email().orElseThrow().paragraphs());
                    var pattern = Arrays.stream(own.split("\\{[a-z]+}", -1))
                            .map(Pattern::quote)
                            .collect(Collectors.joining("[^{}]*?"));
                    return words.matches("(?s)" + pattern);
                })
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing of ours says: " + words))
                .code();
    }

    private static void noWordThatNeverLeaves() throws Exception {
        for (var said : Carriers.TEXTS.got)
            assertThat(NeverLeave.ours().in(said.substring(said.indexOf("&from="))))
                    .as(said)
                    .isEmpty();
        for (var mail : Carriers.MAIL.getReceivedMessages()) {
            var said = mail.getSubject() + " " + mail.getFrom()[0] + " " + mail.getContent();
            assertThat(NeverLeave.ours().in(said)).as(said).isEmpty();
        }
    }

    /** By the next morning the practitioner of each of the two has a task, in that parent's own file. */
    private void bothWhoHaveADetailHaveATask(int atLeast) {
        practitioners().forEach(plans::tellWhatWaits);
        var shared = everybody.stream()
                .filter(somebody -> somebody.told().containsValue(Told.BOTH_HAVE_IT))
                .map(somebody -> somebody.person().caseFile().value())
                .toList();
        assertThat(shared).hasSizeGreaterThan(atLeast);
        assertThat(owner.db()
                        .sql("""
                            select count(distinct t.case_file_id) from task t
                            join person p on p.case_file_id = t.case_file_id
                            join allocation a on a.person_id = p.id and a.account_id = t.account_id
                            where t.case_file_id = any (:files::uuid[]) and t.kind = 'second_look'
                            """)
                        .param("files", shared.stream().map(UUID::toString).toArray(String[]::new))
                        .query(Long.class)
                        .single())
                .isEqualTo(shared.size());
    }

    private void invent(int families) {
        var site = cast.manager(Cast.BLACKPOOL);
        var homes = new ArrayList<Household>();
        for (var n = 0; n < families; n += A_FEW) {
            var mothers = cast.practitioner(Cast.BLACKPOOL);
            var fathers = cast.practitioner(Cast.BLACKPOOL);
            homes.addAll(cast.families(A_FEW, Cast.BLACKPOOL, one -> mothers, one -> fathers, site));
        }
        for (var home : homes) {
            var both = new HashMap<Way, Boolean>();
            for (var way : Way.values()) both.put(way, random.nextInt(10) == 0);
            everybody.add(somebody(home.mothersPractitioner(), home.mother(), home.father(), both));
            everybody.add(somebody(home.fathersPractitioner(), home.father(), home.mother(), both));
        }
        appointments();
        clock.advance(Duration.ofDays(-40));
        tell(true);
        clock.reset();
        tell(false);
    }

    private Somebody somebody(Actor practitioner, Person person, Person other, Map<Way, Boolean> both) {
        var told = new HashMap<Way, Told>();
        var some =
                Arrays.stream(Told.values()).filter(t -> t != Told.BOTH_HAVE_IT).toList();
        for (var way : Way.values()) {
            var one = some.get(random.nextInt(some.size()));
            if (one == Told.LEFT_BEHIND && way != Way.LETTER) one = Told.ALWAYS;
            told.put(way, both.getOrDefault(way, false) ? Told.BOTH_HAVE_IT : one);
        }
        var n = everybody.size() / 2 % A_FEW;
        var meeting = new Meeting(
                new SessionId(
                        UUID.nameUUIDFromBytes(person.id().value().toString().getBytes(StandardCharsets.UTF_8))),
                clock.today().plusDays(4 + n / 8),
                LocalTime.of(9 + n % 8, 0));
        return new Somebody(
                everybody.size(),
                practitioner,
                person,
                other.id().toString().substring(0, 13),
                meeting,
                told,
                everybody.size() / 2);
    }

    private void appointments() {
        try (var one = owner.alone()) {
            new JdbcTemplate(one)
                    .batchUpdate(
                            """
                insert into session (id, ref, case_file_id, family_id, enrolment_id, account_id, on_date, starts, minutes,
                    begins, ends, mode, entered_at)
                select m.id, m.id::text, e.case_file_id, e.family_id, e.id, m.who, m.begins::date, m.begins::time, 50,
                    m.begins at time zone 'Europe/London', m.begins at time zone 'Europe/London' + interval '50 minutes',
                    'video', now()
                from (values (?::uuid, ?::uuid, ?::timestamp, ?::uuid)) as m (id, who, begins, file)
                join enrolment e on e.case_file_id = m.file
                """,
                            everybody.stream()
                                    .map(somebody -> new Object[] {
                                        somebody.meeting().id().toString(),
                                        somebody.practitioner().account().toString(),
                                        somebody.meeting()
                                                .on()
                                                .atTime(somebody.meeting().starts())
                                                .toString(),
                                        somebody.person().caseFile().toString()
                                    })
                                    .toList());
        }
    }

    private void tell(boolean longAgo) {
        everybody.parallelStream()
                .forEach(somebody -> plans.together(() -> {
                    for (var way : Way.values()) {
                        var told = told(somebody, way);
                        if (told != Told.NOTHING && (told == Told.LONG_AGO) == longAgo) tell(somebody, way, told);
                    }
                }));
    }

    private void tell(Somebody somebody, Way way, Told told) {
        var file = somebody.person().caseFile();
        var who = somebody.practitioner();
        if (way == Way.LETTER) plans.lives(who, file, 1, somebody.detail(way));
        plans.told(
                who,
                file,
                channel(way),
                told != Told.NOT_SAFE,
                way == Way.LETTER ? "" : somebody.detail(way),
                told == Told.IN_THE_MORNING ? 9 : 0,
                told == Told.IN_THE_MORNING ? 12 : 24,
                told != Told.NOT_ASKED);
        if (told == Told.DOUBTED) plans.doubt(who, file, channel(way));
        if (told == Told.LEFT_BEHIND) plans.lives(who, file, 2, "Elsewhere, " + somebody.street());
    }

    private static Told told(Somebody somebody, Way way) {
        return somebody.told().getOrDefault(way, Told.NOTHING);
    }

    private static Channel channel(Way way) {
        return PlanOfContact.channel(way);
    }
}
