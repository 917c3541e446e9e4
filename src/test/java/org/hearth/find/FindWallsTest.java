package org.hearth.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.Role;
import org.hearth.enrolment.Enrolments;
import org.hearth.family.NhsNumber;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.hearth.walls.Furniture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whoever is nearly allowed: looking for what is the mother's is answered like looking for what nobody has, byte for
 * byte. That it is also the same whether or not she is there at all, TwoWorldsTest shows.
 */
@HearthTest
class FindWallsTest {
    /** What is the mother's, and what looks like it and is nobody's. */
    private final List<String> hers = Things.any().all();

    private final List<String> nobodys = Things.any().all();
    private final String word = Things.letters(10);
    private final String noWord = Things.letters(10);

    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final TestClock clock;
    private final Enrolments enrolments;
    private final Finder finder;

    private Household home;
    private CaseFileId file;

    FindWallsTest(Cast cast, Client client, Owner owner, TestClock clock, Enrolments enrolments) {
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.clock = clock;
        this.enrolments = enrolments;
        this.finder = new Finder(client, clock);
    }

    @BeforeEach
    void aFamilyWhoseMotherHasAllThatCanBeLookedFor() {
        home = cast.family();
        file = home.mother().caseFile();
        var robin = home.mothersPractitioner();
        finder.tells(robin, file, "mobile", 0, hers.get(0));
        finder.tells(robin, file, "email", 0, hers.get(1));
        finder.numbers(robin, file, hers.get(2));
        finder.notes(robin, file, "We saw a " + word, "");
        owner.db()
                .sql("update person set given_name = ?, date_of_birth = to_date(?, 'DD/MM/YYYY') where id = ?")
                .params(hers.get(3), hers.get(4), home.mother().id().value())
                .update();
    }

    @Test
    void whoWorksWithHerFindsHerByAllOfThem() {
        for (var actor : List.of(home.mothersPractitioner(), home.manager())) {
            hers.forEach(her -> assertThat(finder.finds(actor, her)).as(her).contains("/files/" + file));
            nobodys.forEach(
                    none -> assertThat(finder.finds(actor, none)).as(none).doesNotContain("/files/" + file));
            assertThat(finder.findsInAllNotes(actor, word)).contains("<mark>" + word + "</mark>");
            assertThat(finder.findsInAllNotes(actor, noWord)).contains("Nothing was found");
        }
    }

    @Test
    void theFathersPractitionerFindsNothingOfHers() {
        nothingOfHers(home.fathersPractitioner());
    }

    @Test
    void whoHandedHerOnFindsNothingOfHersAnyMore() {
        enrolments.reallocate(
                home.manager(),
                home.mothersEnrolment().id(),
                cast.practitioner(Cast.LONDON).account());

        nothingOfHers(home.mothersPractitioner());
    }

    @Test
    void whoKnowsTheFamilyFindsNothingOfHers() {
        var manager = cast.manager(Cast.LONDON);
        assertThat(finder.finds(manager, hers.get(3))).contains("/files/" + file);

        client.as(manager).post("/files/" + file + "/know", "relation", "neighbour");

        nothingOfHers(manager);
    }

    @Test
    void whoSupervisesTheFathersPractitionerReadsHisFileAndFindsNothingOfHers() {
        var supervisor = cast.practitioner(Cast.LONDON);
        supervises(supervisor, home.father().caseFile());
        assertThat(finder.finds(supervisor, "Reyes"))
                .contains("/files/" + home.father().caseFile());

        nothingOfHers(supervisor);
    }

    @Test
    void whoSupervisesHerPractitionerFindsAllOfIt() {
        var supervisor = cast.practitioner(Cast.LONDON);
        supervises(supervisor, file);

        hers.forEach(her -> assertThat(finder.finds(supervisor, her)).as(her).contains("/files/" + file));
        assertThat(finder.findsInNotes(supervisor, word)).contains("<mark>" + word + "</mark>");
    }

    @Test
    void anEmergencyFindsHowSheMayBeReachedAndNoWordOfANote() {
        var colleague = cast.practitioner(Cast.LONDON);
        new Furniture(client, clock).emergency(colleague, home.mother());

        assertThat(finder.finds(colleague, hers.getFirst())).contains("/files/" + file);
        assertThat(finder.bytes(colleague, "/find/notes", word))
                .isEqualTo(finder.bytes(colleague, "/find/notes", noWord))
                .contains("Nothing was found");
        assertThat(client.as(colleague).page("/files/" + file)).doesNotContain("Search these notes");
        assertThat(client.as(colleague).post("/files/" + file + "/find", "words", word))
                .hasStatus(404);
    }

    /** Whoever has to do with a family's dangers, or with referrals, and not with its parents. */
    @Test
    void advisorsAndIntakeFindNothingOfHers() {
        for (var actor : List.of(cast.safeguardingAdvisor(), cast.intake())) {
            allAlike(actor);
        }
    }

    @Test
    void aManagerOfAnotherSiteFindsNothingOfHers() {
        nothingOfHers(cast.colleague("Morgan", Set.of(Role.TEAM_MANAGER, Role.INTAKE), Cast.BLACKPOOL));
    }

    private void nothingOfHers(Actor actor) {
        allAlike(actor);
        assertThat(finder.bytes(actor, "/find/notes", word))
                .isEqualTo(finder.bytes(actor, "/find/notes", noWord))
                .contains("Nothing was found");
    }

    private void allAlike(Actor actor) {
        for (var at = 0; at < hers.size(); at++) alike(actor, hers.get(at), nobodys.get(at));
    }

    private void alike(Actor actor, String her, String nobodys) {
        assertThat(finder.bytes(actor, "/find", her))
                .as(her)
                .isEqualTo(finder.bytes(actor, "/find", nobodys))
                .contains("Nobody was found")
                .doesNotContain(file.toString());
    }

    private void supervises(Actor supervisor, CaseFileId parentsFile) {
        owner.db()
                .sql("""
                    insert into case_grant (case_file_id, account_id, reason, words, granted_by)
                    values (?, ?, 'supervision', 'supervises in a test', ?)
                    """)
                .params(
                        parentsFile.value(),
                        supervisor.account().value(),
                        home.manager().account().value())
                .update();
    }

    /** Others each time: the database is shared. */
    private record Things(String phone, String email, String nhsNumber, String name, String born) {
        private static final RandomGenerator CHANCE = RandomGenerator.getDefault();
        private static final AtomicInteger DAYS = new AtomicInteger();

        static Things any() {
            return new Things(
                    "07400 " + CHANCE.nextInt(200_000, 900_000),
                    letters(12) + "@example.org",
                    nhsNumberOfNobody(),
                    letters(9),
                    DateTimeFormatter.ofPattern("d/M/uuuu")
                            .format(LocalDate.of(1901, 1, 1).plusDays(DAYS.incrementAndGet())));
        }

        List<String> all() {
            return List.of(phone, email, nhsNumber, name, born);
        }

        static String letters(int many) {
            return CHANCE.ints(many, 'a', 'z' + 1)
                    .mapToObj(letter -> String.valueOf((char) letter))
                    .collect(Collectors.joining());
        }

        private static String nhsNumberOfNobody() {
            return Stream.generate(() -> "999" + CHANCE.nextInt(1_000_000, 9_999_999))
                    .filter(ten -> NhsNumber.of(ten).isPresent())
                    .findFirst()
                    .orElseThrow();
        }
    }
}
