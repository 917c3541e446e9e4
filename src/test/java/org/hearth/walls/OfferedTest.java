package org.hearth.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearth.access.Actor;
import org.hearth.casefile.Relation;
import org.hearth.casefile.WhoMay;
import org.hearth.enrolment.Enrolments;
import org.hearth.supervision.Supervisions;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** In whatever relation somebody reads a file: nothing is offered to them that is refused, and what the table refuses is refused. */
@HearthTest
@TestPropertySource(properties = "hearth.test.world=matrix")
@TestInstance(Lifecycle.PER_CLASS)
class OfferedTest {
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern FORM =
            Pattern.compile("(?s)<form method=\"(post|get)\" action=\"([^\"]*)\".*?</form>");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern NOT_OF_FILES = Pattern.compile("/(static|leave|sign-out|account|reports).*");

    /** Those in which people read files that are in the programme. */
    enum Reader {
        ALLOCATION,
        COVER,
        MANAGER,
        SAFEGUARDING_ADVISOR,
        SUPERVISION,
        BREAK_GLASS;

        Relation relation() {
            return Relation.valueOf(name());
        }
    }

    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final TestClock clock;
    private final Enrolments enrolments;
    private final Supervisions supervisions;
    private final List<Route> routes;
    private final TransactionTemplate forgotten;
    private final Map<Reader, Actor> readers = new LinkedHashMap<>();

    private Household home;
    private Belongings things;

    OfferedTest(
            Cast cast,
            Client client,
            Owner owner,
            TestClock clock,
            Enrolments enrolments,
            Supervisions supervisions,
            PlatformTransactionManager transactions,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.clock = clock;
        this.enrolments = enrolments;
        this.supervisions = supervisions;
        this.routes = Route.all(mapping);
        this.forgotten = new TransactionTemplate(transactions);
    }

    @BeforeAll
    void aFamilyWithAReaderInEachRelation() {
        home = cast.family(Cast.LONDON);
        var furniture = new Furniture(client, clock);
        furniture.furnish(home.mothersPractitioner(), home.mother(), "lavender");
        furniture.share(home.mothersPractitioner(), home.mother(), home.family().safetyFile(), "lavender");
        furniture.knows(home.manager(), home.family().safetyFile(), cast.practitioner(Cast.LONDON));
        for (var reader : Reader.values()) readers.put(reader, reader(reader, furniture));
        things = Belongings.in(
                owner,
                List.of(
                        home.mother().caseFile(),
                        home.baby().caseFile(),
                        home.family().safetyFile()));
    }

    private Actor reader(Reader reader, Furniture furniture) {
        var somebody = cast.practitioner(Cast.LONDON);
        return switch (reader) {
            case ALLOCATION -> home.mothersPractitioner();
            case MANAGER -> home.manager();
            case SAFEGUARDING_ADVISOR -> cast.safeguardingAdvisor();
            case COVER -> {
                enrolments.cover(home.manager(), home.mothersEnrolment().id(), somebody.account());
                yield somebody;
            }
            case SUPERVISION -> {
                supervisions.name(
                        home.manager(),
                        home.mothersPractitioner().account(),
                        somebody.account(),
                        clock.today(),
                        Optional.empty());
                yield somebody;
            }
            case BREAK_GLASS -> {
                furniture.emergency(somebody, home.mother());
                yield somebody;
            }
        };
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsOfferedThatIsRefused(Reader reader) {
        var actor = reader(reader);
        var offered = new Offered();
        var waiting = new ArrayDeque<>(List.of(
                "/home", "/families", "/tasks", "/files/" + home.family().safetyFile()));
        things.byType().getOrDefault("CaseFileId", List.of()).forEach(file -> waiting.add("/files/" + file));
        var guessed = Set.copyOf(waiting);
        while (!waiting.isEmpty()) {
            var path = waiting.poll();
            if (NOT_OF_FILES.matcher(path).matches() || !offered.pages.add(path)) continue;
            var answer = client.as(actor).get(path.replace("&amp;", "&"));
            var status = answer.getResponse().getStatus();
            if (status >= 400 && !guessed.contains(path)) offered.refused.add("GET " + path + " → " + status);
            if (status != 200) continue;
            var page = Client.Signed.body(answer);
            LINK.matcher(page).results().map(link -> link.group(1)).forEach(waiting::add);
            offered.forms(page);
        }
        offered.forms.forEach((action, fields) -> {
            var status = sent(actor, action, fields);
            if (status == 404 || status == 403 || status == 405) offered.refused.add("POST " + action + " → " + status);
        });

        assertThat(offered.refused).isEmpty();
        assertThat(offered.pages).hasSizeGreaterThan(8);
        if (reader == Reader.ALLOCATION) assertThat(offered.forms).hasSizeGreaterThan(15);
        if (reader == Reader.SUPERVISION)
            assertThat(offered.forms.keySet()).noneMatch(action -> action.contains("/sessions"));
    }

    /** What was found on the way. */
    private static final class Offered {
        private final Set<String> pages = new LinkedHashSet<>();
        private final Map<String, List<String>> forms = new LinkedHashMap<>();
        private final List<String> refused = new ArrayList<>();

        void forms(String page) {
            FORM.matcher(page)
                    .results()
                    .filter(form -> form.group(1).equals("post"))
                    .forEach(form -> {
                        if (!NOT_OF_FILES.matcher(form.group(2)).matches())
                            forms.putIfAbsent(
                                    form.group(2),
                                    HIDDEN.matcher(form.group())
                                            .results()
                                            .flatMap(field -> Stream.of(field.group(1), field.group(2)))
                                            .toList());
                    });
        }
    }

    /** Sent, and what it did is taken back: one form must not close the next. */
    private int sent(Actor actor, String action, List<String> fields) {
        return Objects.requireNonNull(forgotten.execute(transaction -> {
            transaction.setRollbackOnly();
            return client.as(actor)
                    .post(action.replace("&amp;", "&"), fields.toArray(String[]::new))
                    .getResponse()
                    .getStatus();
        }));
    }

    @ParameterizedTest
    @EnumSource
    void whatTheTableRefusesIsRefused(Reader reader) {
        var actor = reader(reader);
        var wrong = new ArrayList<String>();
        var asked = 0;
        for (var route : routes) {
            if (route.touches().isEmpty() || route.ids().isEmpty() || allows(reader, route)) continue;
            for (var path : pathsInFiles(route)) {
                asked++;
                var status = route.method().equals("GET")
                        ? client.as(actor).get(path).getResponse().getStatus()
                        : sent(actor, path, List.of(route.fields()));
                if (status != 404) wrong.add(route.method() + " " + path + " (" + route.path() + ") → " + status);
            }
        }
        assertThat(wrong).isEmpty();
        if (reader == Reader.SUPERVISION || reader == Reader.BREAK_GLASS)
            assertThat(asked).isGreaterThan(30);
    }

    /** The table alone decides: a page that the parent's own practitioner finds is there for each who may do what it does. */
    @ParameterizedTest
    @EnumSource
    void whatTheTableAllowsIsThere(Reader reader) {
        var actor = reader(reader);
        var wrong = new ArrayList<String>();
        var seen = 0;
        for (var route : routes) {
            if (route.touches().isEmpty()
                    || !route.method().equals("GET")
                    || isAPersonsOwn(route)
                    || !allows(reader, route)
                    || route.roles().stream().noneMatch(actor::has)) continue;
            for (var path : pathsInFiles(route)) {
                if (client.as(home.mothersPractitioner())
                                .get(path)
                                .getResponse()
                                .getStatus()
                        != 200) continue;
                // Advisors open the safety file and no other.
                if (reader == Reader.SAFEGUARDING_ADVISOR
                        && !path.contains(home.family().safetyFile().toString())) continue;
                seen++;
                var status = client.as(actor).get(path).getResponse().getStatus();
                if (status != 200) wrong.add(path + " (" + route.path() + ") → " + status);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).isPositive();
    }

    /** Tasks are for one person; what was shared is changed by whoever wrote it. */
    private static boolean isAPersonsOwn(Route route) {
        return route.path().startsWith("/tasks/") || route.path().matches("/shared/\\{id}/(correct|withdraw)");
    }

    @Test
    void aPageSaysWhatItTouchesOrTheProductDoesNotStart() {
        var naming = routes.stream()
                .filter(route -> route.ids().keySet().stream().anyMatch(id -> isInAFile(route, id)))
                .toList();
        assertThat(naming).hasSizeGreaterThan(60).allMatch(route -> route.touches()
                .isPresent());
        assertThat(routes).filteredOn(route -> route.touches().isPresent()).allSatisfy(route -> assertThat(
                        route.roles())
                .as(route.toString())
                .isNotEmpty()
                .allMatch(role -> WhoMay.table()
                        .reaches(
                                role,
                                route.touches().orElseThrow().value(),
                                route.touches().orElseThrow().deed())));
    }

    private boolean isInAFile(Route route, String id) {
        return Optional.ofNullable(route.ids().get(id))
                .filter(type -> things.byType().containsKey(type.getSimpleName()))
                .isPresent();
    }

    private boolean allows(Reader reader, Route route) {
        var touches = route.touches().orElseThrow();
        return WhoMay.table().allows(reader.relation(), touches.value(), touches.deed());
    }

    private List<String> pathsInFiles(Route route) {
        var all = new HashMap<>(things.byType());
        all.put("ReferralId", List.of());
        return route.paths(new Belongings(all));
    }

    private Actor reader(Reader reader) {
        return Objects.requireNonNull(readers.get(reader));
    }
}
