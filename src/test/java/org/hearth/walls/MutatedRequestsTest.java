package org.hearth.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.access.TestSignIn;
import org.hearth.referral.Referrals;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Requests that no page of ours makes, in every role: none is trouble, none shows how we are made, none writes anything. */
@HearthTest
@TestPropertySource(properties = "hearth.test.world=matrix")
@TestInstance(Lifecycle.PER_CLASS)
class MutatedRequestsTest {
    private static final int STRANGE_FORMS = 8;
    private static final long SEED = 30;

    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final TestClock clock;
    private final Referrals referrals;
    private final MockMvcTester http;
    private final List<Route> routes;
    private final List<String> wrong = new ArrayList<>();
    private final Set<String> kinds = new HashSet<>();
    private FullHouse house;

    MutatedRequestsTest(
            Cast cast,
            Client client,
            Owner owner,
            TestClock clock,
            Referrals referrals,
            MockMvcTester http,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.clock = clock;
        this.referrals = referrals;
        this.http = http;
        this.routes = Route.all(mapping);
    }

    @BeforeAll
    void aFamilyWhoseFilesAreFull() {
        house = FullHouse.in(cast, client, owner, clock, referrals);
    }

    @BeforeEach
    void nothingWrongYet() {
        wrong.clear();
        kinds.clear();
    }

    /** Half of them carry no token of a form, the other half a token and no id of anything. */
    @Test
    void noneOfManyMutatedRequestsIsTroubleOrWritesAnything() {
        mutate(1_500);
    }

    @Test
    @Tag("soak")
    void norIsAnyOfTenThousand() {
        mutate(10_000);
    }

    private void mutate(int requests) {
        var before = Written.in(owner);
        var mutator = new Mutator(SEED, routes);
        var everything = house.things(house.home().manager());
        var nothing = nothing(everything);
        var actors = actors();
        var answers = new TreeMap<Integer, Integer>();
        for (var n = 0; n < requests; n++) {
            var actor = actors.get(n % actors.size());
            var token = n % 2 == 0;
            var strange = mutator.next(token ? nothing : everything);
            var answer = send(strange, actor, token && !mayWriteWithoutAnId(strange.from(), actor));
            var _ = answers.merge(check(strange.toString(), actor, answer), 1, Integer::sum);
        }

        assertThat(wrong).as("of " + answers).isEmpty();
        assertThat(answers).as("pages, and refusals of more than one kind").containsKeys(200, 303, 400, 404);
        assertThat(Written.in(owner)).isEqualTo(before);
    }

    /** The comparison sees one row, and one word in a row. */
    @Test
    void whatIsWrittenIsSeen() {
        var before = Written.in(owner);
        assertThat(client.as(house.in(Role.ADMINISTRATOR))
                        .post(
                                "/people/new",
                                "name",
                                "Nele Ost",
                                "signInName",
                                UUID.randomUUID().toString(),
                                "roles",
                                "intake"))
                .hasStatus(303);
        assertThat(Written.in(owner)).isNotEqualTo(before);

        var after = Written.in(owner);
        owner.db()
                .sql("update person set given_name = given_name || 'x' where id = ?")
                .param(house.home().father().id().value())
                .update();
        assertThat(Written.in(owner)).isNotEqualTo(after);
    }

    /** A form of ours, sent by whom it was shown to, with something in it that nobody would write. */
    @Test
    void aFormWithStrangeThingsInItIsNoTrouble() {
        var mutator = new Mutator(SEED, routes);
        var sent = 0;
        var taken = 0;
        var forms = new LinkedHashMap<Actor, Map<String, ShownForm>>();
        actors().forEach(actor -> forms.put(actor, forms(actor)));
        for (var ends : List.of(false, true)) {
            for (var actor : actors()) {
                for (var form : forms.getOrDefault(actor, Map.of()).values()) {
                    if (FullHouse.endsThings(form.action()) != ends) continue;
                    for (var n = 0; n < STRANGE_FORMS; n++) {
                        var instead = new HashMap<String, String>();
                        instead.put(
                                form.sent().containsKey("id") ? "id" : "none",
                                UUID.randomUUID().toString());
                        for (var more = 0; more <= n % 3; more++) {
                            var field = mutator.strangeField(form);
                            instead.put(field.getKey(), field.getValue());
                        }
                        var status = check(
                                form.action() + " " + shortened(instead.toString()),
                                actor,
                                client.as(actor).post(form.action(), form.filled(n, instead)));
                        sent++;
                        if (status == 303 || status == 422 || status == 200) taken++;
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(sent).as("forms sent").isGreaterThan(600);
        assertThat(taken).as("forms that were read").isGreaterThan(250);
    }

    /** Pages take words from the address too: searches, and what a report is about. */
    @Test
    void anAddressWithStrangeThingsInItIsNoTrouble() {
        for (var actor : actors()) {
            for (var route : routes) {
                if (!route.method().equals("GET")
                        || !(route.anyone() || actor.roles().stream().anyMatch(route.roles()::contains))) continue;
                for (var path :
                        route.paths(house.things(actor)).stream().limit(1).toList()) {
                    for (var strange : Mutator.STRANGE) {
                        if (route.takes().isEmpty() || strange.length() > 8_000) continue;
                        var request = http.get().uri(path).with(TestSignIn.as(actor));
                        for (var name : route.takes()) request = request.param(name, strange);
                        check(path + " " + route.takes() + " " + shortened(strange), actor, request.exchange());
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static String shortened(String text) {
        return text.length() < 300 ? text : text.substring(0, 300) + "…";
    }

    private Map<String, ShownForm> forms(Actor actor) {
        return house.forms(client, actor, house.addresses(routes, actor));
    }

    private List<Actor> actors() {
        var all = new ArrayList<>(house.people().values());
        all.add(house.home().fathersPractitioner());
        all.add(Actor.visitor());
        return all;
    }

    private static Belongings nothing(Belongings like) {
        var none = new HashMap<String, List<String>>();
        like.byType()
                .keySet()
                .forEach(type -> none.put(type, List.of(UUID.randomUUID().toString())));
        return new Belongings(none);
    }

    /** A form without an id in its address might be a good one by chance, for whom it is meant. */
    private static boolean mayWriteWithoutAnId(Route route, Actor actor) {
        return !route.namesConfidentialThings()
                && (route.anyone() || actor.roles().stream().anyMatch(route.roles()::contains));
    }

    private MvcTestResult send(Mutator.Strange strange, Actor actor, boolean token) {
        var request = http.method(HttpMethod.valueOf(strange.method()))
                .uri(strange.address())
                .with(TestSignIn.as(actor));
        if (token) request = request.with(csrf());
        if (!strange.type().isEmpty()) request = request.header("Content-Type", strange.type());
        for (var i = 0; i < strange.fields().size(); i += 2)
            if (!strange.fields().get(i).isEmpty())
                request =
                        request.param(strange.fields().get(i), strange.fields().get(i + 1));
        for (var i = 0; i < strange.headers().size(); i += 2)
            request = request.header(strange.headers().get(i), strange.headers().get(i + 1));
        if (!strange.body().isEmpty()) request = request.content(strange.body().getBytes(StandardCharsets.UTF_8));
        return request.exchange();
    }

    /** The status; what went wrong is written down, each kind of it once. */
    private int check(String what, Actor actor, MvcTestResult answer) {
        var failure = answer.getUnresolvedException();
        if (failure != null) {
            trouble(actor, what, why(failure));
            return 500;
        }
        var status = answer.getResponse().getStatus();
        if (status >= 500)
            trouble(actor, what, status + " " + answer.getResponse().getErrorMessage());
        var headers = Crawl.headers(answer);
        if (HowWeAreMade.in(headers).isPresent() || headers.contains("X-Strange")) trouble(actor, what, headers);
        if (!Letters.isOne(answer)) {
            HowWeAreMade.in(Client.Signed.body(answer))
                    .ifPresent(made -> trouble(actor, what, status + " says " + made));
        }
        return status;
    }

    private void trouble(Actor actor, String what, String kind) {
        if (kinds.add(kind)) wrong.add((actor.roles() + " " + what + " → " + kind).replaceAll("[^\\x20-\\x7e→]", "?"));
    }

    /** The cause, and where in our code it came from. */
    private static String why(Throwable failure) {
        var cause = NestedExceptionUtils.getMostSpecificCause(failure);
        var ours = Arrays.stream(cause.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.hearth."))
                .findFirst();
        return cause.getClass().getSimpleName() + " "
                + ours.map(StackTraceElement::toString).orElse(cause.toString());
    }
}
