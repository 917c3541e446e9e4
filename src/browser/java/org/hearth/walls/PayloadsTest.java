package org.hearth.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.access.PolicyReports;
import org.hearth.access.Role;
import org.hearth.access.TestSignIn;
import org.hearth.factor.Telephones;
import org.hearth.ownphone.Phone;
import org.hearth.referral.Referrals;
import org.hearth.testing.Cast;
import org.hearth.testing.Chrome;
import org.hearth.testing.Client;
import org.hearth.testing.HearthBrowserTest;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.hearth.testing.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.HtmlUtils;

/**
 * Hundreds of payloads written into every field that takes words, and the pages that then show them opened in a real
 * browser: nothing runs, nothing becomes markup, and the browser has nothing to report.
 */
@HearthBrowserTest
@TestPropertySource(properties = "hearth.test.world=payloads")
class PayloadsTest {
    /** In every run each field meets this many handfuls, and over all fields every payload is met; the soak brings all to all. */
    private static final int HANDFULS = 1;

    private static final int ONE_LINE = 200;
    private static final int MOST_ALIKE = 2;
    private static final int TOO_MUCH = 2_500;
    private static final String SECOND_STEP = "/sign-in/second";
    private static final Pattern LINK = Pattern.compile("/welcome\\?token=[\\w-]+");
    private static final List<String> VOICES = List.of("professional", "mother", "father");
    private static final Pattern ELEMENT = Pattern.compile("<([a-z][a-z0-9-]*)");
    private static final Pattern PLANTED = Pattern.compile("(?:ran|alert|confirm|prompt)\\W{1,8}\\d");

    /** Forms that are not on a page of their own, or take no words, and where they are looked at. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("/first", "is there only before the first administrator; the form of /people/new and /welcome"),
            Map.entry("/files/{id}/plan", "is there only for a co-parent, and reads one of two words"),
            Map.entry("/noticed", "takes what browsers report, and shows nothing"),
            Map.entry("/drafts/{caseFile}/{form:[a-z0-9-]{1,80}}", "sent by the script of the note's page; see aDraft()"),
            Map.entry("/import", "takes files; see anUpload()"),
            Map.entry("/import/commit", "is there after an upload; see anUpload()"),
            Map.entry("/import/let-go", "takes nothing"),
            Map.entry("/coding/settle", "is there once two have sorted a text and differ; takes themes as /coding does (CodingTest)"),
            Map.entry("/account/places/end", "is there beside a second sign-in, and reads a number"),
            Map.entry("/account/passkeys/asked", "sent by a script, with what a passkey answers; the name is met at /account/passkeys"),
            Map.entry("/sign-in/first-passkey/asked", "the same, for whoever has no passkey yet"),
            Map.entry("/sign-in/again/passkey", "sent by a script, with what a passkey answers"));

    private final Chrome chrome;
    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final TestClock clock;
    private final Referrals referrals;
    private final PolicyReports reports;
    private final Accounts accounts;
    private final Telephones telephones;
    private final MockMvcTester http;
    private final List<Route> routes;

    private final Map<String, Set<Integer>> met = new TreeMap<>();
    private final Set<String> expected = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();
    private final Set<String> kept = new TreeSet<>();
    private final Set<String> gone = new TreeSet<>();
    private final Set<String> shownOn = new TreeSet<>();
    private FullHouse house;
    private String accept = "";

    PayloadsTest(
            Chrome chrome,
            Cast cast,
            Client client,
            Owner owner,
            TestClock clock,
            Referrals referrals,
            PolicyReports reports,
            Accounts accounts,
            Telephones telephones,
            MockMvcTester http,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.chrome = chrome;
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.clock = clock;
        this.referrals = referrals;
        this.reports = reports;
        this.accounts = accounts;
        this.telephones = telephones;
        this.http = http;
        this.routes = Route.all(mapping);
    }

    @BeforeEach
    void aFamilyWhoseFilesAreFull() {
        house = FullHouse.in(cast, client, owner, clock, referrals);
        var decided = new Furniture(client, clock).refer(referrals);
        assertThat(client.as(house.home().manager())
                        .post("/referrals/" + decided + "/decide", "decision", "eligible", "words", "They may"))
                .hasStatus(303);
        accept = "/referrals/" + decided + "/accept?site=london";
        owner.db()
                .sql("update account set sign_in_name = null where id = ?")
                .param(cast.practitioner(Cast.BLACKPOOL).account().value())
                .update();
    }

    @Test
    void nothingWrittenIntoAnyFieldRuns() {
        drill(HANDFULS);

        assertThat(met.values().stream().flatMap(Set::stream).collect(Collectors.toSet()))
                .as("payloads that were written somewhere")
                .hasSize(Payloads.ALL.size());
    }

    @Test
    @Tag("soak")
    void noPayloadInAnyFieldRuns() {
        drill(Integer.MAX_VALUE);

        assertThat(gone).as("fields of forms that are there only until they are sent").hasSizeLessThan(30);
        assertThat(met).allSatisfy((field, payloads) -> {
            if (!gone.contains(field)) assertThat(payloads).as(field).hasSize(Payloads.ALL.size());
        });
    }

    /** The look finds what a template that writes words as they are would let through; the header alone would keep it from running. */
    @Test
    void whatATemplateWouldLetThroughIsNoticed() {
        raw(9);
    }

    @Test
    @Tag("soak")
    void whateverATemplateWouldLetThroughIsNoticed() {
        raw(1);
    }

    private void raw(int every) {
        try (var window = new Window(chrome)) {
            window.knows(elements(client.visitor().page("/sign-in")));
            var answer = client.visitor().get("/sign-in");
            var headers = Window.headers(answer);
            var bare = new HashMap<>(headers);
            bare.remove("Content-Security-Policy");
            var body = Client.Signed.body(answer);
            assertThat(window.look("/sign-in", answer)).isEmpty();
            var tried = 0;
            var noticed = 0;
            var ran = 0;
            for (var n = 0; n < Payloads.ALL.size(); n += every) {
                var planted = body.replaceFirst(
                        "<main([^>]*)>", "<main$1>" + java.util.regex.Matcher.quoteReplacement(Payloads.ALL.get(n)));
                tried++;
                var seen = window.look("/sign-in", headers, planted, true);
                if (!seen.isEmpty()) noticed++;
                assertThat(seen).as(Payloads.ALL.get(n)).noneMatch(what -> what.startsWith("ran") || what.startsWith("dialog"));
                if (window.look("/sign-in", bare, planted, true).stream().anyMatch(what -> what.startsWith("ran") || what.startsWith("dialog"))) ran++;
            }
            assertThat(noticed).as("noticed of %d, %d of which ran without the header", tried, ran).isGreaterThan(tried / 2);
            assertThat(ran).as("ran without the header, of %d", tried).isGreaterThan(tried / 3);
        }
    }

    private void drill(int handfuls) {
        var before = reports.count();
        try (var window = new Window(chrome)) {
            var everybody = pagesOf(people());
            window.knows(elements(templates()));
            everybody.forEach((actor, pages) -> pages.values().forEach(page -> window.knows(elements(page))));
            somebodyRefers(window, handfuls);
            var tried = new LinkedHashSet<String>();
            each(everybody, (who, path, form) -> overwhelm(window, who, path, form, handfuls, tried));
            somebodySignsIn(window, handfuls, tried);
            somebodyAnswers(window, handfuls, tried);
            everybody.forEach((actor, pages) ->
                    pages.keySet().forEach(path -> look(window, Way.of(client.as(actor)), path, handfuls)));
            aDraft(window, everybody.getOrDefault(house.home().mothersPractitioner(), Map.of()));
            anUpload(window);
            var sent = new LinkedHashSet<String>();
            each(everybody, (who, path, form) -> {
                if (!FullHouse.endsThings(form.action())) keep(window, who, path, form, sent);
            });
            lookAtWhatIsShownNow(window, people());
            each(everybody, (who, path, form) -> keep(window, who, path, form, sent));
            var whoIsLeft = List.of(house.home().manager(), house.in(Role.INTAKE), house.in(Role.ADMINISTRATOR));
            lookAtWhatIsShownNow(window, whoIsLeft);
        }

        assertThat(wrong).isEmpty();
        assertThat(kept).as("fields that kept payloads").hasSizeGreaterThan(30);
        assertThat(shownOn).as("pages on which payloads stood; kept in %s", kept).hasSizeGreaterThan(25);
        assertThat(reports.count() - before).as("reports of browsers").isZero();
        met.values().removeIf(Set::isEmpty);
        assertThat(met.keySet()).as("fields that met payloads").containsAll(expected());
    }

    private interface Attack {
        void on(Way who, String path, ShownForm form);
    }

    private void each(Map<Actor, Map<String, String>> everybody, Attack attack) {
        everybody.forEach((actor, pages) -> pages.forEach((path, page) -> ShownForm.on(page).stream()
                .filter(ShownForm::posts)
                .forEach(form -> attack.on(Way.of(client.as(actor)), path, form))));
    }

    /** Every field that takes words on any page, and every one that a form of ours reads as words. */
    private Set<String> expected() {
        for (var route : routes) {
            if (!route.method().equals("POST") || ELSEWHERE.containsKey(route.path())) continue;
            route.texts().forEach(field -> expected.add(route.path() + " " + field));
        }
        assertThat(expected).hasSizeGreaterThan(60);
        return expected;
    }

    /** More than a form takes, in every field: it comes back with all of it, and nothing has happened. */
    private void overwhelm(Window window, Way who, String path, ShownForm form, int handfuls, Set<String> done) {
        var to = to(form);
        var chosen = chosen(form);
        var fields = new TreeSet<>(form.words());
        fields.addAll(chosen);
        if (fields.isEmpty() || !done.add(to + " " + fields)) return;
        form.words().forEach(field -> expected.add(to + " " + field));
        for (var round = 0; round < handfuls && !haveMetAll(to, fields); round++) {
            var before = howMany(to, fields);
            send(window, who, path, form, to, form.words(), TOO_MUCH);
            if (!chosen.isEmpty()) send(window, who, path, form, to, fields, TOO_MUCH);
            if (howMany(to, fields) == before) {
                fields.forEach(field -> gone.add(to + " " + field));
                return;
            }
        }
    }

    /** As much as a form takes: in all fields that take words at once; where that is refused, in each beside what is right. */
    private void keep(Window window, Way who, String path, ShownForm form, Set<String> done) {
        var to = to(form);
        if (form.words().isEmpty() || isDone(to, form, done)) return;
        send(window, who, path, form, to, form.words(), 0);
        if (form.words().stream().allMatch(field -> kept.contains(to + " " + field))) return;
        for (var field : form.words()) send(window, who, path, form, to, Set.of(field), 0);
    }

    private String to(ShownForm form) {
        return routeOf(form).map(Route::path).orElse(form.action());
    }

    /** What the form is read for besides words: choices, and what it carries hidden. */
    private Set<String> chosen(ShownForm form) {
        var all = new TreeSet<String>();
        routeOf(form).ifPresent(route -> all.addAll(route.texts()));
        all.removeAll(form.words());
        all.removeAll(Set.of("_csrf", "page"));
        return all;
    }

    /** Forms of one kind that lie at several addresses, such as a way to reach a parent, are tried until one of them is kept. */
    private boolean isDone(String to, ShownForm form, Set<String> done) {
        var alike = to + " " + form.words() + " at ";
        var keeps = form.words().stream().anyMatch(field -> kept.contains(to + " " + field));
        var tried = done.stream().filter(one -> one.startsWith(alike)).count();
        return (keeps && tried > 0)
                || tried >= MOST_ALIKE
                || !done.add(alike + form.action().replaceAll(Client.ANY_ID, "id"));
    }

    private boolean haveMetAll(String to, Set<String> fields) {
        return howMany(to, fields) == fields.size() * Payloads.ALL.size();
    }

    private int howMany(String to, Set<String> fields) {
        return fields.stream().mapToInt(field -> metBy(to, field).size()).sum();
    }

    private Set<Integer> metBy(String to, String field) {
        return met.computeIfAbsent(to + " " + field, f -> new TreeSet<>());
    }

    /**
     * Fetches the page and sends its form with payloads in these fields.
     *
     * @param least how many letters each field gets at the least; 0 for as many as the form takes
     */
    private void send(
            Window window, Way who, String path, ShownForm old, String to, Set<String> fields, int least) {
        if (fields.isEmpty()) return;
        var form = ShownForm.on(Client.Signed.body(who.get(path))).stream()
                .filter(now -> now.posts() && now.words().equals(old.words()) && same(now.action(), old.action()))
                .findFirst();
        form.ifPresent(now -> send(window, who, now, to, fields, least));
    }

    private void send(Window window, Way who, ShownForm form, String to, Set<String> fields, int least) {
        var instead = new HashMap<String, String>();
        var written = new HashMap<String, List<String>>();
        for (var field : fields) {
            var first = Math.floorMod((to + field).hashCode(), Payloads.ALL.size());
            var most = least > 0 ? least : form.longest().getOrDefault(field, ONE_LINE) * 9 / 10;
            var some = Payloads.from(firstUnmet(to, field, first), most);
            written.put(field, some);
            instead.put(field, String.join(" ", some));
        }
        var answer = who.post(form.action(), form.filled(0, instead));
        var status = answer.getResponse().getStatus();
        if (status >= 500) wrong.add(form.action() + " " + fields + " → " + status);
        // What may be chosen is refused with the page itself; where words are taken, they have to be read.
        written.forEach((field, some) -> {
            if (status != 404 || !form.words().contains(field))
                some.forEach(payload -> metBy(to, field).add(Payloads.ALL.indexOf(payload)));
        });
        if (status == 303) fields.forEach(field -> kept.add(to + " " + field));
        else look(window, form.action(), answer);
    }

    private int firstUnmet(String to, String field, int from) {
        var all = metBy(to, field);
        for (var n = 0; n < Payloads.ALL.size(); n++) {
            var at = (from + n) % Payloads.ALL.size();
            if (!all.contains(at)) return at;
        }
        return from;
    }

    private static boolean same(String action, String other) {
        return action.replaceAll(Client.ANY_ID, "id").equals(other.replaceAll(Client.ANY_ID, "id"));
    }

    private Optional<Route> routeOf(ShownForm form) {
        return routes.stream()
                .filter(route -> route.method().equals("POST") && route.matches(form.action()))
                .findFirst();
    }

    /** A page that takes words from its address shows them too. */
    private void look(Window window, Way who, String path, int handfuls) {
        var route = routes.stream()
                .filter(r -> r.method().equals("GET") && r.matches(path) && !path.contains("?"))
                .findFirst();
        if (route.isEmpty()) return;
        for (var field : route.get().texts()) {
            for (var round = 0; round < handfuls && metBy(route.get().path() + " ?", field).size() < Payloads.ALL.size(); round++) {
                var key = route.get().path() + " ?";
                var some = Payloads.from(firstUnmet(key, field, 0), 1500);
                some.forEach(payload -> metBy(key, field).add(Payloads.ALL.indexOf(payload)));
                var query = java.net.URLEncoder.encode(String.join(" ", some), StandardCharsets.UTF_8);
                look(window, path, who.get(path + "?" + field + "=" + query));
            }
        }
    }

    private void look(Window window, String path, MvcTestResult answer) {
        var type = String.valueOf(answer.getResponse().getContentType());
        if (answer.getResponse().getStatus() / 100 == 3 || !type.startsWith("text/html")) return;
        var found = window.look(path.replaceFirst("\\?.*", ""), answer);
        if (!found.isEmpty()) wrong.add(path + " → " + found.stream().distinct().limit(6).toList());
    }

    /** Every page of everybody on which a payload stands by now. */
    private void lookAtWhatIsShownNow(Window window, List<Actor> people) {
        pagesOf(people).forEach((actor, pages) -> pages.forEach((path, page) -> {
            if (!PLANTED.matcher(page).find()) return;
            shownOn.add(path);
            look(window, path, client.as(actor).get(path));
        }));
    }

    /** Somebody who refers writes payloads wherever words are taken, for themselves and for a colleague to read. */
    private void somebodyRefers(Window window, int handfuls) {
        var done = new LinkedHashSet<String>();
        for (var voice : VOICES) {
            var who = PublicForm.begun(http, voice);
            who.walk(
                    (step, form) -> {
                        if (!step.equals("/refer/who")) overwhelm(window, who, step, form, handfuls, done);
                    },
                    field -> String.join(" ", Payloads.from(Math.floorMod(field.hashCode(), Payloads.ALL.size()), 150)));
            var check = who.get("/refer/check");
            assertThat(PLANTED.matcher(Client.Signed.body(check)).find()).isTrue();
            look(window, "/refer/check", check);
            assertThat(who.post("/refer/check")).hasStatus(303);
        }
    }

    /** Whoever has a link, has shown the password alone, or has no telephone yet. */
    private void somebodySignsIn(Window window, int handfuls, Set<String> done) {
        var link = LINK.matcher(Client.Signed.body(client.as(house.in(Role.ADMINISTRATOR))
                .post("/people/" + cast.evaluator().account() + "/link")));
        assertThat(link.find()).isTrue();
        overwhelm(window, Way.of(client.visitor()), link.group(), handfuls, done);
        var known = cast.evaluator();
        telephones.nextCode(known);
        for (var colleague : List.of(cast.evaluator(), known)) {
            var visit = new Visit(http);
            visit.password(accounts, colleague);
            overwhelm(window, halfWay(visit), SECOND_STEP, handfuls, done);
        }
    }

    /** Whoever answers measures on their own phone. */
    private void somebodyAnswers(Window window, int handfuls, Set<String> done) {
        var shown = client.as(house.home().mothersPractitioner())
                .post(
                        "/files/" + house.home().mother().caseFile() + "/own-phone",
                        "id",
                        UUID.randomUUID().toString(),
                        "timepoint",
                        "year1",
                        "language",
                        "en-GB",
                        "how",
                        "here",
                        "measures",
                        "GAD-7");
        var link = Pattern.compile("/q/[0-9a-z]{26}").matcher(Client.Signed.body(shown));
        assertThat(link.find()).isTrue();
        var phone = new Phone(http);
        phone.begin(link.group());
        phone.post(link.group(), "sheet", "1", "step", "go");
        overwhelm(window, onThe(phone), link.group(), handfuls, done);
    }

    private static Way onThe(Phone phone) {
        return new Way() {
            @Override
            public MvcTestResult get(String path) {
                return phone.get(path);
            }

            @Override
            public MvcTestResult post(String path, String... fields) {
                return phone.post(path, fields);
            }
        };
    }

    private void overwhelm(Window window, Way who, String path, int handfuls, Set<String> done) {
        var forms = ShownForm.on(Client.Signed.body(who.get(path))).stream()
                .filter(ShownForm::posts)
                .toList();
        assertThat(forms).as(path).isNotEmpty();
        forms.forEach(form -> overwhelm(window, who, path, form, handfuls, done));
    }

    private static Way halfWay(Visit visit) {
        return new Way() {
            @Override
            public MvcTestResult get(String path) {
                return visit.get(path);
            }

            @Override
            public MvcTestResult post(String path, String... fields) {
                var all = Arrays.copyOf(fields, fields.length + 2);
                all[fields.length] = "_csrf";
                all[fields.length + 1] = Visit.token(visit.page(SECOND_STEP));
                return visit.post(path, all);
            }
        };
    }

    /** What is kept while somebody types is given back to the form. */
    private void aDraft(Window window, Map<String, String> pages) {
        var practitioner = client.as(house.home().mothersPractitioner());
        var notes = pages.keySet().stream().filter(path -> path.endsWith("/note")).toList();
        var drafts = notes.stream()
                .map(path -> practitioner.get(path))
                .filter(answer -> answer.getResponse().getStatus() == 200)
                .flatMap(answer -> Pattern.compile("data-autosave=\"([^\"]+)\"")
                        .matcher(Client.Signed.body(answer))
                        .results()
                        .map(found -> found.group(1)))
                .distinct()
                .toList();
        assertThat(drafts).isNotEmpty();
        for (var draft : drafts)
            assertThat(practitioner.post(draft, "note", String.join("\n", Payloads.ALL))).hasStatusOk();
        for (var path : notes) look(window, path, practitioner.get(path));
    }

    /** Names of files, names of columns and what stands in rows, all of it shown to whom it is to be mended by. */
    private void anUpload(Window window) {
        var administrator = house.in(Role.ADMINISTRATOR);
        var names = Pattern.compile("type=\"file\"[^>]* name=\"([^\"]+)\"|name=\"([^\"]+)\"[^>]* type=\"file\"")
                .matcher(client.as(administrator).page("/import"))
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
        assertThat(names).hasSize(6);
        for (var header : List.of(true, false)) {
            var request = http.post()
                    .uri("/import")
                    .with(TestSignIn.as(administrator))
                    .with(SecurityMockMvcRequestPostProcessors.csrf())
                    .multipart();
            for (var name : names) {
                var rows = Payloads.ALL.stream()
                        .map(payload -> ("\"" + payload.replace("\"", "\"\"") + "\",").repeat(9) + "x")
                        .collect(Collectors.joining("\n"));
                var columns = header ? columns(name) : rows.lines().findFirst().orElseThrow();
                request = request.file(new MockMultipartFile(
                        name,
                        Payloads.ALL.get(name.length()),
                        "text/csv",
                        (columns + "\n" + rows).getBytes(StandardCharsets.UTF_8)));
            }
            var answer = request.exchange();
            look(window, "/import", answer);
            look(window, "/import", client.as(administrator).get("/import"));
            client.as(administrator).post("/import/commit", "seal", String.join(" ", Payloads.from(0, 500)));
            client.as(administrator).post("/import/let-go");
        }
    }

    private static String columns(String name) {
        try (var lines = Files.lines(Path.of("samples", "caseload", name))) {
            return lines.findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Actor> people() {
        return List.of(
                house.home().mothersPractitioner(),
                house.home().fathersPractitioner(),
                house.home().manager(),
                house.in(Role.INTAKE),
                house.in(Role.SAFEGUARDING_ADVISOR),
                house.in(Role.ADMINISTRATOR),
                house.in(Role.EVALUATOR),
                Actor.visitor());
    }

    /** Each of these people with the pages that are there for them now. */
    private Map<Actor, Map<String, String>> pagesOf(List<Actor> people) {
        var all = new LinkedHashMap<Actor, Map<String, String>>();
        for (var actor : people) {
            var pages = new LinkedHashMap<String, String>();
            var addresses = new TreeSet<>(house.addresses(routes, actor));
            addresses.add(accept);
            Crawl.as(client, actor, addresses).forEach((path, answer) -> {
                if (answer.status() == 200 && answer.said().contains("<main"))
                    pages.put(path.replace("&amp;", "&"), answer.said());
            });
            all.put(actor, pages);
        }
        return all;
    }

    /** All that our templates write. */
    private static String templates() {
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            var all = new StringBuilder();
            for (var file : files.filter(f -> f.toString().endsWith(".jte")).toList()) all.append(Files.readString(file));
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> elements(String page) {
        return ELEMENT.matcher(page).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
