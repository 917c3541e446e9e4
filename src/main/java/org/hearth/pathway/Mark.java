package org.hearth.pathway;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.family.PersonId;

/**
 * What a practitioner has said about a module of one parent's plan, with the words said.
 *
 * @param baby the baby it is about, for a module done with each baby
 */
public record Mark(String module, Optional<PersonId> baby, Kind kind, String words, LocalDate on) {
    /** What was said. */
    public enum Kind {
        /** It has been gone through to its end. */
        FINISHED,
        /** It will not be done, for the reason in the words. */
        SET_ASIDE,
        /** It is only for those who choose it, and this parent has. */
        CHOSEN
    }

    boolean isAbout(String code, Optional<Baby> withBaby) {
        return module.equals(code) && baby.equals(withBaby.map(Baby::id));
    }
}
