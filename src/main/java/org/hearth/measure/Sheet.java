package org.hearth.measure;

import java.util.Locale;
import org.hearth.family.Person;
import org.hearth.instrument.Instrument;
import org.hearth.site.Problems;

/**
 * The page on which a measure is filled in or corrected.
 *
 * @param mark of the draft, empty where none is kept
 */
record Sheet(Person parent, Instrument instrument, MeasureForm form, String id, String mark, Problems problems) {
    String measures() {
        return "/files/" + parent.caseFile() + "/measures";
    }

    String autosave() {
        return "/drafts/" + parent.caseFile() + "/" + draft(instrument);
    }

    /** The name under which drafts of an instrument are kept. */
    static String draft(Instrument instrument) {
        return "measure-" + instrument.code().toLowerCase(Locale.ROOT);
    }
}
