package org.hearth.programme;

import java.util.List;

/** A programme file that cannot be used, with everything that is wrong in it. */
class BadProgramme extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadProgramme(String file, List<String> complaints) {
        super("The programme in " + file + " cannot be used:\n" + String.join("\n", complaints));
    }
}
