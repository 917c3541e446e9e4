package org.hearth.ownphone;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hearth.testing.Client.Signed;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A telephone with a browser of its own on a network of its own, without JavaScript and without an account. */
public final class Phone {
    private final MockMvcTester http;
    private final String network = UUID.randomUUID().toString();
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    public Phone(MockMvcTester http) {
        this.http = http;
    }

    public MvcTestResult get(String path) {
        return send(http.get().uri(path));
    }

    /** Sends a form; fields are names and values in turn. */
    public MvcTestResult post(String path, String... fields) {
        var request = http.post().uri(path).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        for (var i = 0; i < fields.length; i += 2) request = request.param(fields[i], fields[i + 1]);
        return send(request);
    }

    public MvcTestResult begin(String path) {
        return post(path, "step", "begin");
    }

    /** Answers one question, and gives where that leads. */
    String answer(String path, int sheet, int item, String answer) {
        return String.valueOf(post(path, "sheet", "" + sheet, "item", "" + item, "answer", answer)
                .getResponse()
                .getRedirectedUrl());
    }

    void start(String path, int sheet) {
        post(path, "sheet", "" + sheet, "step", "go");
    }

    /** Starts a measure and answers every question of it alike; where the last one leads. */
    public String fillIn(String path, int sheet, int items, String answer) {
        start(path, sheet);
        var to = "";
        for (var item = 1; item <= items; item++) to = answer(path, sheet, item, answer);
        return to;
    }

    String page(String path) {
        return Signed.body(get(path));
    }

    Map<String, Cookie> cookies() {
        return cookies;
    }

    private MvcTestResult send(MockMvcRequestBuilder request) {
        if (!cookies.isEmpty()) request = request.cookie(cookies.values().toArray(Cookie[]::new));
        var answer = request.with(from -> {
                    from.setRemoteAddr(network);
                    return from;
                })
                .exchange();
        for (var cookie : answer.getResponse().getCookies()) {
            if (cookie.getMaxAge() == 0) cookies.remove(cookie.getName());
            else cookies.put(cookie.getName(), cookie);
        }
        return answer;
    }
}
