package org.hearth.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Whether a text says again what another says: four words in a row, or a number or a name of it. Whoever says the same thing
 * in words of their own is not found.
 */
public final class Echo {
    private static final int RUN = 4;
    private static final int LONG_WORD = 4;
    private static final int NUMBER = 3;

    private Echo() {}

    /** Where the text says it, the first place. */
    public static Optional<Place> of(String said, String text) {
        var in = Plain.of(text);
        return pieces(said).stream()
                .map(piece -> " " + piece + " ")
                .filter(piece -> in.words().contains(piece))
                .map(piece -> in.place(in.words().indexOf(piece) + 1, in.words().indexOf(piece) + piece.length() - 1))
                .findFirst();
    }

    private static List<String> pieces(String said) {
        var words = Arrays.stream(Plain.of(said).words().strip().split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        var pieces = new ArrayList<String>();
        if (words.size() < RUN && !words.isEmpty()) pieces.add(String.join(" ", words));
        for (var i = 0; i + RUN <= words.size(); i++) {
            var run = words.subList(i, i + RUN);
            if (run.stream().filter(word -> word.length() >= LONG_WORD).count() > 1) pieces.add(String.join(" ", run));
        }
        words.stream()
                .filter(word -> word.length() >= NUMBER && word.chars().anyMatch(Character::isDigit))
                .forEach(pieces::add);
        Names.in(said).forEach(name -> pieces.add(Plain.of(name).words().strip()));
        return pieces.stream().filter(piece -> !piece.isEmpty()).toList();
    }
}
