package org.hearth.walls;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hearth.testing.Client;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody who refers a family, page after page of the public form, for drills that go through all of it. */
public final class PublicForm implements Way {
    private static final int MOST_PAGES = 40;
    private static final int CHOICES = 4;

    private static final Map<String, String> RIGHT = Map.of(
            "_number", "07700 900123",
            "_email", "somebody@example.org",
            ".day", "3",
            ".month", "6",
            "_born.year", "1995",
            "due.year", "2026",
            "baby.year", "2026",
            "children", "1",
            "_area", "Westminster");

    private final MockMvcTester http;
    private final String voice;
    private final Cookie key;
    private final String first;

    private PublicForm(MockMvcTester http, String voice, MvcTestResult begun) {
        this.http = http;
        this.voice = voice;
        this.key = Objects.requireNonNull(begun.getResponse().getCookie("form"));
        this.first = String.valueOf(begun.getResponse().getHeader("Location"));
    }

    /** Begins the form as a professional, mother or father. */
    public static PublicForm begun(MockMvcTester http, String voice) {
        return new PublicForm(
                http, voice, http.post().uri("/refer").with(csrf()).exchange());
    }

    /** What the browser holds while the form is written. */
    public String key() {
        return key.getValue();
    }

    @Override
    public MvcTestResult get(String path) {
        return http.get().uri(path).cookie(key).exchange();
    }

    @Override
    public MvcTestResult post(String path, String... fields) {
        var request = http.post().uri(path).cookie(key).with(csrf());
        for (var i = 0; i < fields.length; i += 2) request = request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }

    /** Fills in page after page up to the one that shows the answers; the pages' addresses are told in turn. */
    public void writes(Consumer<String> told) {
        walk((step, form) -> told.accept(step), PublicForm::right);
    }

    /**
     * Fills in page after page, first with the words given where the page takes them, else with what is right.
     *
     * @param told is given each page's address and its form, before it is filled in
     */
    void walk(BiConsumer<String, ShownForm> told, Function<String, String> words) {
        var step = first;
        for (var pages = 0; !step.equals("/refer/check"); pages++) {
            if (pages == MOST_PAGES) throw new AssertionError("the form has no end");
            var page = Client.Signed.body(get(step));
            var form = ShownForm.on(page).stream()
                    .filter(ShownForm::posts)
                    .findFirst()
                    .orElseThrow();
            told.accept(step, form);
            step = goOn(form, words);
        }
    }

    private String goOn(ShownForm form, Function<String, String> words) {
        for (var which = 0; which < CHOICES; which++) {
            for (var given : new boolean[] {true, false}) {
                var instead = new HashMap<String, String>();
                for (var field : form.words()) instead.put(field, given ? words.apply(field) : right(field));
                if (form.choices().containsKey("voice")) instead.put("voice", voice);
                var answer = post(form.action(), form.filled(which, instead));
                if (answer.getResponse().getStatus() == 303)
                    return String.valueOf(answer.getResponse().getHeader("Location"));
            }
        }
        throw new AssertionError("can't be filled in: " + form);
    }

    private static String right(String field) {
        // The baby is expected, so not born.
        if (field.startsWith("born.")) return "";
        return RIGHT.entrySet().stream()
                .filter(known -> field.endsWith(known.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse("Quill");
    }
}
