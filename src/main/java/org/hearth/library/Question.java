package org.hearth.library;

import java.util.List;
import java.util.Optional;

/**
 * One question of a FHIR Questionnaire that can be scored.
 *
 * @param instruction the text of the group it stands in
 * @param answers what it offers; none for a whole number
 * @param from the least number, for a whole number
 */
record Question(
        String linkId,
        String text,
        Optional<String> loinc,
        Optional<String> instruction,
        List<Answer> answers,
        Optional<Integer> from,
        Optional<Integer> to) {

    /** One answer: its words, what it is worth where the file says so, and its code. */
    record Answer(String words, Optional<Double> worth, Optional<String> loinc) {}

    boolean isNumber() {
        return answers.isEmpty();
    }
}
