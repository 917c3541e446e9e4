package org.hearth.looking;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.access.Role;
import org.hearth.audit.Look;
import org.hearth.site.Say;

/** One line of the page: who, when, what and on what ground. */
public record LookLine(String when, String who, String what, String why, boolean emergency) {
    private static final ZoneId HERE = ZoneId.of("Europe/London");
    private static final List<String> FIRST_PAGE = List.of("child", "file", "parent");

    static LookLine of(Look look) {
        return new LookLine(
                when(look),
                look.name() + look.roles().stream().map(Role::title).collect(Collectors.joining(", ", " (", ")")),
                Stream.of(said("Looked at ", looked(look.read())), said("Changed: ", look.changed()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(". ")),
                look.grounds().stream().map(LookLine::ground).distinct().collect(Collectors.joining("; ")),
                look.grounds().contains("break_glass"));
    }

    private static String when(Look look) {
        var first = Say.time(look.first().atZone(HERE).toLocalTime());
        var last = Say.time(look.last().atZone(HERE).toLocalTime());
        return Say.date(look.day()) + ", " + (first.equals(last) ? first : first + " to " + last);
    }

    /** The parent's or child's particulars are the first page of their file. */
    private static List<String> looked(List<String> read) {
        return Stream.concat(
                        read.stream().anyMatch(FIRST_PAGE::contains) ? Stream.of("the first page") : Stream.of(),
                        read.stream().filter(what -> !FIRST_PAGE.contains(what)))
                .toList();
    }

    private static Optional<String> said(String before, List<String> words) {
        return words.isEmpty() ? Optional.empty() : Optional.of(before + Say.list(words));
    }

    private static String ground(String code) {
        return switch (code) {
            case "allocation" -> "Works with them";
            case "cover" -> "Stands in";
            case "supervision" -> "Supervises";
            case "opening" -> "Opened the file";
            case "break_glass" -> "In an emergency";
            default -> "By role and site";
        };
    }
}
