package org.hearth.library;

import java.util.List;
import java.util.Optional;
import org.hearth.instrument.BadDefinition;
import org.hearth.instrument.Catalogue;
import org.hearth.instrument.Definition;
import org.hearth.instrument.Wording;
import org.hearth.instrument.WordingFile;

/**
 * A file about an instrument, as it comes.
 *
 * @param name of the file, for messages
 * @param code of the instrument it is for, where the file does not say
 * @param form the age form it is for, where the file does not say
 * @param licence under which it may be used, where the file does not say
 */
public record Incoming(
        String name, String text, Optional<String> code, Optional<String> form, Optional<String> licence) {
    static final int LONGEST = 1_000_000;

    sealed interface Read permits Words, Sketch {}

    /** Words of an instrument that is here. */
    record Words(Wording wording, List<String> leftOut) implements Read {}

    /** The definition of an instrument, to be looked over. */
    record Sketch(String code, int version, String content, List<String> leftOut) implements Read {}

    public static Incoming of(String name, String text) {
        return new Incoming(name, text, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether it is the definition of an instrument in YAML. */
    boolean isDefinition() {
        return !isJson() && !text.isBlank() && !WordingFile.isOne(name, text);
    }

    private boolean isJson() {
        return text.stripLeading().startsWith("{");
    }

    /** @throws BadDefinition when it is neither, or does not fit what is here */
    Read read(Catalogue catalogue) {
        if (text.isBlank()) throw new BadDefinition(name, "a file that is not empty");
        if (text.length() > LONGEST) throw new BadDefinition(name, "a file of at most a million characters");
        if (isJson()) return QuestionnaireReader.of(this).read(catalogue);
        if (WordingFile.isOne(name, text)) return new Words(WordingFile.read(name, text, catalogue), List.of());
        var instrument = Definition.read(name, text);
        return new Sketch(instrument.code(), instrument.version(), text, List.of());
    }
}
