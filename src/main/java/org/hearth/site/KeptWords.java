package org.hearth.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The fields of forms that arrived after their sign-in had run out, or before their writer was asked again who they are, or that
 * were being filled in when the page was locked; held on the server until the same colleague opens the page again.
 * The components fill themselves from it; a page that draws its own field calls {@link #or(String, String)}.
 *
 * @param forms the fields of each form, by where the form is sent; a page may have several, and none takes another's words
 */
public record KeptWords(String page, String who, Map<String, Map<String, List<String>>> forms) implements Serializable {
    /** The field in which a page that is being locked says where its form would be sent. */
    public static final String SENT_TO = "_sent_to";

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 200_000;
    private static final Set<String> NOT_WORDS = Set.of("_csrf", SENT_TO);
    private static final String HERE = KeptWords.class.getName();
    private static final String FORM = HERE + " form";

    /** A session from before forms were told apart has none here. */
    public KeptWords {
        forms = Objects.requireNonNullElse(forms, Map.of());
    }

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
        return hold(request, request.getRequestURI());
    }

    /** The same for a form that has not been sent yet, and would be sent there. */
    public static String hold(HttpServletRequest request, String sentTo) {
        var page = FormPage.of(request);
        var who = request.getParameter("who");
        var fields = fields(request);
        if (who != null && length(fields) <= LONGEST) {
            var session = request.getSession();
            var forms =
                    new HashMap<>(of(session, page, who).map(KeptWords::forms).orElse(Map.of()));
            forms.put(sentTo, fields);
            session.setAttribute(key(page), new KeptWords(page, who, Map.copyOf(forms)));
        }
        return page;
    }

    /** The form was sent again, so that its words have their place. */
    static void forget(HttpSession session, String page, String who, String sentTo) {
        of(session, page, who).ifPresent(kept -> {
            var forms = new HashMap<>(kept.forms());
            forms.remove(sentTo);
            if (forms.isEmpty()) {
                session.removeAttribute(key(page));
            } else {
                session.setAttribute(key(page), new KeptWords(page, who, Map.copyOf(forms)));
            }
        });
    }

    private static Optional<KeptWords> of(HttpSession session, String page, String who) {
        return session.getAttribute(key(page)) instanceof KeptWords kept
                        && kept.who().equals(who)
                ? Optional.of(kept)
                : Optional.empty();
    }

    /** From here on the components draw the fields of the form that is sent there. */
    public static void within(String sentTo) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(FORM, sentTo, RequestAttributes.SCOPE_REQUEST);
        }
    }

    private static Map<String, List<String>> fields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field ->
                        !NOT_WORDS.contains(field.getKey()) && !field.getKey().contains("assword"))
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
        var fields = ofFormBeingDrawn();
        var values = fields.get(field);
        return values != null
                ? Optional.of(values)
                : fields.containsKey("_" + field) ? Optional.of(List.of()) : Optional.empty();
    }

    private Map<String, List<String>> ofFormBeingDrawn() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(request -> request.getAttribute(FORM, RequestAttributes.SCOPE_REQUEST))
                .flatMap(form -> Optional.ofNullable(forms.get(form)))
                .orElse(Map.of());
    }
}
