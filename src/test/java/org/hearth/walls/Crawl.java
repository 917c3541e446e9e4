package org.hearth.walls;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hearth.access.Actor;
import org.hearth.testing.Client;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.HandlerMapping;

/** Everything somebody can fetch: pages they are linked to, and pages whose address they guess. */
final class Crawl {
    /** What the crawl leaves alone, and why. */
    static final Map<String, String> LEFT_OUT = Map.of(
            "/leave", "goes elsewhere (LeaveTest)",
            "/error", "is where trouble is shown (ErrorPagesTest)",
            "/first", "needs a link of one's own (SignInTest)",
            "/welcome", "needs a link of one's own (SignInTest)",
            "/q/{key}", "needs a link for one's own phone (OwnPhoneTest)",
            "/import/rejected.zip", "is there only after an upload (ImportPagesTest)");

    private static final int MOST = 900;
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern ONCE =
            Pattern.compile("(name=\"(?:_csrf|id|nextId|once)\" value=\"|name=\"draft\" value=\"\\d+\\."
                    // The secret of one's own code app, the address of one's own calendar, the question for a passkey.
                    + "|\"challenge\":\"|<path fill=\"#000\" d=\"|<code class=\"link-text\">|<li><code>)[^\"<]*");

    /**
     * Addresses that hold nothing of any family, or the same as a page that is fetched: one of each kind is enough. Measures
     * and outcomes are published things; a report as a file says what its page says. Of a measure whose words may not be
     * shipped, the EPDS, every page is fetched.
     */
    private static final List<Pattern> ALIKE = List.of(
            Pattern.compile("/measures/(?!EPDS)[A-Z][^/?]*"),
            Pattern.compile("/measures/(?!EPDS)[A-Z][^/?]*/(words|questionnaire)"),
            Pattern.compile("/outcomes/[^/?]*"),
            Pattern.compile("/outcomes/[^/?]*/[^/?]*"),
            Pattern.compile("/reports/(?!cohort)[a-z-]+\\.pdf.*"),
            Pattern.compile("/reports/(?!cohort)[a-z-]+\\.xlsx.*"),
            Pattern.compile("/reports/(?!cohort)[a-z-]+\\.json.*"),
            Pattern.compile("/reports/(?!cohort)[a-z-]+\\.csv.*"),
            Pattern.compile("/reports/cohort\\.csv.*"),
            Pattern.compile("/reports/cohort\\.pdf.*"),
            Pattern.compile("/reports/cohort\\.xlsx.*"),
            Pattern.compile("/reports/cohort\\.json.*"));

    private Crawl() {}

    /**
     * What an address answers: status, headers and body, without what is random for each request.
     *
     * @param route the pattern of the page that answered; empty where there is none
     */
    record Answer(String route, int status, String said) {
        static Answer of(MvcTestResult answer) {
            var route = answer.getRequest().getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            var status = answer.getResponse().getStatus();
            return new Answer(
                    route == null ? "" : route.toString(),
                    status,
                    status + headers(answer) + "\n"
                            + ONCE.matcher(Letters.words(answer)).replaceAll("$1"));
        }

        /** Whether a form was read: neither turned away nor unknown. */
        boolean isRead() {
            return !route.isEmpty() && status != 404 && status != 403;
        }

        boolean isThere() {
            return status < 400;
        }
    }

    /** What each address answers, by address. Fails when there is more to fetch than it will: a crawl that stops looking proves nothing. */
    static Map<String, Answer> as(Client client, Actor actor, Collection<String> guesses) {
        var seen = new TreeMap<String, Answer>();
        var waiting = new ArrayDeque<>(List.of("/", "/home"));
        waiting.addAll(guesses);
        var kinds = new HashSet<Pattern>();
        while (!waiting.isEmpty()) {
            var path = waiting.poll();
            if (seen.containsKey(path) || path.startsWith("/static") || path.equals("/leave")) continue;
            if (isLikeAnother(path, kinds)) continue;
            if (seen.size() == MOST) throw new AssertionError("more than " + MOST + " addresses, such as " + path);
            var answer = Answer.of(client.as(actor).get(path.replace("&amp;", "&")));
            seen.put(path, answer);
            LINK.matcher(answer.said()).results().map(r -> r.group(1)).forEach(waiting::add);
        }
        return seen;
    }

    private static boolean isLikeAnother(String path, Set<Pattern> fetched) {
        return ALIKE.stream().filter(kind -> kind.matcher(path).matches()).anyMatch(kind -> !fetched.add(kind));
    }

    static String headers(MvcTestResult answer) {
        var response = answer.getResponse();
        var all = new TreeMap<String, Object>();
        response.getHeaderNames().stream()
                .filter(name -> !name.equals("Set-Cookie"))
                // A picture of a secret made anew each time is not always of one length.
                .filter(name -> !name.equals("Content-Length")
                        || !(Letters.isOne(answer) || Client.Signed.body(answer).contains("class=\"square-code\"")))
                .forEach(name -> all.put(name, response.getHeaders(name)));
        return all.toString().replaceAll("-[0-9a-f]{8}\\.(csv|pdf|xlsx|json)", ".$1");
    }
}
