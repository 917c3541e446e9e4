package org.hearth.walls;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hearth.access.Actor;
import org.hearth.testing.Client;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Everything somebody can fetch: pages they are linked to, and pages whose address they guess. */
final class Crawl {
    private static final int MOST = 600;
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern ONCE =
            Pattern.compile("(name=\"(?:_csrf|id|nextId|once)\" value=\"|name=\"draft\" value=\"\\d+\\.)[^\"]*");

    private Crawl() {}

    /** What each address answers: status, headers and body, without what is random for each request. */
    static Map<String, String> as(Client client, Actor actor, Collection<String> guesses) {
        var seen = new TreeMap<String, String>();
        var waiting = new ArrayDeque<>(List.of("/", "/home"));
        waiting.addAll(guesses);
        while (!waiting.isEmpty() && seen.size() < MOST) {
            var path = waiting.poll();
            if (seen.containsKey(path) || path.startsWith("/static") || path.equals("/leave")) continue;
            var answer = client.as(actor).get(path.replace("&amp;", "&"));
            var body = Client.Signed.body(answer);
            seen.put(
                    path,
                    answer.getResponse().getStatus() + headers(answer) + "\n"
                            + ONCE.matcher(body).replaceAll("$1"));
            LINK.matcher(body).results().map(r -> r.group(1)).forEach(waiting::add);
        }
        return seen;
    }

    private static String headers(MvcTestResult answer) {
        var response = answer.getResponse();
        var all = new TreeMap<String, Object>();
        response.getHeaderNames().stream()
                .filter(name -> !name.equals("Set-Cookie"))
                .forEach(name -> all.put(name, response.getHeaders(name)));
        return all.toString().replaceAll("-[0-9a-f]{8}\\.csv", ".csv");
    }
}
