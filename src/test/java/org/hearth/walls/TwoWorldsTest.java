package org.hearth.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.access.AccountId;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.family.Families;
import org.hearth.family.Person;
import org.hearth.referral.ReferralId;
import org.hearth.referral.Referrals;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.Household;
import org.hearth.testing.TestPostgres;
import org.hearth.vault.Spot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

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

        Person beside(Household home) {
            return this == MOTHERS ? home.mother() : home.father();
        }

        Person hidden(Household home) {
            return this == MOTHERS ? home.father() : home.mother();
        }
    }

    /** Two worlds in which everything happens alike, but for what lay in one parent's file before. */
    private record Pair(World one, World other) {}

    private record Crawled(Side side, Actor actor) {}

    /** What is fetched in the one and in the other, by address. */
    private record Both(Map<String, Crawl.Answer> here, Map<String, Crawl.Answer> there) {}

    /** Somebody beside one of the parents: the other's file is closed to them. */
    private record Beside(Onlooker onlooker, Side side) {}

    /** The forms that a crawl cannot send, and why it would show nothing. */
    private static final Map<String, String> SENT_ELSEWHERE = Map.ofEntries(
            Map.entry("/noticed", "takes what browsers report, and answers nothing (SurfaceTest)"),
            Map.entry("/import", "takes files (ImportPagesTest)"),
            Map.entry("/import/commit", "is there only after an upload (ImportPagesTest)"),
            Map.entry("/people/{id}/name", "is there only for who has no name to sign in with (PeoplePagesTest)"),
            Map.entry("/resets/{id}", "is there only while a reset waits (ResetTest)"),
            Map.entry("/account/passkeys/removed", "is there only with a passkey of one's own (OwnPasskeysTest)"),
            Map.entry("/sign-in/first-passkey/asked", "is there only before anything was set up (OwnPasskeysTest)"),
            Map.entry("/account/places/end", "is there only where one is signed in elsewhere (PlacesTest)"),
            Map.entry("/people/{id}/keep-here", "is there only for whom a directory keeps (DirectoryTest)"),
            Map.entry("/roles/{id}", "is there only while a role waits (GiftTest)"),
            Map.entry("/roles/{id}/refuse", "is there only while a role waits (GiftTest)"),
            Map.entry("/roles/links/{id}", "is there only after a link was used (GiftTest)"),
            Map.entry("/exports/{id}/approve", "is there only while an export waits (ExportTest)"),
            Map.entry("/research/{id}/approve", "is there only while an extract waits (ReleasesTest)"),
            Map.entry("/research/{id}/take", "is there only once an extract was approved (ReleasesTest)"),
            Map.entry("/looking/records/{id}/retire", "is there only while such a record stands (HoneyTest)"),
            Map.entry("/supervision/{id}/end", "is there only while somebody supervises (SupervisionTest)"),
            Map.entry("/q/{key}", "needs a link for one's own phone (OwnPhoneTest)"),
            Map.entry("/files/{file}/own-phone/again", "is there only once a link was made (OwnPhoneTest)"),
            Map.entry("/files/{file}/own-phone/back", "is there only once a link was made (OwnPhoneTest)"),
            Map.entry("/files/{file}/paper/again", "is there only once a sheet was typed (OnPaperTest)"),
            Map.entry("/files/{file}/paper/settled", "is there only once a sheet was typed (OnPaperTest)"),
            Map.entry("/files/{file}/paper/away", "is there only once a sheet was typed (OnPaperTest)"),
            Map.entry("/welcome", "needs a link of one's own (SignInTest)"),
            Map.entry("/files/{id}/plan", "is there only for a co-parent (PlanPagesTest)"),
            Map.entry("/files/{file}/messages/{id}/stop", "is there only while a message waits (OutboxTest)"),
            Map.entry("/referrals/{id}/accept", "is there only once it is decided (ReferralTest)"));

    private static final Pattern CALENDAR = Pattern.compile("/calendar/[^<\"]+\\.ics");

    private final Map<Beside, Actor> onlookers = new HashMap<>();
    private final Map<Side, String> calendars = new HashMap<>();
    private final Map<Side, Pair> pairs = new HashMap<>();
    private final Map<Side, List<Belongings>> things = new HashMap<>();
    private final Map<Crawled, Both> crawled = new HashMap<>();
    private boolean bothWallsStand = true;
    private Household home;
    private ReferralId referral;

    @BeforeAll
    void worldsThatDifferInOneParentsFile() {
        var database = TestPostgres.only().freshDatabase();
        try (var before = World.on(database)) {
            home = before.cast().family();
            var furniture = new Furniture(before.client(), before.clock());
            furniture.furnish(home.mothersPractitioner(), home.mother(), "lavender");
            furniture.furnish(home.fathersPractitioner(), home.father(), "juniper");
            furniture.consent(home.mothersPractitioner(), home.mother(), "lavender");
            furniture.consent(home.fathersPractitioner(), home.father(), "juniper");
            var safety = home.family().safetyFile();
            furniture.share(home.mothersPractitioner(), home.mother(), safety, "lavender");
            furniture.share(home.fathersPractitioner(), home.father(), safety, "juniper");
            referral = furniture.refer(before.product().getBean(Referrals.class));
            furniture.knows(home.manager(), safety, before.cast().practitioner(Cast.LONDON));
            for (var side : Side.values()) {
                calendars.put(side, calendar(before, side.reader(home)));
                for (var onlooker : Onlooker.values())
                    onlookers.put(new Beside(onlooker, side), onlooker.arrive(before, home, side == Side.MOTHERS));
            }
        }
        for (var side : Side.values()) {
            var pair = new Pair(
                    World.on(TestPostgres.only().copyOf(database)),
                    World.on(TestPostgres.only().copyOf(database)));
            pairs.put(side, pair);
            differ(side, pair.other());
            things.put(side, things(pair.one(), pair.other()));
        }
    }

    @AfterAll
    void endAll() {
        worlds().forEach(World::close);
    }

    private List<World> worlds() {
        return pairs.values().stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .toList();
    }

    @AfterEach
    void bothWallsStand() {
        if (!bothWallsStand) walls(true, true);
    }

    private void walls(boolean queries, boolean policies) {
        bothWallsStand = queries && policies;
        worlds().forEach(world -> {
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

    /** Cover, supervisors, managers, the rest of the charity: a parent's file that is closed to them makes no difference. */
    @ParameterizedTest
    @MethodSource("besides")
    void nobodyToWhomAFileIsClosedCanTellThemApart(Onlooker onlooker, Side side) {
        compare(side, onlooker(onlooker, side));
    }

    static Stream<Arguments> besides() {
        return Arrays.stream(Onlooker.values())
                .flatMap(onlooker -> Arrays.stream(Side.values()).map(side -> Arguments.of(onlooker, side)));
    }

    /** Each of them is near enough to find something: were they strangers to the family, the comparison would be idle. */
    @ParameterizedTest
    @EnumSource
    void whoIsBesideAParentFindsThatParentsFile(Side side) {
        var file = "/files/" + side.beside(home).caseFile();
        for (var onlooker : List.of(Onlooker.COVER, Onlooker.SUPERVISOR, Onlooker.EMERGENCY, Onlooker.MANAGER_OF_ONE))
            assertThat(one(side).client().as(onlooker(onlooker, side)).get(file))
                    .as(onlooker.name())
                    .hasStatusOk();
        assertThat(one(side).client().as(onlooker(Onlooker.FORMER, side)).get(file))
                .hasStatus(404);
    }

    @ParameterizedTest
    @EnumSource(names = "MOTHERS")
    void norWithTheQueriesAlone(Side side) {
        walls(true, false);
        compare(side, side.reader(home));
    }

    @ParameterizedTest
    @EnumSource(names = "MOTHERS")
    void norWithThePoliciesAlone(Side side) {
        walls(false, true);
        compare(side, side.reader(home));
    }

    @ParameterizedTest
    @EnumSource(names = "MOTHERS")
    void withoutEitherWallTheDifferenceShows(Side side) {
        walls(false, false);

        assertThatThrownBy(() -> compare(side, side.reader(home))).isInstanceOf(AssertionError.class);
    }

    /** Whichever side it is, each wall alone is enough, and with neither it shows. */
    @ParameterizedTest
    @EnumSource(names = "FATHERS")
    @Tag("soak")
    void norOnTheOtherSideWithEitherWallAlone(Side side) {
        norWithTheQueriesAlone(side);
        norWithThePoliciesAlone(side);
        withoutEitherWallTheDifferenceShows(side);
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
        assertThat(crawl(side, side.reader(home)).there())
                .allSatisfy((path, answer) -> assertThat(answer.said()).as(path).doesNotContain(side.canaries()));
        assertThat(crawl(side, side.hiddenFrom(home)).there().values())
                .as("the words are there for their own side")
                .anySatisfy(answer -> assertThat(answer.said()).contains(side.newWord));
    }

    /** Looking for what the hidden file holds, by name, number and word: the same answer, of the same questions to the database. */
    @ParameterizedTest
    @EnumSource
    void whatIsLookedForIsAnsweredAlike(Side side) {
        for (var standing : List.of(List.of(true, true), List.of(true, false), List.of(false, true))) {
            walls(standing.getFirst(), standing.getLast());
            assertThat(searched(pair(side).other(), side, side.reader(home)))
                    .as("queries, policies: " + standing)
                    .isEqualTo(searched(one(side), side, side.reader(home)))
                    .hasSize(5);
        }
        walls(true, true);
        Function<World, List<String>> asked = world -> world.statements(() -> searched(world, side, side.reader(home)));
        assertThat(asked.apply(pair(side).other()))
                .isEqualTo(asked.apply(one(side)))
                .hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @EnumSource
    void withoutEitherWallWhatIsLookedForIsFound(Side side) {
        walls(false, false);

        var there = searched(pair(side).other(), side, side.reader(home));
        var here = searched(one(side), side, side.reader(home));

        assertThat(there).allSatisfy((words, answer) -> assertThat(answer)
                .as(words)
                .isNotEqualTo(here.get(words))
                .contains(side.newName));
    }

    @ParameterizedTest
    @EnumSource
    void whoWorksWithTheHiddenParentFindsIt(Side side) {
        assertThat(searched(pair(side).other(), side, side.hiddenFrom(home)))
                .allSatisfy((words, answer) -> assertThat(answer).as(words).contains(side.newName));
    }

    private Map<String, String> searched(World world, Side side, Actor actor) {
        return side.searching().by(world.client(), actor);
    }

    /** A page that the crawl does not reach is a page nobody has compared. */
    @Test
    void everyPageIsReached() {
        var side = Side.MOTHERS;
        var readers = new ArrayList<>(List.of(side.reader(home), home.manager(), Actor.visitor()));
        for (var onlooker : Onlooker.values()) readers.add(onlooker(onlooker, side));
        var reached = readers.stream()
                .flatMap(reader -> crawl(side, reader).here().values().stream())
                .filter(Crawl.Answer::isThere)
                .map(Crawl.Answer::route)
                .collect(Collectors.toSet());

        assertThat(one(side).routes().stream()
                        .filter(route -> route.method().equals("GET"))
                        .map(Route::path)
                        .filter(path -> !reached.contains(path) && !Crawl.LEFT_OUT.containsKey(path)))
                .isEmpty();
    }

    /** Everything that can be sent, with the hidden parent's things and one's own: last, since it changes the worlds. */
    @Test
    @Order(Integer.MAX_VALUE)
    void whateverIsSentIsAnsweredAlike() {
        var answered = new TreeSet<String>();
        for (var side : Side.values()) {
            var all = things.getOrDefault(side, List.of());
            var hidden = List.of(
                    thingsOf(pair(side).other(), List.of(side.hidden(home).caseFile())));
            answered.addAll(everythingSent(side, side.reader(home), guessesToSend(side, all)));
            for (var onlooker : Onlooker.values())
                answered.addAll(everythingSent(side, onlooker(onlooker, side), guessesToSend(side, hidden)));
            // Both parents' files are open to them, so that they are compared with nobody; what they alone may send is
            // there.
            answered.addAll(sentIn(pair(side).one(), home.manager(), forms(side, home.manager())).values().stream()
                    .filter(Crawl.Answer::isRead)
                    .map(Crawl.Answer::route)
                    .toList());
        }

        assertThat(one(Side.MOTHERS).routes().stream()
                        .filter(route -> !route.method().equals("GET"))
                        .map(Route::path)
                        .filter(path -> !answered.contains(path) && !SENT_ELSEWHERE.containsKey(path)))
                .as("forms that were sent by nobody for whom they are there")
                .isEmpty();
    }

    /** Compares what is answered to guesses and to the forms on one's own pages, untouched; says which of our forms were there. */
    private Set<String> everythingSent(Side side, Actor actor, Map<String, String[]> guesses) {
        var sent = new LinkedHashMap<>(guesses);
        sent.putAll(forms(side, actor));
        var there = CompletableFuture.supplyAsync(() -> sentIn(pair(side).other(), actor, sent));
        var here = sentIn(pair(side).one(), actor, sent);
        assertThat(sent).as("sent by %s", actor.name()).hasSizeGreaterThan(20);
        here.forEach((path, answer) -> assertThat(masked(there.join().get(path)))
                .as("%s %s", actor.name(), path)
                .isEqualTo(masked(answer)));
        return here.values().stream()
                .filter(Crawl.Answer::isRead)
                .map(Crawl.Answer::route)
                .collect(Collectors.toSet());
    }

    private static Map<String, Crawl.Answer> sentIn(World world, Actor actor, Map<String, String[]> sent) {
        var all = new LinkedHashMap<String, Crawl.Answer>();
        sent.forEach((path, fields) ->
                all.put(path, Crawl.Answer.of(world.client().as(actor).post(path, fields))));
        return all;
    }

    /** The forms on somebody's pages, one of each kind, with nothing written or chosen in them. */
    private Map<String, String[]> forms(Side side, Actor actor) {
        var all = new LinkedHashMap<String, String[]>();
        var seen = new TreeSet<String>();
        crawl(side, actor).here().forEach((path, answer) -> {
            if (answer.status() != 200 || !seen.add(answer.route())) return;
            for (var world : List.of(pair(side).other(), pair(side).one())) {
                var page = Client.Signed.body(world.client().as(actor).get(path.replace("&amp;", "&")));
                ShownForm.on(page).stream()
                        .filter(ShownForm::posts)
                        .forEach(form -> all.put(form.action(), form.untouched()));
            }
        });
        return all;
    }

    private Map<String, String[]> guessesToSend(Side side, List<Belongings> with) {
        var all = new LinkedHashMap<String, String[]>();
        for (var route : one(side).routes()) {
            // Colleagues' own accounts are changed by the forms of an administrator's pages.
            if (route.method().equals("GET") || route.ids().containsValue(AccountId.class)) continue;
            for (var path : guesses(with, route)) all.put(path, route.fields());
        }
        return all;
    }

    private static String masked(Crawl.@Nullable Answer answer) {
        return Objects.requireNonNull(answer).said().replaceAll(Client.ANY_ID, "an id");
    }

    private void compare(Side side, Actor actor) {
        var both = crawl(side, actor);

        assertThat(mine(pair(side).other(), actor)).isEqualTo(mine(one(side), actor));
        assertThat(both.here()).as("pages fetched").hasSizeGreaterThan(20);
        assertThat(both.there().keySet()).isEqualTo(both.here().keySet());
        both.here().keySet().forEach(path -> assertThat(said(both.there(), path))
                .as(path)
                .containsExactlyElementsOf(said(both.here(), path)));
    }

    private static List<String> said(Map<String, Crawl.Answer> crawl, String path) {
        return Objects.requireNonNull(crawl.get(path)).said().lines().toList();
    }

    private Pair pair(Side side) {
        return Objects.requireNonNull(pairs.get(side));
    }

    private World one(Side side) {
        return pair(side).one();
    }

    /** Fetched in both worlds at once, so that both keep the same traces; again only when a wall is down. */
    private Both crawl(Side side, Actor actor) {
        var key = new Crawled(side, actor);
        var known = crawled.get(key);
        if (known != null && bothWallsStand) return known;
        var guesses = one(side).routes().stream()
                .filter(route -> route.method().equals("GET"))
                .flatMap(route -> guesses(things.getOrDefault(side, List.of()), route).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        if (actor.equals(side.reader(home))) guesses.add(calendars.getOrDefault(side, "/calendar/none.ics"));
        var there =
                CompletableFuture.supplyAsync(() -> Crawl.as(pair(side).other().client(), actor, guesses));
        var both = new Both(Crawl.as(one(side).client(), actor, guesses), there.join());
        if (bothWallsStand) crawled.put(key, both);
        return both;
    }

    /** What the front doors answer before pages leave anything out: a page shows less than one forgetful query would. */
    private static String mine(World world, Actor actor) {
        return world.product().getBean(Families.class).mine(actor).toString();
    }

    private static String calendar(World world, Actor practitioner) {
        var shown = CALENDAR.matcher(
                Client.Signed.body(world.client().as(practitioner).post("/account/calendar")));
        assertThat(shown.find()).as("the address of a calendar").isTrue();
        return shown.group();
    }

    private Actor onlooker(Onlooker onlooker, Side side) {
        return Objects.requireNonNull(onlookers.get(new Beside(onlooker, side)));
    }

    /** Every address of a route with these things in it. */
    private static List<String> guesses(List<Belongings> things, Route route) {
        return things.stream()
                .flatMap(all -> route.paths(all).stream())
                .distinct()
                .toList();
    }

    /** The ids of all that lies in the family's files, in either world. */
    private List<Belongings> things(World... worlds) {
        var files = List.of(
                home.mother().caseFile(),
                home.father().caseFile(),
                home.baby().caseFile(),
                home.family().safetyFile());
        return Arrays.stream(worlds).map(world -> thingsOf(world, files)).toList();
    }

    private Belongings thingsOf(World world, List<CaseFileId> files) {
        var all = new HashMap<>(Belongings.in(world.owner(), files).byType());
        all.put("AccountId", List.of(home.manager().account().toString()));
        all.put("ReferralId", List.of(referral.toString()));
        return new Belongings(all);
    }
}
