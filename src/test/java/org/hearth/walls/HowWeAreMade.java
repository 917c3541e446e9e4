package org.hearth.walls;

import java.util.Optional;
import java.util.regex.Pattern;

/** What no answer shows a reader: a stack trace, the name of a class, or words of the server or the database. */
final class HowWeAreMade {
    private static final Pattern SHOWS = Pattern.compile(
            "\\b(?:org|java|javax|jakarta|com|gg|sun|jdk)\\.[a-z]\\w*\\.[\\w.$]*[A-Z]\\w*|\\.java:\\d|\\bat [\\w.$]+\\("
                    + "|Exception\\b|Whitelabel|SQLSTATE|ERROR: |Apache Tomcat/|Tomcat/\\d");

    private HowWeAreMade() {}

    /** The first of it in this text. */
    static Optional<String> in(String text) {
        var found = SHOWS.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }
}
