package org.hearth.measure;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.family.PersonId;

/**
 * One filled-in measure as the researcher's extract has it, with what was answered. Millions pass by, so that what they hold stays as
 * the database says it.
 *
 * @param version of the definition that scored it
 * @param timepoint its code; empty for one given in between
 * @param rater whose view it is, as a code
 * @param language in which its words were shown, such as en-GB
 * @param given how it was given, as a code
 * @param answers the values in the order of the items, with commas between them, and nothing where one was skipped
 * @param scales what each scale but the total came to, as a JSON object of numbers
 */
public record AnsweredFact(
        PersonId person,
        String instrument,
        int version,
        Optional<String> form,
        Optional<String> timepoint,
        String rater,
        String language,
        String given,
        LocalDate completedOn,
        String answers,
        String scales,
        Optional<Double> total,
        Optional<String> result) {}
