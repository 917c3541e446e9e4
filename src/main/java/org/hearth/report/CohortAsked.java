package org.hearth.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom a reader wants counted, as it came; all empty at first.
 *
 * @param site none for all that the reader may choose
 * @param from the first day of joining
 * @param to the last
 * @param of the reports, by the last parts of their addresses
 * @param asked "yes" once the form was sent
 */
record CohortAsked(
        List<String> site,
        String from,
        String to,
        String version,
        String parent,
        String arm,
        String consented,
        List<String> of,
        String asked) {
    CohortAsked(
            @Nullable List<String> site,
            @Nullable String from,
            @Nullable String to,
            @Nullable String version,
            @Nullable String parent,
            @Nullable String arm,
            @Nullable String consented,
            @Nullable List<String> of,
            @Nullable String asked) {
        this.site = said(site);
        this.from = Objects.requireNonNullElse(from, "");
        this.to = Objects.requireNonNullElse(to, "");
        this.version = Objects.requireNonNullElse(version, "");
        this.parent = Objects.requireNonNullElse(parent, "");
        this.arm = Objects.requireNonNullElse(arm, "");
        this.consented = Objects.requireNonNullElse(consented, "");
        this.of = said(of);
        this.asked = Objects.requireNonNullElse(asked, "");
    }

    private static List<String> said(@Nullable List<String> words) {
        return words == null
                ? List.of()
                : words.stream().filter(word -> word != null && !word.isEmpty()).toList();
    }

    boolean isAsked() {
        return !asked.isEmpty();
    }

    boolean agreeToResearch() {
        return consented.equals("yes");
    }

    /** The same question for the tables as a file. */
    String query() {
        Map<String, String> single = new LinkedHashMap<>();
        single.put("from", from);
        single.put("to", to);
        single.put("version", version);
        single.put("parent", parent);
        single.put("arm", arm);
        single.put("consented", consented);
        return Stream.of(
                        site.stream().map(one -> "site=" + word(one)),
                        single.entrySet().stream()
                                .filter(one -> !one.getValue().isEmpty())
                                .map(one -> one.getKey() + "=" + word(one.getValue())),
                        of.stream().map(one -> "of=" + word(one)))
                .flatMap(parts -> parts)
                .collect(Collectors.joining("&", "?asked=yes&", ""));
    }

    private static String word(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
