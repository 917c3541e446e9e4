package org.hearth.site;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The fields of a form that arrived after its sign-in had run out, or before its writer was asked again who they are, held on the server until the same colleague opens the form again.
 * The components fill themselves from it; a page that draws its own field calls {@link #or(String, String)}.
 */
public record KeptWords(String page, String who, Map<String, List<String>> fields) implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int LONGEST = 200_000;
    private static final String HERE = KeptWords.class.getName();

    /** The words kept for this field of the page being drawn, otherwise the value given. */
    public static String or(String field, String value) {
        return here().flatMap(kept -> kept.first(field)).orElse(value);
    }

    /** As {@link #or(String, String)} for a field with several values; ticking nothing is kept too. */
    public static List<String> or(String field, Iterable<String> values) {
        return here().flatMap(kept -> kept.every(field)).orElseGet(() -> {
            var given = new ArrayList<String>();
            values.forEach(given::add);
            return List.copyOf(given);
        });
    }

    /** Holds the words of a form that is turned back for now, and says which page it is on. */
    public static String hold(HttpServletRequest request) {
        var page = FormPage.of(request);
        var who = request.getParameter("who");
        var fields = fields(request);
        if (who != null && length(fields) <= LONGEST) {
            request.getSession().setAttribute(key(page), new KeptWords(page, who, fields));
        }
        return page;
    }

    private static Map<String, List<String>> fields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field ->
                        !field.getKey().equals("_csrf") && !field.getKey().contains("assword"))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, field -> List.of(field.getValue())));
    }

    private static int length(Map<String, List<String>> fields) {
        return fields.values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
    }

    /** Puts the words kept for this page and this reader before the components; says whether there were any. */
    static boolean giveBack(HttpServletRequest request, Frame frame) {
        var session = request.getSession(false);
        if (session == null
                || !"GET".equals(request.getMethod())
                || !(session.getAttribute(key(frame.page())) instanceof KeptWords kept)
                || !kept.who.equals(frame.who())) {
            return false;
        }
        request.setAttribute(HERE, kept);
        return true;
    }

    static String key(String page) {
        return "kept " + UUID.nameUUIDFromBytes(page.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<KeptWords> here() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(request -> (KeptWords) request.getAttribute(HERE, RequestAttributes.SCOPE_REQUEST));
    }

    private Optional<String> first(String field) {
        return every(field).map(values -> values.isEmpty() ? "" : values.getFirst());
    }

    /** A browser sends nothing for boxes left unticked, so each such field is marked by one named with an underscore in front. */
    private Optional<List<String>> every(String field) {
        var values = fields.get(field);
        return values != null
                ? Optional.of(values)
                : fields.containsKey("_" + field) ? Optional.of(List.of()) : Optional.empty();
    }
}
