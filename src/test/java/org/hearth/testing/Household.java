package org.hearth.testing;

import org.hearth.access.Actor;
import org.hearth.enrolment.Enrolment;
import org.hearth.family.Family;
import org.hearth.family.Person;

/** A family of the cast with both parents enrolled, and everybody who works with it. */
public record Household(
        Family family,
        Person mother,
        Person father,
        Person baby,
        Enrolment mothersEnrolment,
        Enrolment fathersEnrolment,
        Actor mothersPractitioner,
        Actor fathersPractitioner,
        Actor manager) {}
