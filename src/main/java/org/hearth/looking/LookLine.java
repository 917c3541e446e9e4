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

    static LookLine of(Look look) {
        return new LookLine(
                when(look),
                look.name() + look.roles().stream().map(Role::title).collect(Collectors.joining(", ", " (", ")")),
                Stream.of(said("Looked at ", look.read()), said("Wrote: ", look.changed()))
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

    /** Whether there is anything to say: what somebody had to do, or has only typed, is no looking. */
    boolean says() {
        return !what.isEmpty();
    }

    private static Optional<String> said(String before, List<String> trail) {
        var words = trail.stream()
                .map(LookLine::part)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(before + Say.list(words));
    }

    /** The part of the file that the fixed words of the trail speak of; empty for what says nothing of the file. */
    private static Optional<String> part(String trail) {
        var first = trail.split("[ :]", 2)[0];
        return switch (first) {
            case "asked", "diary", "draft", "task" -> Optional.empty();
            case "child", "file", "parent" -> Optional.of("the front of the file");
            case "session", "sessions", "notes" -> Optional.of("sessions and notes");
            case "letter", "letters", "message", "messages", "reminders" -> Optional.of("letters and messages");
            case "measure", "measures" -> Optional.of("measures");
            case "safe", "address" -> Optional.of("safe contact");
            case "shared" -> Optional.of("what is shared");
            case "care" -> Optional.of("social care");
            case "birth" -> Optional.of("the birth");
            case "conflict", "conflicts" -> Optional.of("conflicts of interest");
            case "consent", "cover", "emergency", "enrolment", "plan", "referral" -> Optional.of(first);
            default -> Optional.of(trail);
        };
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
