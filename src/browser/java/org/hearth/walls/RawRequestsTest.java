package org.hearth.walls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hearth.testing.Cast;
import org.hearth.testing.Chrome;
import org.hearth.testing.HearthBrowserTest;
import org.hearth.testing.Owner;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/** Bytes on a socket that are no request, or nearly one: the server says so without trouble, and without saying what it is. */
@HearthBrowserTest
class RawRequestsTest {
    private static final int REQUESTS = 1_500;
    private static final long SEED = 30;
    private static final int PATIENCE_MS = 20_000;
    private static final Pattern STATUS = Pattern.compile("^HTTP/1\\.[01] (\\d{3})");

    /** The right answers to a way of sending, or a version of the protocol, that there is not: no trouble of ours. */
    private static final Set<Integer> NOT_SPOKEN_HERE = Set.of(501, 505);

    /** Written in by itself, which any stranger may do. */
    private static final Set<String> FORMS_OF_STRANGERS = Set.of("referral_draft");

    private final Chrome chrome;
    private final Cast cast;
    private final Owner owner;
    private final int port;

    RawRequestsTest(Chrome chrome, Cast cast, Owner owner, Environment environment) {
        this.chrome = chrome;
        this.cast = cast;
        this.owner = owner;
        this.port = environment.getRequiredProperty("local.server.port", Integer.class);
    }

    @Test
    void noBytesAreTroubleOrShowHowWeAreMade() throws IOException {
        var cookie = signedIn();
        var before = Written.in(owner);
        var random = new Random(SEED);
        var wrong = new ArrayList<String>();
        var answers = new TreeMap<String, Integer>();
        var requests = requests(cookie);
        for (var n = 0; n < REQUESTS; n++) {
            var request = n < requests.size() ? requests.get(n) : broken(random, requests.get(n % requests.size()));
            var answer = send(request);
            var status = STATUS.matcher(answer);
            var said = status.find() ? status.group(1) : "nothing";
            var _ = answers.merge(said, 1, Integer::sum);
            var trouble = said.startsWith("5") && !NOT_SPOKEN_HERE.contains(Integer.parseInt(said));
            HowWeAreMade.in(answer).ifPresent(made -> wrong.add(shown(request) + " → " + made));
            if (trouble) wrong.add(shown(request) + " → " + said);
        }

        assertThat(wrong).as("of %s", answers).isEmpty();
        assertThat(answers).as("requests understood, and not").containsKeys("200", "400", "404");
        var after = Written.in(owner);
        FORMS_OF_STRANGERS.forEach(table -> after.put(table, String.valueOf(before.get(table))));
        assertThat(after).isEqualTo(before);
        assertThat(send("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 200");
    }

    private String signedIn() {
        var page = chrome.open(Chrome.DESK);
        chrome.signIn(page, cast.practitioner(Cast.LONDON));
        var cookie = page.context().cookies().getFirst();
        page.context().close();
        return cookie.name + "=" + cookie.value;
    }

    private static List<String> requests(String cookie) {
        var all = new ArrayList<String>();
        for (var path : List.of("/", "/home", "/families", "/sign-in", "/refer/who", "/static/hearth.css", "/nowhere", "/import"))
            all.add(get(path, "Cookie: " + cookie));
        all.add(post("/families", "application/x-www-form-urlencoded", "name=x", "Cookie: " + cookie));
        all.add(post("/sign-in", "application/x-www-form-urlencoded", "name=x&password=y"));
        all.add(post("/refer/who", "application/x-www-form-urlencoded", "voice=mother", "Cookie: form=x"));
        all.add(post("/noticed", "application/csp-report", "{\"csp-report\":{\"violated-directive\":\"img-src\"}}"));
        all.add(post("/noticed", "application/json", "{"));
        var part = String.join(
                "\r\n",
                "--x",
                "Content-Disposition: form-data; name=\"people.csv\"; filename=\"../../a\u0000b.csv\"",
                "Content-Type: text/csv",
                "",
                "a,b",
                "--x--",
                "");
        all.add(post("/import", "multipart/form-data; boundary=x", part, "Cookie: " + cookie));
        all.add(post("/import", "multipart/form-data; boundary=x", part));
        all.add(post("/families", "multipart/form-data; boundary=x", part, "Cookie: " + cookie));
        all.add(post("/families", "multipart/form-data", part, "Cookie: " + cookie));
        all.add(post("/families", "multipart/form-data; boundary=x", part.substring(0, 60), "Cookie: " + cookie));
        all.addAll(List.of(
                "GET /home\r\n\r\n",
                "GET / HTTP/0.9\r\n\r\n",
                "GET / HTTP/2.0\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "GET  / HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "\r\n\r\nGET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /a%2fb HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /..%5c..%5c HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /%c0%ae%c0%ae/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /<>\"{}|^` HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /families?name=\u0000 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET http://evil.invalid/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "CONNECT evil.invalid:80 HTTP/1.1\r\nHost: evil.invalid:80\r\n\r\n",
                "OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: localhost\r\nX-Mine: yes\r\nConnection: close\r\n\r\n",
                "G\u0000T / HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: [::1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost:99999\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(70_000) + "\r\n\r\n",
                "GET /" + "x".repeat(70_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\n" + "X: y\r\n".repeat(500) + "\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nCookie: " + "a=b;".repeat(1500) + "\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX: a\r\n folded\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\n: nameless\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\nHost: localhost\nConnection: close\n\n",
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999\r\n\r\n",
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /home HTTP/1.1\r\n\r\n",
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip\r\n\r\nx",
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nx\r\n0\r\n\r\n",
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\nx",
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\nname=x"));
        return all;
    }

    private static String get(String path, String... headers) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + lines(headers) + "\r\n";
    }

    private static String post(String path, String type, String body, String... headers) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type
                + "\r\nContent-Length: " + body.length() + "\r\n" + lines(headers) + "\r\n" + body;
    }

    private static String lines(String... headers) {
        return headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    }

    /** The same with a few bytes changed, left out, doubled or put in; at times cut off. */
    private static String broken(Random random, String request) {
        var bytes = new StringBuilder(request);
        for (var change = 0; change <= random.nextInt(4); change++) {
            var at = random.nextInt(bytes.length());
            switch (random.nextInt(6)) {
                case 0 -> bytes.setCharAt(at, (char) random.nextInt(256));
                case 1 -> bytes.insert(at, (char) random.nextInt(256));
                case 2 -> bytes.delete(at, bytes.length() > 1 ? at + 1 : at);
                case 3 -> bytes.insert(at, bytes.substring(at, Math.min(bytes.length(), at + random.nextInt(40))));
                case 4 -> bytes.setCharAt(at, "\u0000\r\n\t %:;=&?/\\\"".charAt(random.nextInt(14)));
                default -> bytes.setLength(Math.max(1, at));
            }
        }
        return bytes.toString();
    }

    /** Everything that comes back until the server closes; nothing where it hangs up at once. */
    private String send(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        } catch (SocketException hungUp) {
            return "";
        }
    }

    private static String shown(String request) {
        var text = request.replace("\r", "\\r").replace("\n", "\\n").replace("\0", "\\0");
        return text.length() < 300 ? text : text.substring(0, 300) + "…";
    }
}
