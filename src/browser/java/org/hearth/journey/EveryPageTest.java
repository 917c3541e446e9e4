package org.hearth.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.referral.Referrals;
import org.hearth.testing.Cast;
import org.hearth.testing.Chrome;
import org.hearth.testing.Client;
import org.hearth.testing.HearthBrowserTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.hearth.walls.Belongings;
import org.hearth.walls.Furniture;
import org.hearth.walls.Route;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page of the product that a role can open is for everybody, on a phone and at a desk. */
@HearthBrowserTest
@TestPropertySource(properties = "hearth.test.world=every page")
@TestInstance(Lifecycle.PER_CLASS)
class EveryPageTest {
    private static final List<String> FILES =
            List.of(".csv", ".zip", ".pdf", ".docx", ".xlsx", ".json", "/questionnaire");

    private final Chrome chrome;
    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final TestClock clock;
    private final Referrals referrals;
    private final List<Route> routes;
    private final Map<String, List<String>> things = new HashMap<>();

    private Household home;

    EveryPageTest(
            Chrome chrome,
            Cast cast,
            Client client,
            Owner owner,
            TestClock clock,
            Referrals referrals,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.chrome = chrome;
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.clock = clock;
        this.referrals = referrals;
        this.routes = Route.all(mapping);
    }

    @BeforeAll
    void aFamilyWhoseFilesAreFull() {
        home = cast.family(Cast.LONDON);
        var furniture = new Furniture(client, clock);
        furniture.furnish(home.mothersPractitioner(), home.mother(), "lavender");
        furniture.share(home.mothersPractitioner(), home.mother(), home.family().safetyFile(), "lavender");
        furniture.lookedOver(home.mothersPractitioner(), home.manager(), home.mother(), "I sleep again");
        var files = List.of(
                home.mother().caseFile(), home.baby().caseFile(), home.family().safetyFile());
        things.putAll(Belongings.in(owner, files).byType());
        things.put("ReferralId", List.of(furniture.refer(referrals).toString()));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyPageOfARoleIsWithoutFault(Role role) {
        everyPageOf(role, List.of(Chrome.PHONE));
    }

    /** What axe finds on a phone it nearly always finds at a desk: there it looks in the soak. */
    @ParameterizedTest
    @EnumSource(Role.class)
    @Tag("soak")
    void atADeskToo(Role role) {
        everyPageOf(role, List.of(Chrome.DESK));
    }

    private void everyPageOf(Role role, List<Integer> closely) {
        var actor = actor(role);
        var page = chrome.open(Chrome.DESK);
        chrome.signIn(page, actor);
        things.put("AccountId", List.of(actor.account().toString()));
        lookAt(page, closely, route -> route.roles().contains(role));
    }

    @Test
    void everyPageThatNeedsNoAccountIsWithoutFault() {
        lookAt(chrome.open(Chrome.DESK), List.of(Chrome.PHONE, Chrome.DESK), Route::anyone);
    }

    private void lookAt(Page page, List<Integer> closely, Predicate<Route> which) {
        var wrong = new ArrayList<String>();
        var looked = 0;
        for (var route : routes) {
            if (isAPage(route) && which.test(route)) {
                for (var path : route.paths(new Belongings(things))) looked += look(page, path, closely, wrong) ? 1 : 0;
            }
        }
        page.context().close();
        assertThat(wrong).isEmpty();
        assertThat(looked).as("pages looked at").isPositive();
    }

    /** False where there is no such page for this reader: that page is looked over elsewhere. */
    private boolean look(Page page, String path, List<Integer> closely, List<String> wrong) {
        page.setViewportSize(Chrome.DESK, 900);
        var answer = page.navigate(path);
        if (answer == null || answer.status() != 200) return false;
        for (var width : List.of(Chrome.DESK, Chrome.PHONE)) {
            page.setViewportSize(width, 900);
            try {
                if (closely.contains(width)) chrome.lookOver(page);
                else chrome.mustFit(page);
            } catch (AssertionError fault) {
                wrong.add(width + " " + path + ": " + fault.getMessage());
            }
        }
        return true;
    }

    /** Files that are handed out are no pages, and leaving goes elsewhere. */
    private static boolean isAPage(Route route) {
        return route.method().equals("GET")
                && FILES.stream().noneMatch(route.path()::endsWith)
                && !route.path().equals("/leave");
    }

    private Actor actor(Role role) {
        return switch (role) {
            case PRACTITIONER -> home.mothersPractitioner();
            case TEAM_MANAGER -> home.manager();
            default -> cast.colleague("Sam", Set.of(role), Cast.LONDON);
        };
    }
}
