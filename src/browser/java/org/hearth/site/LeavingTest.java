package org.hearth.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.testing.Between;
import org.hearth.testing.Chrome;
import org.hearth.testing.HearthBrowserTest;
import org.hearth.testing.Owner;
import org.hearth.walls.Belongings;
import org.hearth.walls.PublicForm;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A parent, or whoever helps them, can leave whatever page they came to: at once, and nothing of it comes back. */
@HearthBrowserTest
class LeavingTest {
    private static final String EVERYDAY = "https://www.bbc.co.uk/**";
    private static final String TOP_OF_LEAVE = """
            () => { const link = document.getElementById('leave'), box = link.getBoundingClientRect();
              return link.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2))
                  && box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth }""";

    private final Chrome chrome;
    private final MockMvcTester http;
    private final Owner owner;
    private final List<org.hearth.walls.Route> routes;

    LeavingTest(
            Chrome chrome,
            Owner owner,
            MockMvcTester http,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.chrome = chrome;
        this.owner = owner;
        this.http = http;
        this.routes = org.hearth.walls.Route.all(mapping);
    }

    @Test
    void theWayOutIsInReachOnEveryPageAtEveryWidthAndWhereverOneHasScrolled() {
        for (var voice : List.of("professional", "mother", "father")) {
            var form = PublicForm.begun(http, voice);
            var pages = new LinkedHashSet<>(List.of("/refer/check"));
            form.writes(pages::add);
            assertThat(pages).hasSizeGreaterThan(10);
            // These are the same for whoever writes.
            if (voice.equals("mother")) pages.addAll(pagesForAnybody());
            var page = writing(form, true, Chrome.PHONE);
            for (var path : pages) {
                page.navigate(path);
                page.evaluate("document.querySelector('main').style.minHeight = '4000px'");
                for (var width : List.of(320, 375, 768, 1280)) {
                    page.setViewportSize(width, 900);
                    for (var part = 0; part <= 4; part++) {
                        page.evaluate("part => scrollTo(0, document.documentElement.scrollHeight * part / 4)", part);
                        assertThat(page.evaluate(TOP_OF_LEAVE))
                                .as("%s at %d, part %d".formatted(path, width, part))
                                .isEqualTo(true);
                    }
                }
            }
            page.context().close();
        }
    }

    @Test
    void leavingEndsTheVisitAndGoingBackShowsNothingOfIt() {
        for (var javaScript : List.of(true, false)) {
            var form = PublicForm.begun(http, "mother");
            form.writes(step -> {});
            var page = writing(form, javaScript, Chrome.PHONE);
            page.navigate("/refer/mother");
            page.navigate("/refer/check");
            assertThat(page.content()).contains("Quill");

            var session = session(page);
            assertThat(sessions(session)).isOne();

            page.click("#leave");
            page.waitForURL(EVERYDAY);
            assertThat(page.context().cookies(chrome.address())).isEmpty();
            assertThat(sessions(session)).isZero();

            for (var back = 0; back < 3; back++) {
                page.goBack();
                assertThat(page.content()).as("back from leaving, JavaScript: " + javaScript).doesNotContain("Quill");
            }
            page.context().close();
        }
    }

    /** The visit as the server knows it, whose number the cookie carries. */
    private static String session(Page page) {
        var cookie = page.context().cookies().stream()
                .filter(kept -> kept.name.equals("hearth"))
                .findFirst()
                .orElseThrow();
        return new String(Base64.getDecoder().decode(cookie.value), StandardCharsets.UTF_8);
    }

    private long sessions(String id) {
        return owner.count("select count(*) from spring_session where session_id = ?", id);
    }

    /** Browsers may keep nothing of our pages; where they may, going back shows what was there, cookie or not. */
    @Test
    void whatWasLeftWouldComeBackIfTheBrowserWereLetKeepIt() throws IOException {
        var letKeep = Map.of("cache-control", "max-age=600", "pragma", "", "expires", "");
        try (var between = new Between(chrome.address(), new Between.Changes(path -> true, Map.of(), letKeep))) {
            assertThat(afterGoingBack(chrome.address())).doesNotContain("Quill");
            assertThat(afterGoingBack(between.address())).contains("Quill");
        }
    }

    private String afterGoingBack(String address) {
        var form = PublicForm.begun(http, "mother");
        form.writes(step -> {});
        var page = chrome.open(Chrome.PHONE, false);
        page.context().addCookies(List.of(new Cookie("form", form.key()).setUrl(address)));
        page.navigate(address + "/refer/check");
        assertThat(page.content()).contains("Quill");
        page.context().clearCookies();
        page.navigate(address + "/static/icon.svg");
        page.goBack();
        var shown = page.content();
        page.context().close();
        return shown;
    }

    /** Three presses of the shift key within five seconds, and of no other key between them. */
    @Test
    void theShiftKeyLeavesWhenItIsPressedThreeTimesWithinFiveSeconds() {
        var form = PublicForm.begun(http, "father");
        form.writes(step -> {});
        var page = writing(form, true, Chrome.PHONE);
        page.clock().install();
        page.navigate("/refer/father");
        press(page, "Shift", 0);
        press(page, "Shift", 3_000);
        press(page, "Shift", 3_000);
        press(page, "a", 0);
        press(page, "Shift", 0);
        press(page, "Shift", 0);
        assertThat(page.url()).contains("/refer/father");

        press(page, "Shift", 4_000);
        page.waitForURL(EVERYDAY);
        assertThat(page.context().cookies(chrome.address())).isEmpty();
        page.context().close();
    }

    private static void press(Page page, String key, long after) {
        page.clock().fastForward(after);
        page.keyboard().press(key);
    }

    /** Every page that needs no account, the ones for when there is none among them. */
    private Set<String> pagesForAnybody() {
        var all = new LinkedHashSet<>(List.of("/nowhere", "/sign-in?wait", "/sign-in?out", "/first?token=spent"));
        routes.stream()
                .filter(route -> route.method().equals("GET") && route.anyone())
                .filter(route -> !route.path().contains("{") && !route.path().equals("/leave"))
                .forEach(route -> all.addAll(route.paths(new Belongings(Map.of()))));
        return all;
    }

    /** The browser in which this form is written; for it the everyday page is a stand-in, nothing is fetched from elsewhere. */
    private Page writing(PublicForm form, boolean javaScript, int width) {
        var page = chrome.open(width, javaScript);
        BrowserContext context = page.context();
        context.route(EVERYDAY, route -> route.fulfill(new Route.FulfillOptions().setBody("Dry and bright")));
        context.addCookies(List.of(new Cookie("form", form.key()).setUrl(chrome.address())));
        return page;
    }
}
