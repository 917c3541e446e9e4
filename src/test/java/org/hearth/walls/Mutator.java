package org.hearth.walls;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Makes requests that no page of ours makes out of those that ours do: always the same ones for the same seed. */
final class Mutator {
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "get", "POSTT");
    private static final List<String> TYPES = List.of(
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded;charset=UTF-16",
            "application/x-www-form-urlencoded;charset=utf-7",
            "application/x-www-form-urlencoded;charset=there-is-none",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=x",
            "multipart/mixed; boundary=x",
            "application/json",
            "application/xml",
            "application/csp-report",
            "application/octet-stream",
            "text/plain",
            "text/html",
            "*/*",
            "x",
            "",
            "application/",
            "/",
            ";;;");
    private static final List<String> BODIES = List.of(
            "",
            "{",
            "{}",
            "[]",
            "null",
            "{\"id\":1e999}",
            "{\"a\":" + "[".repeat(2000) + "]".repeat(2000) + "}",
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../x\"\r\n\r\nx\r\n--x--\r\n",
            "--x\r\nContent-Disposition: form-data\r\n\r\n",
            "=&=&&&=",
            "%",
            "%zz=%zz",
            "a=%ff%fe&b=%00",
            "class.module.classLoader.URLs[0]=0");
    private static final List<List<String>> HEADERS = List.of(
            List.of("Accept", "application/json"),
            List.of("Accept", "application/problem+json, */*;q=0"),
            List.of("Accept", "image/png"),
            List.of("Accept", ";;;"),
            List.of("Accept-Language", "tlh, *;q=9"),
            List.of("Accept-Encoding", "br;q=x"),
            List.of("Accept-Charset", "there-is-none"),
            List.of("Range", "bytes=0-0,-1,5-2"),
            List.of("If-None-Match", "\"x\", W/"),
            List.of("If-Match", "*"),
            List.of("If-Modified-Since", "yesterday"),
            List.of("Host", "evil.invalid"),
            List.of("Host", ""),
            List.of("X-Forwarded-For", "127.0.0.1, x"),
            List.of("X-Forwarded-Host", "evil.invalid"),
            List.of("X-Forwarded-Proto", "javascript"),
            List.of("X-Forwarded-Prefix", "/../.."),
            List.of("X-Original-URL", "/people"),
            List.of("X-HTTP-Method-Override", "DELETE"),
            List.of("X-Requested-With", "draft"),
            List.of("Origin", "null"),
            List.of("Origin", "http://evil.invalid"),
            List.of("Referer", "http://evil.invalid/%"),
            List.of("Authorization", "Basic !!!"),
            List.of("Authorization", "Bearer x.y.z"),
            List.of("Content-Encoding", "gzip"),
            List.of("Content-Language", "x-y-z-\u00e9"),
            List.of("Cookie", "SESSION=%00; form=../../x; =; ;"),
            List.of("Expect", "100-continue"),
            List.of("Upgrade", "h2c"),
            List.of("Sec-Fetch-Site", "cross-site"),
            List.of("User-Agent", "x".repeat(9000)),
            List.of("X-\u00e9", "\u00e9"),
            List.of("Content-Length", "-1"),
            List.of("Forwarded", "for=\"[::1\";proto=x;host=\""));

    /** What is put where a word, a number, an id or a date is expected; half a character can't be sent in UTF-8. */
    static final List<String> STRANGE = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\r\nX-Strange: yes",
            "\t",
            "\u0001\u0002\u001b[0m\u007f",
            "\ufffe\uffff",
            "\u202e\u2066x",
            "e\u0301".repeat(500),
            "\ud83d\udc76\ud83c\udffd",
            "\u0661\u0662",
            "0",
            "-1",
            "-0",
            "+1",
            "01",
            "1e9",
            "1.5",
            "0x10",
            "NaN",
            "Infinity",
            "2147483648",
            "-2147483649",
            "9223372036854775808",
            "9".repeat(400),
            "2026-02-31",
            "0000-00-00",
            "-999999999-01-01",
            "+999999999-12-31",
            "9999-12-31T23:59:60",
            "99",
            "0000",
            "9999",
            "24:00",
            "99:99",
            "-1:-1",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "1-1-1-1-1",
            "00000000-0000-0000-0000-00000000000g",
            "' or ''='",
            "'; drop table person; --",
            "\\",
            "%",
            "%00",
            "%25%30%30",
            "_",
            "${7*7}",
            "#{7*7}",
            "{}",
            "[]",
            "null",
            "true",
            "on",
            "../../../../etc/passwd",
            "file:///etc/passwd",
            "//evil.invalid",
            "http://evil.invalid/",
            "javascript:x",
            "redirect:http://evil.invalid",
            "forward:/people",
            "yes,no",
            "yes;no",
            "GAD-7",
            "mother",
            "x".repeat(300),
            "x".repeat(5_000),
            "\u00e9".repeat(70_000),
            "x ".repeat(120_000));

    private static final List<String> NAMES = List.of(
            "id",
            "version",
            "nextId",
            "who",
            "page",
            "to",
            "name",
            "password",
            "code",
            "site",
            "file",
            "draft",
            " ",
            "id[]",
            "id[0]",
            "id[999999999]",
            "on[0].day",
            "on.day.day",
            "on.class.name",
            "class",
            "class.module.classLoader.URLs[0]",
            "a.b.c.d",
            "_id",
            "!id",
            "_on",
            "on.",
            ".on",
            "on[",
            "on]",
            "[",
            "\u0000",
            "a\u0000",
            "error",
            "continue",
            "_method",
            "_csrf",
            "_charset_",
            "days",
            "modules",
            "x".repeat(3000));

    private final Random random;
    private final List<Route> routes;

    Mutator(long seed, List<Route> routes) {
        this.random = new Random(seed);
        this.routes = routes;
    }

    /** One request; fields are names and values in turn. */
    record Strange(
            Route from,
            String method,
            URI address,
            List<String> fields,
            List<String> headers,
            String type,
            String body) {
        @Override
        public String toString() {
            return method + " " + address + " " + shortened(fields.toString()) + " " + shortened(headers.toString())
                    + " " + type + " " + shortened(body);
        }

        private static String shortened(String text) {
            return text.length() < 300 ? text : text.substring(0, 300) + "…";
        }
    }

    /** A request near one of the routes, with the things of these belongings in its path, or with ids that nothing has. */
    Strange next(Belongings things) {
        var route = one(routes);
        var method = random.nextInt(10) < 7 ? route.method() : one(METHODS);
        var type = random.nextInt(10) < 6 ? TYPES.getFirst() : one(TYPES);
        var body = one(BODIES);
        return new Strange(
                route,
                method,
                address(route, things),
                fields(route),
                random.nextInt(3) == 0 ? one(HEADERS) : List.of(),
                type,
                // A servlet container reads these two apart (RawRequestsTest); the client of this test reads them
                // itself, and less well.
                type.startsWith(TYPES.getFirst()) ? "" : body);
    }

    private URI address(Route route, Belongings things) {
        for (var tries = 0; tries < 20; tries++) {
            var address = uri(strangePath(route, things));
            if (address.isPresent()) return address.get();
        }
        return URI.create("/" + UUID.randomUUID());
    }

    private String strangePath(Route route, Belongings things) {
        var path = route.path();
        for (var id : route.ids().entrySet()) {
            var pattern = "\\{" + id.getKey() + "(:(?:[^{}]|\\{[^}]*})*)?}";
            path = path.replaceFirst(pattern, java.util.regex.Matcher.quoteReplacement(inPath(id.getValue(), things)));
        }
        return switch (random.nextInt(12)) {
            case 0 ->
                path
                        + one(List.of(
                                "/",
                                "//",
                                ";x=y",
                                ";jsessionid=1",
                                ".json",
                                ".html",
                                "/..",
                                "/.",
                                "%2e%2e",
                                "%20",
                                "%00",
                                "%0d%0aX:y",
                                "?"));
            case 1 -> path + "?" + encode(one(NAMES)) + "=" + encode(one(STRANGE));
            case 2 -> path + one(List.of("?a=%", "?a=%zz", "?%00=%00", "?a[0]=b", "?a;b=", "?" + "a=&".repeat(600)));
            case 3 -> path.toUpperCase(java.util.Locale.ROOT);
            case 4 -> path.replaceFirst("/", one(List.of("//", "/./", "/../", "/%2e/", "/%2f", "/;/", "/\u00e9/")));
            default -> path;
        };
    }

    private String inPath(Class<?> type, Belongings things) {
        if (random.nextInt(3) == 0) return encode(one(STRANGE).length() > 400 ? "x" : one(STRANGE.subList(0, 60)));
        if (type.getSimpleName().endsWith("Id")) {
            var ids = things.of(type);
            return ids.isEmpty() ? UUID.randomUUID().toString() : one(ids);
        }
        return one(List.of("mobile", "GAD-7", "note-kept", "getting_started", "reach", "x", "who", "sms", "check"));
    }

    private List<String> fields(Route route) {
        var all = new ArrayList<String>();
        route.takes().forEach(name -> {
            if (random.nextInt(4) > 0) all.addAll(List.of(name, value()));
            if (random.nextInt(12) == 0) all.addAll(List.of(name, value()));
        });
        while (random.nextInt(2) == 0) all.addAll(List.of(one(NAMES), value()));
        return all;
    }

    private String value() {
        return one(STRANGE);
    }

    /** A field of a form, or one that no form has, and what nobody would write there. */
    Map.Entry<String, String> strangeField(ShownForm form) {
        var names = new ArrayList<>(form.words());
        names.addAll(form.choices().keySet());
        if (random.nextInt(4) == 0) names.addAll(form.sent().keySet());
        names.remove("_csrf");
        var name = names.isEmpty() || random.nextInt(12) == 0 ? one(NAMES) : one(names);
        return Map.entry(name, value());
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text.startsWith("//") ? "http://localhost" + text : text));
        } catch (URISyntaxException notForThisClient) {
            return Optional.empty();
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
