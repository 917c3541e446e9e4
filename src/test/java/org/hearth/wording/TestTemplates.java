package org.hearth.wording;

import java.util.List;

/** The templates as tests of other features need them. */
public final class TestTemplates {
    private TestTemplates() {}

    public static List<Template> letters() {
        return new Templates()
                .all().stream().filter(t -> t.letter().isPresent()).toList();
    }
}
