package org.hearth.library;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file about an instrument as somebody sends it: chosen, or pasted.
 *
 * @param text pasted; what was in a chosen file once it has come
 * @param form which age form it is for
 */
record LoadForm(
        @Nullable MultipartFile file,
        @Nullable String text,
        @Nullable String licence,
        @Nullable String form) {
    static LoadForm empty() {
        return new LoadForm(null, null, null, null);
    }

    /** What was chosen, or else pasted; empty when there is neither, or it is no text. */
    String words() {
        var chosen = file;
        if (chosen == null || chosen.isEmpty()) return said(text).orElse("");
        try {
            return new String(chosen.getBytes(), UTF_8).replace("\uFEFF", "");
        } catch (IOException e) {
            return "";
        }
    }

    Optional<String> licenceSaid() {
        return said(licence);
    }

    Optional<String> formSaid() {
        return said(form);
    }

    Incoming incoming(Optional<String> code) {
        var chosen = file;
        var name = chosen == null || chosen.isEmpty() ? "the text" : String.valueOf(chosen.getOriginalFilename());
        return new Incoming(name, words(), code, formSaid(), licenceSaid());
    }

    private static Optional<String> said(@Nullable String words) {
        return Optional.ofNullable(words).map(String::strip).filter(some -> !some.isEmpty());
    }
}
