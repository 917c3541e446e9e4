package org.hearth.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import org.hearth.testing.Cast;
import org.hearth.testing.Chrome;
import org.hearth.testing.HearthBrowserTest;
import org.junit.jupiter.api.Test;

@HearthBrowserTest
class FrameBrowserTest {
    private static final String EVERYDAY = "https://www.bbc.co.uk/**";
    private static final String TOP_OF_LEAVE = """
            () => { const link = document.getElementById('leave'), box = link.getBoundingClientRect();
              return link.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)) }""";

    private final Chrome chrome;
    private final Cast cast;

    FrameBrowserTest(Chrome chrome, Cast cast) {
        this.chrome = chrome;
        this.cast = cast;
    }

    @Test
    void theWayOutIsInReachAtEveryWidthAndWhereverOneHasScrolled() {
        for (var width : List.of(320, 375, 768, 1280)) {
            var page = chrome.open(width);
            for (var path : List.of("/", "/sign-in")) {
                page.navigate(path);
                page.evaluate("document.querySelector('main').style.minHeight = '4000px'");
                for (var part = 0; part <= 4; part++) {
                    page.evaluate("part => scrollTo(0, document.documentElement.scrollHeight * part / 4)", part);
                    assertThat(page.evaluate(TOP_OF_LEAVE))
                            .as("%s at %d, part %d".formatted(path, width, part))
                            .isEqualTo(true);
                }
            }
            page.context().close();
        }
    }

    @Test
    void leavingWorksByLinkWithAndWithoutJavaScriptAndByTheShiftKey() {
        for (var javaScript : List.of(true, false)) {
            var page = leavable(javaScript);
            page.click("#leave");
            page.waitForURL(EVERYDAY);
            page.context().close();
        }
        var page = leavable(true);
        for (var press = 0; press < 3; press++) {
            page.keyboard().press("Shift");
        }
        page.waitForURL(EVERYDAY);
        page.context().close();
    }

    @Test
    void theFirstPagesAreWithoutFaultOnAPhoneAndOnADesk() {
        for (var width : List.of(Chrome.PHONE, Chrome.DESK)) {
            var page = chrome.open(width);
            for (var path : List.of("/", "/sign-in?wait", "/first?token=spent")) {
                page.navigate(path);
                chrome.lookOver(page);
            }
            chrome.signIn(page, cast.administrator());
            for (var path : List.of("/home", "/people", "/people/new", "/account", "/nowhere")) {
                page.navigate(path);
                chrome.lookOver(page);
            }
            page.navigate("/people/new");
            page.click("main form button[type=submit]");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("problems");
            chrome.lookOver(page);
            page.context().close();
        }
    }

    /** The sign-in page of a browser for which the everyday page is a stand-in: nothing is fetched from elsewhere. */
    private Page leavable(boolean javaScript) {
        var page = chrome.open(Chrome.PHONE, javaScript);
        page.context().route(EVERYDAY, route -> route.fulfill(new Route.FulfillOptions().setBody("Dry and bright")));
        page.navigate("/sign-in");
        return page;
    }
}
