package org.hearth.instrument;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words of an instrument, and an age form's own figures, as a deployer loads them under their licence.
 *
 * @param form which age form it is for; empty for an instrument that has none
 * @param language of the words, as BCP 47 writes it
 * @param licence under which terms it may be used here
 * @param instructions one for each part; none to leave them out
 * @param said by item number
 * @param cutOffs by scale, of an age form
 */
public record Wording(
        String instrument,
        int version,
        String form,
        String language,
        String licence,
        List<String> instructions,
        Map<Integer, Said> said,
        Map<String, List<CutOff>> cutOffs) {
    /** What words are in that do not say. */
    public static final String ENGLISH = "en-GB";

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?");

    /** In English. */
    public Wording(
            String instrument,
            int version,
            String form,
            String licence,
            List<String> instructions,
            Map<Integer, Said> said,
            Map<String, List<CutOff>> cutOffs) {
        this(instrument, version, form, ENGLISH, licence, instructions, said, cutOffs);
    }

    /**
     * One question.
     *
     * @param options words by value; only the values named are offered. Empty where they are as they were
     */
    public record Said(String text, Map<Integer, String> options) {}

    /** Whether this is the code of a language, such as {@code cy} or {@code sr-Latn-RS}. */
    public static boolean isLanguage(String code) {
        return LANGUAGE.matcher(code).matches();
    }

    boolean isTranslation() {
        return !language.equals(ENGLISH);
    }

    /** How many items the form has; empty for an instrument without age forms. */
    Optional<Integer> size() {
        return form.isEmpty() ? Optional.empty() : Optional.of(said.size());
    }
}
