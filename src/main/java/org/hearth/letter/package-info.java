/** Letters: in a practitioner's own words, and on paper as a PDF that everybody can read and a document that can be edited. They know the recipient and nobody else. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "casefile",
            "contact",
            "door",
            "family",
            "paper",
            "reach",
            "session",
            "sharing",
            "site",
            "team",
            "vault",
            "wording"
        })
package org.hearth.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
