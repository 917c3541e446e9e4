package org.hearth.feedback;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What in words could tell who said them: names that are known, anything with a number in it (days, telephones, postcodes), months, and
 * words that begin with a capital, but for those with which many a sentence begins. It finds too much rather than too little, and people decide.
 */
final class Telling {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}@][\\p{L}\\p{M}\\p{N}'’@./-]*");
    private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}.*");
    private static final Pattern NUMBER = Pattern.compile(".*[\\p{N}@].*");
    private static final String ENDS_A_SENTENCE = ".!?:“\"‘([\n…–";
    private static final Set<String> OF_EVERYBODY = Set.of("i", "mum", "dad", "ok", "okay", "tv");
    private static final Set<String> OPENERS = Set.of(
            ("a about after again all also always an and any anyone anything are as asking at because before being both but by"
                            + " call can could did do does don doesn didn won isn wasn couldn wouldn down each even every everybody everyone everything feeling finally first"
                            + " for from getting give going good had has have having he her here his how if in instead is it its just"
                            + " knowing last later learning like listening looking maybe me more most much my myself never no nobody"
                            + " none not nothing now of often on once one only or other our over people perhaps quite really seeing she"
                            + " so some somebody someone something sometimes soon still talking telling thank thanks that the their them"
                            + " then there these they things this those time to today too until very was we well were what when where"
                            + " which while who whoever why will with without would yes you your")
                    .split(" "));
    private static final Set<String> MONTHS = Set.of(
            "january", "february", "april", "june", "july", "august", "september", "october", "november", "december");

    private Telling() {}

    /**
     * Each once, in the order found; none where nothing stands out.
     *
     * @param names of people and places, each of one word or more
     */
    static List<String> in(String words, Collection<String> names) {
        var known = names.stream()
                .flatMap(name -> TOKEN.matcher(name).results())
                .map(part -> bare(part.group()))
                .filter(part -> part.length() > 1)
                .collect(Collectors.toSet());
        var found = new LinkedHashSet<String>();
        TOKEN.matcher(words).results().forEach(part -> {
            var token = part.group().replaceAll("[./'’-]+$", "");
            if (tells(token, bare(token), known, begins(words, part.start()))) found.add(token);
        });
        return List.copyOf(found);
    }

    private static boolean tells(String token, String bare, Set<String> known, boolean begins) {
        if (known.contains(bare)
                || MONTHS.contains(bare)
                || NUMBER.matcher(token).matches()) return true;
        return CAPITAL.matcher(token).matches() && !OF_EVERYBODY.contains(bare) && !(begins && OPENERS.contains(bare));
    }

    /** In small letters, without what is hung on it: "Maya’s", "I’m". */
    private static String bare(String token) {
        return token.toLowerCase(Locale.UK)
                .replaceAll("['’](s|m|d|ll|ve|re|t)?$", "")
                .replaceAll("[./-]+$", "");
    }

    /** Whether a sentence begins here. */
    private static boolean begins(String words, int at) {
        var before = words.substring(0, at).replaceAll("[ \\t'’]+$", "");
        return before.isEmpty() || ENDS_A_SENTENCE.indexOf(before.charAt(before.length() - 1)) >= 0;
    }
}
