package org.hearth.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.Role;
import org.hearth.referral.ReferralId;
import org.hearth.referral.Referrals;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route × every role × own, other parent's, other family's: whoever is refused is told that there is no such page. */
@HearthTest
@TestPropertySource(properties = "hearth.test.world=matrix")
@TestInstance(Lifecycle.PER_CLASS)
class RouteMatrixTest {
    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final TestClock clock;
    private final List<Route> routes;
    private final Referrals referrals;
    private final List<String> wrong = new ArrayList<>();

    private Household home;
    private Household elsewhere;
    private ReferralId referral;

    RouteMatrixTest(
            Cast cast,
            Client client,
            Owner owner,
            TestClock clock,
            Referrals referrals,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.clock = clock;
        this.referrals = referrals;
        this.routes = Route.all(mapping);
    }

    @BeforeAll
    void twoFamiliesWhoseFilesAreFull() {
        home = furnished(cast.family(Cast.LONDON));
        elsewhere = furnished(cast.family(Cast.BLACKPOOL));
        referral = new Furniture(client, clock).refer(referrals);
    }

    private Household furnished(Household household) {
        var furniture = new Furniture(client, clock);
        furniture.furnish(household.mothersPractitioner(), household.mother(), "lavender");
        furniture.furnish(household.fathersPractitioner(), household.father(), "juniper");
        furniture.knows(household.manager(), household.family().safetyFile(), cast.practitioner(Cast.LONDON));
        var safety = household.family().safetyFile();
        furniture.share(household.mothersPractitioner(), household.mother(), safety, "lavender");
        furniture.share(household.fathersPractitioner(), household.father(), safety, "juniper");
        furniture.emergency(cast.practitioner(Cast.LONDON), household.mother());
        return household;
    }

    @BeforeEach
    void nothingWrongYet() {
        wrong.clear();
    }

    @Test
    void aRouteIsThereForItsRolesOnly() {
        for (var role : Role.values()) {
            var actor = somebody(role);
            for (var route : routes) {
                if (!route.anyone()
                        && !route.namesConfidentialThings()
                        && !route.roles().contains(role)) {
                    for (var path : route.paths(people(actor))) mustBe404(route, actor, path);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void thingsOfTheOtherParentAndOfOtherFamiliesAreNotThereForAPractitioner() {
        for (var route : routes) {
            if (route.namesConfidentialThings()) {
                for (var path : route.paths(belongingsOf(home.father().caseFile()))) {
                    mustBe404(route, home.mothersPractitioner(), path);
                }
                for (var path : route.paths(belongingsOf(home.mother().caseFile()))) {
                    mustBe404(route, home.fathersPractitioner(), path);
                }
                for (var path : route.paths(everything(elsewhere))) mustBe404(route, home.mothersPractitioner(), path);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyButItsTeamFindsAnythingOfAFamily() {
        var strangers = List.of(
                cast.manager(Cast.BLACKPOOL),
                cast.practitioner(Cast.LONDON),
                cast.evaluator(),
                cast.administrator(),
                cast.intake());
        for (var route : routes) {
            if (route.namesConfidentialThings() && !route.ids().containsValue(ReferralId.class)) {
                for (var path : route.paths(everything(home))) {
                    strangers.forEach(stranger -> mustBe404(route, stranger, path));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aSafeguardingAdvisorFindsNothingOfTheParentsFiles() {
        var advisor = cast.safeguardingAdvisor();
        for (var route : routes) {
            if (route.namesConfidentialThings()) {
                for (var path : route.paths(belongingsOf(home.mother().caseFile()))) mustBe404(route, advisor, path);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aReferralIsThereForIntakeAndTheManagersOfItsSiteAlone() {
        var strangers = List.of(
                home.mothersPractitioner(),
                home.fathersPractitioner(),
                cast.manager(Cast.BLACKPOOL),
                cast.safeguardingAdvisor(),
                cast.evaluator(),
                cast.administrator());
        for (var route : routes) {
            if (route.ids().containsValue(ReferralId.class)) {
                for (var path : route.paths(theReferral()))
                    strangers.forEach(stranger -> mustBe404(route, stranger, path));
                var found = route.paths(theReferral()).stream()
                        .map(path -> status(send(route, home.manager(), path)))
                        .toList();
                if (route.method().equals("GET") && found.contains(404))
                    wrong.add(route + " is not there for the manager");
            }
        }
        assertThat(wrong).isEmpty();
    }

    private Belongings theReferral() {
        return new Belongings(Map.of("ReferralId", List.of(referral.toString())));
    }

    /** The other half of every refusal: the same routes are there for somebody, so that the matrix is about something. */
    @Test
    void everyRouteIsThereForItsOwn() {
        var manager = home.manager();
        var own = Map.of(home.mothersPractitioner(), everythingOpenTo(home), manager, everything(home));
        for (var route : routes) {
            if (route.method().equals("GET") && !route.anyone()) {
                var answers = new ArrayList<Integer>();
                for (var role : route.roles()) {
                    var actor = role == Role.PRACTITIONER
                            ? home.mothersPractitioner()
                            : role == Role.TEAM_MANAGER ? manager : somebody(role);
                    var things = own.getOrDefault(actor, people(actor));
                    for (var path : route.paths(things)) answers.add(status(send(route, actor, path)));
                }
                if (answers.stream().noneMatch(s -> s < 400) && !needsAnUpload(route))
                    wrong.add(route + " → " + answers);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyReadOfACaseFileLeavesItsTrace() {
        var actor = home.mothersPractitioner();
        var seen = 0;
        for (var route : routes) {
            if (route.method().equals("GET") && route.namesConfidentialThings()) {
                for (var path : route.paths(everythingOpenTo(home))) {
                    var before = traces(actor);
                    if (status(send(route, actor, path)) != 200) continue;
                    seen++;
                    if (traces(actor) == before) wrong.add(path + " (" + route.path() + ") left no trace");
                }
            }
        }
        assertThat(seen).isGreaterThan(10);
        assertThat(wrong).isEmpty();
    }

    private long traces(Actor actor) {
        return owner.count(
                "select count(*) from audit_event where account_id = ? and case_file_id is not null",
                actor.account().value());
    }

    /** Whom nobody knows is asked to sign in, whatever the page. */
    @Test
    void aVisitorIsAskedToSignIn() {
        for (var route : routes) {
            if (!route.anyone()) {
                for (var path : route.paths(everything(home))) {
                    var answer = send(route, Actor.visitor(), path);
                    var to = String.valueOf(answer.getResponse().getRedirectedUrl());
                    if (status(answer) / 100 != 3 || !to.contains("/sign-in"))
                        wrong.add(route + " " + path + " → " + status(answer) + to);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void notYoursAndNotThereAreTheSameBytes() {
        var mothers = home.mothersPractitioner();
        for (var route : routes) {
            if (route.method().equals("GET")
                    && route.namesConfidentialThings()
                    && route.ids().size() == 1) {
                for (var path : route.paths(belongingsOf(home.father().caseFile()))) {
                    var nowhere = path.replaceAll(
                            "[0-9a-f]{8}-[0-9a-f-]{27}",
                            java.util.UUID.randomUUID().toString());
                    assertThat(seen(send(route, mothers, path)))
                            .as(path)
                            .isEqualTo(seen(send(route, mothers, nowhere)));
                }
            }
        }
    }

    private static String seen(MvcTestResult answer) {
        return status(answer) + Client.Signed.body(answer).replaceAll("(name=\"_csrf\" value=\")[^\"]*", "$1");
    }

    /** Rejected rows can be downloaded only after an upload; the import's own tests go there. */
    private static boolean needsAnUpload(Route route) {
        return route.path().equals("/import/rejected.zip");
    }

    private void mustBe404(Route route, Actor actor, String path) {
        var status = status(send(route, actor, path));
        if (status != 404)
            wrong.add(actor.roles() + " " + route.method() + " " + path + " (" + route.path() + ") → " + status);
    }

    private MvcTestResult send(Route route, Actor actor, String path) {
        var as = client.as(actor);
        return route.method().equals("GET") ? as.get(path) : as.post(path, route.fields());
    }

    private static int status(MvcTestResult answer) {
        return answer.getResponse().getStatus();
    }

    private Actor somebody(Role role) {
        return cast.colleague("Sam", Set.of(role), Cast.LONDON);
    }

    /** Everything of the household, and the actor's own account where a route names one. */
    private Belongings people(Actor actor) {
        return with(actor, everything(home));
    }

    private Belongings everything(Household household) {
        var all = with(
                household.manager(),
                Belongings.in(
                        owner,
                        List.of(
                                household.mother().caseFile(),
                                household.father().caseFile(),
                                household.baby().caseFile(),
                                household.family().safetyFile())));
        var accounts = List.of(
                household.manager().account().toString(),
                household.mothersPractitioner().account().toString());
        var more = new HashMap<>(all.byType());
        more.put("AccountId", accounts);
        return new Belongings(more);
    }

    private Belongings everythingOpenTo(Household household) {
        return with(
                household.mothersPractitioner(),
                Belongings.in(
                        owner,
                        List.of(
                                household.mother().caseFile(),
                                household.baby().caseFile(),
                                household.family().safetyFile())));
    }

    private Belongings belongingsOf(CaseFileId file) {
        return with(home.manager(), Belongings.in(owner, List.of(file)));
    }

    private Belongings with(Actor actor, Belongings things) {
        var all = new HashMap<>(things.byType());
        all.put("ReferralId", List.of(referral.toString()));
        all.put("AccountId", List.of(actor.account().toString()));
        return new Belongings(all);
    }
}
