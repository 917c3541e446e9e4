package org.hearth.pathway;

import java.util.Optional;
import org.hearth.programme.ProgrammeModule;

/**
 * One module in one parent's plan.
 *
 * @param baby the baby it is done with, for a module done with each of several
 * @param why why it stands where it stands, in a sentence
 * @param form which form of the module fits, for one that has several
 * @param marked whether a practitioner has said something about it
 */
public record PlanItem(
        ProgrammeModule module,
        Optional<Baby> baby,
        Window window,
        PlanState state,
        String why,
        Optional<String> form,
        boolean marked) {
    /** "Video Interaction Guidance", with the baby's name where there are several. */
    public String title() {
        return module.name() + baby.map(b -> " with " + b.name()).orElse("");
    }

    /** "Birth to 3 months". */
    public String when() {
        return Words.capital(window.words());
    }

    PlanItem in(PlanState then) {
        return new PlanItem(module, baby, window, then, why, form, marked);
    }
}
