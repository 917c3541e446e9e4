package org.hearth.testing;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.factor.Telephones;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One browser from its first page on: it keeps its cookies and sends back the tokens it was given, and no others. */
public final class Visit {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    public static final String PASSWORD = "a long and quiet password";

    private final MockMvcTester http;
    private final Map<String, String> says = new HashMap<>();
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    public Visit(MockMvcTester http) {
        this.http = http;
    }

    /** From now on the browser sends this header too. */
    public Visit saying(String header, String value) {
        says.put(header, value);
        return this;
    }

    public MvcTestResult get(String path) {
        return sent(http.get().uri(path));
    }

    public String page(String path) {
        return new String(get(path).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Sends a form with whatever token it carries; fields are names and values in turn. */
    public MvcTestResult post(String path, String... fields) {
        var sent = http.post().uri(path).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        for (var i = 0; i < fields.length; i += 2) {
            sent = sent.param(fields[i], fields[i + 1]);
        }
        return sent(sent);
    }

    /** Signs in with the password, and with a code from a telephone set up just now. */
    public MvcTestResult signIn(Accounts accounts, Telephones telephones, Actor colleague) {
        var code = telephones.nextCode(colleague);
        password(accounts, colleague);
        return post("/sign-in/second", "code", code, "_csrf", token(page("/sign-in/second")));
    }

    /** Shows the password alone. */
    public MvcTestResult password(Accounts accounts, Actor colleague) {
        accounts.setPassword(Actor.job("demo"), colleague.account(), PASSWORD);
        var name = accounts.find(colleague, colleague.account())
                .orElseThrow()
                .signInName()
                .orElseThrow();
        return post("/sign-in", "name", name, "password", PASSWORD, "_csrf", token(page("/sign-in")));
    }

    public static String token(String page) {
        var found = TOKEN.matcher(page);
        if (!found.find()) {
            throw new AssertionError("no form on this page");
        }
        return found.group(1);
    }

    /** The cookie of this name; fails when there is none. */
    public Cookie cookie(String name) {
        return Objects.requireNonNull(cookies.get(name), name);
    }

    /** Brings a cookie from elsewhere. */
    public void keep(Cookie cookie) {
        cookies.put(cookie.getName(), cookie);
    }

    private MvcTestResult sent(MockMvcTester.MockMvcRequestBuilder request) {
        says.forEach(request::header);
        var all = cookies.values().toArray(Cookie[]::new);
        return remembered((all.length == 0 ? request : request.cookie(all)).exchange());
    }

    private MvcTestResult remembered(MvcTestResult result) {
        for (var cookie : result.getResponse().getCookies()) cookies.put(cookie.getName(), cookie);
        return result;
    }
}
