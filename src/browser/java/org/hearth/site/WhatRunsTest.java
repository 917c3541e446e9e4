package org.hearth.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.testing.Cast;
import org.hearth.testing.Chrome;
import org.hearth.testing.HearthBrowserTest;
import org.junit.jupiter.api.Test;

/** What our pages let run in a real browser; each control is also taken away, to see that it is what holds. */
@HearthBrowserTest
class WhatRunsTest {
    private static final String PLANTED = "<img src=x onerror='window.ran=1'><script>window.ran=1</script></body>";

    private final Chrome chrome;
    private final Cast cast;

    WhatRunsTest(Chrome chrome, Cast cast) {
        this.chrome = chrome;
        this.cast = cast;
    }

    @Test
    void whatIsPlantedInAPageRunsOnlyWithoutTheHeader() {
        assertThat(ran(planted(true))).isEqualTo(0);
        assertThat(ran(planted(false))).isEqualTo(1);
    }

    @Test
    void textNeverBecomesMarkupUnlessTheHeaderIsGone() {
        var set = "() => { try { document.body.innerHTML = '<b>x</b>'; return 'set' } catch (e) { return e.name } }";
        assertThat(planted(true).evaluate(set)).isEqualTo("TypeError");
        assertThat(planted(false).evaluate(set)).isEqualTo("set");
    }

    /** Our own script and styles are not what the rule keeps out: no page of ours makes a browser complain. */
    @Test
    void ourOwnPagesBreakNoRule() {
        var page = chrome.open(Chrome.DESK);
        page.addInitScript("addEventListener('securitypolicyviolation', e => { window.broken = e.violatedDirective })");
        chrome.signIn(page, cast.administrator());
        for (var path : List.of("/home", "/people", "/people/new", "/account", "/nowhere")) {
            page.navigate(path);
            assertThat(page.evaluate("() => window.broken || ''")).as(path).isEqualTo("");
            assertThat(page.evaluate("() => document.styleSheets.length"))
                    .as(path)
                    .isEqualTo(2);
        }
        page.context().close();
    }

    private static Object ran(Page page) {
        page.waitForLoadState();
        return page.evaluate("() => window.ran || 0");
    }

    /** The first page with something planted in it on its way, as a hole in a template would. */
    private Page planted(boolean header) {
        var page = chrome.open(Chrome.DESK);
        page.route("**/", route -> {
            var answer = route.fetch();
            Map<String, String> headers = new HashMap<>(answer.headers());
            if (!header) headers.remove("content-security-policy");
            headers.remove("content-length");
            headers.remove("content-encoding");
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(answer.status())
                    .setHeaders(headers)
                    .setBody(answer.text().replace("</body>", PLANTED)));
        });
        page.navigate("/");
        return page;
    }
}
