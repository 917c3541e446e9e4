package org.hearth.letter;

import java.util.List;
import org.hearth.family.Person;
import org.hearth.reach.Reach;
import org.hearth.reach.Way;

/**
 * Whom a letter is for, as that person's own file tells it, and where it may go today. There is no other way to make one,
 * and a letter is made of nothing else about anybody: whatever lies in another file cannot get into it.
 */
public final class Addressee {
    private final String name;
    private final String givenName;
    private final List<String> lines;

    private Addressee(String name, String givenName, List<String> lines) {
        this.name = Printable.of(name);
        this.givenName = Printable.of(givenName);
        this.lines = lines.stream().map(Printable::of).toList();
    }

    /** Throws IllegalArgumentException unless it is the post that is allowed. */
    public static Addressee of(Person recipient, Reach.Allowed now) {
        if (now.way() != Way.LETTER) throw new IllegalArgumentException("a letter goes by post");
        var lines = now.detail()
                .lines()
                .flatMap(line -> List.of(line.split(",")).stream())
                .map(String::strip)
                .filter(line -> !line.isEmpty());
        return new Addressee(recipient.name(), recipient.givenName(), lines.toList());
    }

    String name() {
        return name;
    }

    String givenName() {
        return givenName;
    }

    List<String> lines() {
        return lines;
    }
}
