package org.hearth.walls;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearth.testing.Chrome;
import org.hearth.testing.Client;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A window in which answers of the product are opened, each at its own address with its own headers, and looked over for anything that ran. */
final class Window implements AutoCloseable {
    private static final String WATCH = """
            window.noticed = [];
            window.ran = n => { window.noticed.push('ran ' + n); };
            addEventListener('securitypolicyviolation', e => window.noticed.push('policy ' + e.violatedDirective));
            """;

    /** What no template of ours writes: a handler, a style, an address that is code, an element that is not ours. */
    private static final String LOOK = """
            ours => {
              const found = [...window.noticed];
              for (const e of document.querySelectorAll('*')) {
                if (!ours.includes(e.localName)) found.push('element ' + e.localName);
                for (const a of e.attributes) {
                  if (/^on|^style$|^srcdoc$/i.test(a.name)) found.push(e.localName + ' with ' + a.name);
                  if (/^(xlink:)?href$|^src|^action$|^formaction$|^data$|^data-autosave$|^poster$/i.test(a.name)
                      && !/^[/?#](?![/\\\\])|^$|^(tel|mailto):[^<>"'`(]*$/.test(a.value)) found.push(e.localName + ' to ' + a.value);
                }
              }
              const strange = [...document.scripts].filter(script =>
                  script.textContent.trim() || !/^\\/static\\/[a-z]+-[0-9a-f]{32}\\.js$/.test(script.getAttribute('src')));
              if (strange.length > 0) found.push(strange.length + ' scripts');
              return found;
            }""";

    /** Does what a reader might do to whatever waits for a hand. */
    private static final String TOUCH = """
            () => { for (const e of document.querySelectorAll('main *')) for (const a of [...e.attributes])
                if (/^on/i.test(a.name)) e.dispatchEvent(new Event(a.name.slice(2).toLowerCase())); }""";

    /** Our styles, letters and pictures run nothing, and take time to come. */
    private static final Set<String> ASKED_FOR = Set.of("script", "fetch", "xhr", "ping", "cspreport", "other");

    private final Page page;
    private final Set<String> ours = new TreeSet<>();
    private final List<String> meanwhile = new ArrayList<>();
    private Route.FulfillOptions shown = new Route.FulfillOptions();

    Window(Chrome chrome) {
        page = chrome.open(Chrome.DESK);
        page.addInitScript(WATCH);
        page.onDialog(dialog -> {
            meanwhile.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        page.context().onPage(opened -> meanwhile.add("window " + opened.url()));
        page.context().route(address -> true, route -> {
            var request = route.request();
            if (!request.isNavigationRequest()) {
                if (ASKED_FOR.contains(request.resourceType())) route.resume();
                else route.abort();
            } else if (request.frame().equals(page.mainFrame()) && meanwhile.remove("asked for")) {
                route.fulfill(shown);
            } else {
                meanwhile.add("gone to " + request.url());
                route.abort();
            }
        });
    }

    /** An element of this name is one of ours. */
    void knows(Set<String> elements) {
        ours.addAll(elements);
    }

    /** What was noticed on this answer; nothing is as it should be. */
    List<String> look(String path, MvcTestResult answer) {
        return look(path, headers(answer), Client.Signed.body(answer), false);
    }

    /** As a page without its header would be, on which somebody touches everything. */
    List<String> look(String path, Map<String, String> headers, String body, boolean touching) {
        meanwhile.clear();
        meanwhile.add("asked for");
        shown = new Route.FulfillOptions().setStatus(200).setHeaders(headers).setBody(body);
        var found = new ArrayList<String>();
        try {
            page.navigate(path);
            if (touching) page.evaluate(TOUCH);
            for (var one : (List<?>) page.evaluate(LOOK, List.copyOf(ours))) found.add(String.valueOf(one));
        } catch (PlaywrightException lost) {
            found.add("lost " + lost.getMessage());
        }
        found.addAll(meanwhile);
        return found;
    }

    static Map<String, String> headers(MvcTestResult answer) {
        var all = new HashMap<String, String>();
        var response = answer.getResponse();
        for (var name : response.getHeaderNames()) {
            if (!Set.of("Set-Cookie", "Content-Length", "Location").contains(name))
                all.put(name, String.valueOf(response.getHeader(name)));
        }
        return all;
    }

    @Override
    public void close() {
        page.context().close();
    }
}
