package org.hearth.command;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words after a command's name, taken out one by one; what is left over at the end was a mistake. */
public final class Arguments {

    private final List<String> left;

    private Arguments(List<String> words) {
        this.left = new ArrayList<>(words);
    }

    public static Arguments of(List<String> words) {
        return new Arguments(words);
    }

    /** Whether a word such as {@code --commit} is there. */
    public boolean flag(String name) {
        return left.remove(name);
    }

    /** The value of {@code --name value} or {@code --name=value}. */
    public Optional<String> option(String name) {
        for (var at = 0; at < left.size(); at++) {
            if (left.get(at).startsWith(name + "=")) {
                return Optional.of(left.remove(at).substring(name.length() + 1));
            }
            if (left.get(at).equals(name)) {
                if (at + 1 == left.size()) {
                    throw new UsageError(name + " needs a value");
                }
                left.remove(at);
                return Optional.of(left.remove(at));
            }
        }
        return Optional.empty();
    }

    /** A day that has to be given, as 2024-03-31. */
    public LocalDate day(String name) {
        var said = option(name).orElseThrow(() -> new UsageError(name + " is missing"));
        try {
            return LocalDate.parse(said);
        } catch (DateTimeParseException notADay) {
            throw new UsageError(name + " should be a day such as 2024-03-31, and is " + said);
        }
    }

    /**
     * The next word that is no option. Ask for it after the options.
     *
     * @param meaning what it stands for, such as FOLDER
     */
    public String word(String meaning) {
        if (left.isEmpty() || left.getFirst().startsWith("--")) {
            throw new UsageError(meaning + " is missing");
        }
        return left.removeFirst();
    }

    /** Refuses whatever has not been taken. */
    public void end() {
        if (!left.isEmpty()) {
            throw new UsageError("what is " + left.getFirst() + "?");
        }
    }

    List<String> left() {
        return List.copyOf(left);
    }
}
