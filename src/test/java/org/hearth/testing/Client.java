package org.hearth.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.hearth.access.Actor;
import org.hearth.access.TestSignIn;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody at a browser: asks for pages and sends forms as an actor, or as a visitor nobody knows. */
public class Client {
    /** How an id is written, for tests that compare what has ids of its own in it. */
    public static final String ANY_ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private final MockMvcTester http;

    public Client(MockMvcTester http) {
        this.http = http;
    }

    public Signed as(Actor actor) {
        return new Signed(http, actor);
    }

    public Signed visitor() {
        return new Signed(http, Actor.visitor());
    }

    /** One person's requests. */
    public record Signed(MockMvcTester http, Actor actor) {
        public MvcTestResult get(String path) {
            return http.get().uri(path).with(TestSignIn.as(actor)).exchange();
        }

        /** Sends a form; fields are names and values in turn. */
        public MvcTestResult post(String path, String... fields) {
            var request = http.post()
                    .uri(path)
                    .with(TestSignIn.as(actor))
                    .with(csrf())
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED);
            for (var i = 0; i < fields.length; i += 2) {
                request = request.param(fields[i], fields[i + 1]);
            }
            return request.exchange();
        }

        /** A page's text; fails unless it is there. */
        public String page(String path) {
            var result = get(path);
            if (result.getResponse().getStatus() != 200) {
                throw new AssertionError(
                        path + " answered " + result.getResponse().getStatus());
            }
            return body(result);
        }

        public static String body(MvcTestResult result) {
            return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
