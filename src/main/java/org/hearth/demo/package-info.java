/** A first look for somebody who has just found Hearth: an invented caseload and one sign-in for each role. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "casefile",
            "caseload",
            "coding",
            "command",
            "enrolment",
            "family",
            "feedback",
            "team"
        })
package org.hearth.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
