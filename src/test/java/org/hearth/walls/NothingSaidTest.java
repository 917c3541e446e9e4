package org.hearth.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.util.Throwables;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.referral.Referrals;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page opened and every form sent with a word of its own in every field: no log, no error and no address says it. */
@HearthTest
@TestPropertySource(properties = "hearth.test.world=matrix")
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class NothingSaidTest {
    /** The cast's names, birthdays, numbers and mail, as somebody would look for them. */
    private static final List<String> PERSONAL = List.of(
            "okafor",
            "reyes",
            "maya",
            "daniel",
            "zora",
            "quill",
            "ivo",
            "marr",
            "1999-03-02",
            "1995-03-02",
            "1995-04-03",
            "07700",
            "+44",
            "%2b44",
            "7946",
            "example.org",
            "elm row",
            "elm+row",
            "elm%20row",
            "lavender",
            "juniper");

    private static final Set<Role> SENDS_WORDS = Set.of(Role.PRACTITIONER, Role.TEAM_MANAGER);
    private static final Pattern ADDRESS = Pattern.compile("(?:href|src|action|formaction|data-autosave)=\"([^\"]*)\"");

    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final TestClock clock;
    private final Referrals referrals;
    private final JdbcClient application;
    private final List<Route> routes;
    private final String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
    private final Set<String> addresses = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();
    private final Map<Actor, Map<String, Crawl.Answer>> crawled = new HashMap<>();
    private FullHouse house;

    NothingSaidTest(
            Cast cast,
            Client client,
            Owner owner,
            TestClock clock,
            Referrals referrals,
            JdbcClient application,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.clock = clock;
        this.referrals = referrals;
        this.application = application;
        this.routes = Route.all(mapping);
    }

    @BeforeAll
    void aFamilyWhoseFilesAreFull() {
        house = FullHouse.in(cast, client, owner, clock, referrals);
    }

    @Test
    void noLogNoErrorAndNoAddressSaysAWordOfAnybody(CapturedOutput log) throws IOException {
        var forms = 0;
        for (var actor : actors()) {
            var pages = Crawl.as(client, actor, house.addresses(routes, actor));
            crawled.put(actor, pages);
            pages.forEach((path, answer) -> look(path, answer.status(), answer.said()));
            for (var form : house.forms(client, actor, oneOfEach(pages)).values()) {
                forms++;
                look(form.action(), client.as(actor).post(form.action(), filled(form)));
                look(form.action(), client.as(actor).post(form.action(), form.untouched()));
            }
            if (SENDS_WORDS.stream().anyMatch(actor::has) || actor.equals(Actor.visitor()))
                routes.forEach(route -> sendWordsInPlaceOfIds(actor, route));
        }
        tryToSignIn();

        assertThat(forms).isGreaterThan(60);
        assertThat(wrong).isEmpty();
        assertThat(addresses).hasSizeGreaterThan(100).allSatisfy(address -> assertThat(address.toLowerCase(Locale.ROOT))
                .doesNotContain(PERSONAL)
                .doesNotContain(canary));
        assertThat(log.toString().toLowerCase(Locale.ROOT))
                .doesNotContain(canary)
                .doesNotContain(PERSONAL);
        assertThat(ofTheServer()).as("the database server's log").doesNotContain(canary);
    }

    /** A form that puts words into an address would put them into the browser's history. */
    @Test
    void noFormPutsWordsIntoAnAddress() {
        var datesOfAReport = Set.of("from", "to");
        var found = 0;
        for (var actor : actors()) {
            for (var page : crawl(actor).values()) {
                for (var form : ShownForm.on(page.said())) {
                    if (form.method().equals("post")) continue;
                    found++;
                    assertThat(datesOfAReport).as(form.action()).containsAll(form.words());
                }
            }
        }
        assertThat(found).isPositive();
    }

    /** The search above finds a word in the log, when there is one. */
    @Test
    void aWordInTheLogIsFound(CapturedOutput log) {
        LoggerFactory.getLogger("org.hearth.walls").warn("We spoke of {}", canary);

        assertThat(log.toString()).contains(canary);
    }

    /** The reason of a failure quotes the row that failed, unless it is told not to; a log would have it. */
    @Test
    void aFailureOfTheDatabaseQuotesNoRow() {
        var row = "insert into place (site_code, name) values (?, ?)";
        assertThatThrownBy(() -> owner.db().sql(row).params(canary, canary).update())
                .hasStackTraceContaining(canary);
        assertThatThrownBy(() -> application.sql(row).params(canary, canary).update())
                .hasStackTraceContaining("place")
                .satisfies(
                        failure -> assertThat(Throwables.getStackTrace(failure)).doesNotContain(canary));
    }

    private Map<String, Crawl.Answer> crawl(Actor actor) {
        return crawled.computeIfAbsent(actor, a -> Crawl.as(client, a, house.addresses(routes, a)));
    }

    private static Collection<String> oneOfEach(Map<String, Crawl.Answer> pages) {
        var all = new TreeMap<String, String>();
        pages.forEach((path, answer) -> {
            if (answer.status() == 200) all.putIfAbsent(answer.route(), path);
        });
        return all.values();
    }

    private void sendWordsInPlaceOfIds(Actor actor, Route route) {
        var words = new HashMap<String, List<String>>();
        house.things(actor).byType().keySet().forEach(type -> words.put(type, List.of(canary)));
        for (var path : route.paths(new Belongings(words))) {
            var as = client.as(actor);
            look(path, route.method().equals("GET") ? as.get(path + "?q=" + canary) : as.post(path, "name", canary));
        }
    }

    private void tryToSignIn() {
        look("/sign-in", client.visitor().post("/sign-in", "name", canary, "password", canary));
        look("/sign-in/second", client.visitor().post("/sign-in/second", "code", canary));
        look("/first", client.visitor().get("/first?token=" + canary));
        look("/nowhere", client.visitor().get("/" + canary));
        look("/nowhere", client.as(house.home().manager()).get("/" + canary));
        look("/refer", client.as(house.home().manager()).post("/home", "name", canary));
    }

    private String[] filled(ShownForm form) {
        var words = new HashMap<String, String>();
        form.words().forEach(name -> words.put(name, canary));
        return form.filled(0, words);
    }

    private void look(String path, MvcTestResult answer) {
        if (answer.getUnresolvedException() != null) throw new AssertionError(path, answer.getUnresolvedException());
        var to = answer.getResponse().getHeader("Location");
        if (to != null) addresses.add(to.replaceFirst("^http://localhost(?=/)", ""));
        look(path, answer.getResponse().getStatus(), Letters.isOne(answer) ? "" : Client.Signed.body(answer));
    }

    /** One's own words stand in the form they were typed in; an error knows none. */
    private void look(String path, int status, String said) {
        ADDRESS.matcher(said)
                .results()
                .map(found -> found.group(1))
                // A number to press and call is no address that anybody visits.
                .filter(address -> !address.startsWith("tel:"))
                .forEach(addresses::add);
        var isAFormAgain = status < 400 || status == 422 || status == 409;
        if (!isAFormAgain
                && (said.contains(canary) || PERSONAL.stream().anyMatch(said.toLowerCase(Locale.ROOT)::contains)))
            wrong.add(path + " → " + status);
    }

    private String ofTheServer() throws IOException {
        var data = Path.of(
                owner.db().sql("show data_directory").query(String.class).single());
        return Files.readString(data.resolveSibling("postgres.log"), StandardCharsets.ISO_8859_1);
    }

    private List<Actor> actors() {
        var all = new ArrayList<>(house.people().values());
        all.add(house.home().fathersPractitioner());
        all.add(Actor.visitor());
        return all;
    }
}
