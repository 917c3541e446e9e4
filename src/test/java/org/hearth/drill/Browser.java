package org.hearth.drill;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One person's browser, over real HTTP. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(PATIENCE)
            .build();
    private final String address;

    Browser(String address) {
        this.address = address;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    /** Opens the page with the form, fills it in and sends it; answers with the page itself where it is not there. */
    HttpResponse<String> fillIn(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return send(path, path, fields);
    }

    /** The same, for a form that sends to another address than its page's. */
    HttpResponse<String> send(String on, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var page = get(on);
        if (page.statusCode() != 200) {
            return page;
        }
        var token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new IOException("no form at " + on);
        }
        var body = fields.entrySet().stream()
                .map(field -> "&" + encode(field.getKey(), UTF_8) + "=" + encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("", "_csrf=" + encode(token.group(1), UTF_8), ""));
        var request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    void signIn(String name) throws IOException, InterruptedException {
        fillIn("/sign-in", Map.of("name", name, "password", Product.PASSWORD));
    }

    /** What the browser shows the product to be known by. */
    String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
    }
}
