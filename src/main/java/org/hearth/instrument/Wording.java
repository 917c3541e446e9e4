package org.hearth.instrument;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of an instrument, and an age form's own figures, as a deployer loads them under their licence.
 *
 * @param form which age form it is for; empty for an instrument that has none
 * @param licence under which terms it may be used here
 * @param instructions one for each part; none to leave them out
 * @param said by item number
 * @param cutOffs by scale, of an age form
 */
public record Wording(
        String instrument,
        int version,
        String form,
        String licence,
        List<String> instructions,
        Map<Integer, Said> said,
        Map<String, List<CutOff>> cutOffs) {

    /**
     * One question.
     *
     * @param options words by value; only the values named are offered. Empty where they are as they were
     */
    public record Said(String text, Map<Integer, String> options) {}

    /** How many items the form has; empty for an instrument without age forms. */
    Optional<Integer> size() {
        return form.isEmpty() ? Optional.empty() : Optional.of(said.size());
    }
}
