package org.hearth.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.family.Families;
import org.hearth.family.Person;
import org.hearth.testing.Client;
import org.hearth.testing.Household;
import org.hearth.testing.TestPostgres;
import org.hearth.vault.Spot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Databases that differ only in one parent's file: whatever the other parent's practitioner can fetch or send is
 * answered the same, byte for byte, headers and all. Each wall alone is enough for that; with both down the difference
 * shows, so the test can see.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoWorldsTest {
    /** Who reads, and whose file is hidden from them; the words are the canaries in the hidden file. */
    enum Side {
        MOTHERS("juniper", "cedar", "Cedric", "07400 550011", "999 123 4071"),
        FATHERS("lavender", "rowan", "Rowena", "07400 550022", "999 123 4098");

        private final String word;
        private final String newWord;
        private final String newName;
        private final String telephone;
        private final String nhsNumber;

        Side(String word, String newWord, String newName, String telephone, String nhsNumber) {
            this.word = word;
            this.newWord = newWord;
            this.newName = newName;
            this.telephone = telephone;
            this.nhsNumber = nhsNumber;
        }

        Searching searching() {
            return new Searching(newName, telephone, nhsNumber, newWord);
        }

        List<String> canaries() {
            return List.of(word, newWord, newName);
        }

        Actor reader(Household home) {
            return this == MOTHERS ? home.mothersPractitioner() : home.fathersPractitioner();
        }

        Actor hiddenFrom(Household home) {
            return this == MOTHERS ? home.fathersPractitioner() : home.mothersPractitioner();
        }

        Person hidden(Household home) {
            return this == MOTHERS ? home.father() : home.mother();
        }
    }

    private final Map<Side, World> others = new HashMap<>();
    private final Map<Side, List<Belongings>> things = new HashMap<>();
    private World one;
    private Household home;

    @BeforeAll
    void worldsThatDifferInOneParentsFile() {
        var database = TestPostgres.only().freshDatabase();
        try (var before = World.on(database)) {
            home = before.cast().family();
            var furniture = new Furniture(before.client(), before.clock());
            furniture.furnish(home.mothersPractitioner(), home.mother(), "lavender");
            furniture.furnish(home.fathersPractitioner(), home.father(), "juniper");
            var safety = home.family().safetyFile();
            furniture.share(home.mothersPractitioner(), home.mother(), safety, "lavender");
            furniture.share(home.fathersPractitioner(), home.father(), safety, "juniper");
        }
        for (var side : Side.values())
            others.put(side, World.on(TestPostgres.only().copyOf(database)));
        one = World.on(database);
        others.forEach(this::differ);
        others.forEach((side, other) -> things.put(side, things(one, other)));
    }

    @AfterAll
    void endAll() {
        one.close();
        others.values().forEach(World::close);
    }

    @AfterEach
    void bothWallsStand() {
        walls(true, true);
    }

    private void walls(boolean queries, boolean policies) {
        var all = new ArrayList<>(others.values());
        all.add(one);
        all.forEach(world -> {
            world.rowLevelSecurity(policies);
            world.leaveTheActorOut(!queries);
        });
    }

    /** More sessions, answers, drafts and tasks, another name, another word on the couple: all in this parent's file. */
    private void differ(Side side, World world) {
        new Furniture(world.client(), world.clock())
                .furnish(side.hiddenFrom(home), side.hidden(home), side.newWord, 13);
        side.searching().lay(world.client(), side.hiddenFrom(home), side.hidden(home));
        world.owner()
                .db()
                .sql("update person set given_name = ?, relationship = 'separated', date_of_birth = '1990-01-01'"
                        + " where id = ?")
                .params(side.newName, side.hidden(home).id().value())
                .update();
        var file = side.hidden(home).caseFile();
        var fact = world.owner()
                .db()
                .sql("select fact_id::text from shared_source where case_file_id = ?")
                .param(file.value())
                .query(String.class)
                .single();
        var words = world.desk()
                .at(
                        side.hiddenFrom(home),
                        vault -> vault.seal(
                                file, Spot.of("shared_source.reason_words", fact), "Said by " + side.newWord));
        world.owner()
                .db()
                .sql("update shared_source set reason_words_sealed = ?, heard_from = 'child', reason = 'other'"
                        + " where case_file_id = ?")
                .params(words, file.value())
                .update();
    }

    @ParameterizedTest
    @EnumSource
    void theOtherSideCannotTellThemApart(Side side) {
        compare(side, side.reader(home));
    }

    @ParameterizedTest
    @EnumSource
    void norWithTheQueriesAlone(Side side) {
        walls(true, false);
        compare(side, side.reader(home));
    }

    @ParameterizedTest
    @EnumSource
    void norWithThePoliciesAlone(Side side) {
        walls(false, true);
        compare(side, side.reader(home));
    }

    @ParameterizedTest
    @EnumSource
    void withoutEitherWallTheDifferenceShows(Side side) {
        walls(false, false);

        assertThatThrownBy(() -> compare(side, side.reader(home))).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @EnumSource
    void whoWorksWithTheHiddenParentSeesTheDifference(Side side) {
        assertThatThrownBy(() -> compare(side, side.hiddenFrom(home))).isInstanceOf(AssertionError.class);
    }

    /** A leak that is the same in both worlds would pass unseen above. */
    @ParameterizedTest
    @EnumSource
    void noWordOfTheHiddenFileIsOnAnyPage(Side side) {
        assertThat(crawl(other(side), side, side.reader(home)))
                .allSatisfy((path, answer) -> assertThat(answer.said()).as(path).doesNotContain(side.canaries()));
        assertThat(crawl(other(side), side, side.hiddenFrom(home)).values())
                .as("the words are there for their own side")
                .anySatisfy(answer -> assertThat(answer.said()).contains(side.newWord));
    }

    /** Looking for what the hidden file holds, by name, number and word: the same answer, of the same questions to the database. */
    @ParameterizedTest
    @EnumSource
    void whatIsLookedForIsAnsweredAlike(Side side) {
        for (var standing : List.of(List.of(true, true), List.of(true, false), List.of(false, true))) {
            walls(standing.getFirst(), standing.getLast());
            assertThat(searched(other(side), side, side.reader(home)))
                    .as("queries, policies: " + standing)
                    .isEqualTo(searched(one, side, side.reader(home)))
                    .hasSize(5);
        }
        walls(true, true);
        Function<World, List<String>> asked = world -> world.statements(() -> searched(world, side, side.reader(home)));
        assertThat(asked.apply(other(side))).isEqualTo(asked.apply(one)).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @EnumSource
    void withoutEitherWallWhatIsLookedForIsFound(Side side) {
        walls(false, false);

        var there = searched(other(side), side, side.reader(home));
        var here = searched(one, side, side.reader(home));

        assertThat(there).allSatisfy((words, answer) -> assertThat(answer)
                .as(words)
                .isNotEqualTo(here.get(words))
                .contains(side.newName));
    }

    @ParameterizedTest
    @EnumSource
    void whoWorksWithTheHiddenParentFindsIt(Side side) {
        assertThat(searched(other(side), side, side.hiddenFrom(home)))
                .allSatisfy((words, answer) -> assertThat(answer).as(words).contains(side.newName));
    }

    private Map<String, String> searched(World world, Side side, Actor actor) {
        return side.searching().by(world.client(), actor);
    }

    /** A page that a practitioner may open and the crawl does not reach is a page nobody has compared. */
    @Test
    void everyPageForPractitionersIsReached() {
        var reached = crawl(one, Side.MOTHERS, home.mothersPractitioner()).values().stream()
                .filter(Crawl.Answer::isThere)
                .map(Crawl.Answer::route)
                .collect(Collectors.toSet());

        assertThat(one.routes().stream()
                        .filter(r -> r.method().equals("GET") && r.roles().contains(Role.PRACTITIONER))
                        .map(Route::path)
                        .filter(path -> !reached.contains(path)))
                .isEmpty();
    }

    /** Everything that can be sent, with the hidden parent's things and one's own: last, since it changes the worlds. */
    @ParameterizedTest
    @EnumSource
    @Order(Integer.MAX_VALUE)
    void whateverIsSentIsAnsweredAlike(Side side) {
        var sent = 0;
        for (var route : one.routes()) {
            if (route.method().equals("GET") || (!route.ids().isEmpty() && !route.namesConfidentialThings())) continue;
            for (var path : guesses(side, route)) {
                var fields = route.fields();
                assertThat(send(other(side), side, path, fields)).as(path).isEqualTo(send(one, side, path, fields));
                sent++;
            }
        }
        assertThat(sent).isGreaterThan(50);
    }

    private String send(World world, Side side, String path, String[] fields) {
        var answer = world.client().as(side.reader(home)).post(path, fields);
        return Crawl.Answer.of(answer).said().replaceAll(Client.ANY_ID, "an id");
    }

    private void compare(Side side, Actor actor) {
        var other = other(side);
        var here = crawl(one, side, actor);
        var there = crawl(other, side, actor);

        assertThat(there(other, actor)).isEqualTo(there(one, actor));
        assertThat(here).as("pages fetched").hasSizeGreaterThan(20);
        assertThat(there.keySet()).isEqualTo(here.keySet());
        here.keySet()
                .forEach(path -> assertThat(said(there, path)).as(path).containsExactlyElementsOf(said(here, path)));
    }

    private static List<String> said(Map<String, Crawl.Answer> crawl, String path) {
        return Objects.requireNonNull(crawl.get(path)).said().lines().toList();
    }

    private World other(Side side) {
        return Objects.requireNonNull(others.get(side));
    }

    private Map<String, Crawl.Answer> crawl(World world, Side side, Actor actor) {
        var guesses = one.routes().stream()
                .filter(route -> route.method().equals("GET"))
                .flatMap(route -> guesses(side, route).stream())
                .toList();
        return Crawl.as(world.client(), actor, guesses);
    }

    /** What the front doors answer before pages leave anything out: a page shows less than one forgetful query would. */
    private static String there(World world, Actor actor) {
        return world.product().getBean(Families.class).mine(actor).toString();
    }

    /** Every address of a route with the ids of all that lies in the family's files, in either world. */
    private List<String> guesses(Side side, Route route) {
        return things.getOrDefault(side, List.of()).stream()
                .flatMap(all -> route.paths(all).stream())
                .distinct()
                .toList();
    }

    private List<Belongings> things(World... worlds) {
        var files = List.of(
                home.mother().caseFile(),
                home.father().caseFile(),
                home.baby().caseFile(),
                home.family().safetyFile());
        return Arrays.stream(worlds)
                .map(world -> {
                    var all = new HashMap<>(Belongings.in(world.owner(), files).byType());
                    all.put("AccountId", List.of(home.manager().account().toString()));
                    return new Belongings(all);
                })
                .toList();
    }
}
