package org.hearth.refer;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody without an account who fills in the public form, without JavaScript. */
public class Writer {
    private final MockMvcTester http;
    private Cookie key = new Cookie("form", "");

    Writer(MockMvcTester http) {
        this.http = http;
    }

    public static Writer begins(MockMvcTester http) {
        var writer = new Writer(http);
        var begun = writer.post("/refer");
        writer.key = Objects.requireNonNull(begun.getResponse().getCookie("form"));
        return writer;
    }

    Cookie key() {
        return key;
    }

    MvcTestResult get(String path) {
        return http.get().uri(path).cookie(key).exchange();
    }

    /** Sends one page of the form; fields are names and values in turn. */
    public MvcTestResult post(String path, String... fields) {
        var request = http.post().uri(path).cookie(key).with(csrf()).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    /** Fills in everything a midwife would, up to the page that shows the answers. */
    void writesAsAMidwife() {
        writesAsAMidwifeOf("Zora", "Ivo");
    }

    /** The same of parents with these first names. */
    void writesAsAMidwifeOf(String mother, String father) {
        post("/refer/who", "voice", "professional");
        post("/refer/work", "source", "midwifery");
        post("/refer/you", "agency", "Elm Ward", "referrer", "Bea Lind", "reach", "020 7946 0001");
        post("/refer/knows", "mother_knows", "yes", "father_knows", "no");
        parent("mother", mother, "Quill", "Westminster");
        parent("father", father, "Marr", "Westminster");
        post("/refer/baby", "due.day", "1", "due.month", "6", "due.year", "2026");
        post("/refer/children", "children", "1");
        post("/refer/couple", "relationship", "undecided");
        post("/refer/now", "mother_abuse", "yes", "father_abuse", "unknown");
        post("/refer/ahead", "recur", "yes", "escalate", "unknown");
        post("/refer/wishes", "mother_wish", "yes", "father_wish", "unknown");
        post(
                "/refer/mother-contact",
                "mother_safe",
                "text",
                "mother_number",
                "07700 900123",
                "mother_times",
                "mornings");
        post("/refer/father-contact");
    }

    private void parent(String who, String given, String family, String area) {
        post(
                "/refer/" + who,
                who + "_given",
                given,
                who + "_family",
                family,
                who + "_born.day",
                "3",
                who + "_born.month",
                "4",
                who + "_born.year",
                "1995");
        post("/refer/" + who + "-home", who + "_area", area);
    }

    static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
