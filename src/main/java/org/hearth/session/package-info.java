/** Sessions of one parent with their practitioner: planned, held and recorded, never two parents together. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "team",
            "casefile",
            "family",
            "enrolment",
            "interchange",
            "programme",
            "pathway",
            "draft",
            "site",
            "vault",
            "door"
        })
package org.hearth.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
