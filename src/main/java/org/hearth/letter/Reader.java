package org.hearth.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearth.wording.Names;
import org.hearth.wording.NeverLeave;
import org.hearth.wording.Particulars;
import org.hearth.wording.Place;

/**
 * What has to be known to read one letter over: words that never leave, numbers and addresses whosever they are, names, and
 * what is shared that this parent must not learn. Whoever writes learns nothing from what is refused: a number of the other
 * parent's is refused as any number is.
 *
 * @param givenName of the parent it goes to
 * @param known names that may stand there, in small letters
 * @param nobody names that stand in no letter: of those who work here, and of the other parent where the writer knows it
 * @param mustNotLearn where a text says again what this parent must not learn
 */
record Reader(String givenName, Set<String> known, Set<String> nobody, Function<String, Optional<Place>> mustNotLearn) {
    private static final int LONGEST_SUBJECT = 100;
    private static final int LONGEST_TEXT = 6_000;
    private static final Pattern MARK = Pattern.compile("\\{[^{}]*}");
    private static final Set<String> MARKS = Set.of("{worker}", "{phone}");
    private static final Set<String> OF_APPOINTMENTS = Set.of("{day}", "{time}");

    /** Everything that is wrong; words of which somebody has to say whether they are names count as wrong until then. */
    List<Slip> read(OwnLetter letter, List<String> facts) {
        var words = letter.words();
        var slips = new ArrayList<Slip>();
        if (words.subject().isBlank()) slips.add(new Slip("subject", "Say in a few neutral words what it is about"));
        if (words.subject().length() > LONGEST_SUBJECT) slips.add(new Slip("subject", "Use 100 letters or fewer"));
        if (words.paragraphs().isEmpty()) slips.add(new Slip("words", "Write the letter"));
        if (words.text().length() > LONGEST_TEXT) slips.add(new Slip("words", "Use 6,000 letters or fewer"));
        field(letter, "subject", words.subject()).ifPresent(slips::add);
        field(letter, "words", words.text()).ifPresent(slips::add);
        facts.forEach(fact -> field(letter, "facts", fact).ifPresent(slips::add));
        if (facts.size() < words.facts().size())
            slips.add(new Slip("facts", "What was to be put in has changed, or " + givenName + " may not learn it"));
        var names = maybeNames(words);
        names.stream()
                .filter(nobody::contains)
                .findFirst()
                .map(name ->
                        "Take out “" + name + "”: a letter names nobody but " + givenName + ", the children and you")
                .ifPresent(said -> slips.add(new Slip("words", said)));
        if (!words.agreed().containsAll(names))
            slips.add(new Slip(
                    "agreed", "Say of each of these words that it gives nobody away, or take it out of the letter"));
        return slips;
    }

    /** Words that may be names, and are not known to be harmless. */
    List<String> maybeNames(OwnLetter.Words words) {
        return Stream.of(words.subject(), words.text())
                .flatMap(text -> Names.in(text).stream())
                .distinct()
                .filter(name -> !known.contains(name.toLowerCase(Locale.UK)))
                .toList();
    }

    private Optional<Slip> field(OwnLetter letter, String field, String text) {
        return never(text)
                .or(() -> particular(text))
                .or(() -> mark(letter, text))
                .or(() -> mustNotLearn.apply(text).map(place -> givenName + " must not learn this: " + place.said()))
                .map(said -> new Slip(field, said));
    }

    private static Optional<String> never(String text) {
        return NeverLeave.ours().places(text).stream()
                .findFirst()
                .map(place -> "“" + place.words() + "” never leaves: " + place.said());
    }

    private static Optional<String> particular(String text) {
        return Particulars.in(text)
                .map(place -> "Take out “" + place.words() + "” (line " + place.line()
                        + "). For our telephone, type {phone}.");
    }

    private static Optional<String> mark(OwnLetter letter, String text) {
        return MARK.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(mark ->
                        !MARKS.contains(mark) && !(letter.about().isPresent() && OF_APPOINTMENTS.contains(mark)))
                .findFirst()
                .map(mark -> "There is nothing to put in for " + mark);
    }
}
