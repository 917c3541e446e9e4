package org.hearth.handover;

import java.util.List;
import java.util.Optional;
import org.hearth.enrolment.Allocation;
import org.hearth.enrolment.Enrolment;
import org.hearth.family.Person;

/** A parent, their time in the programme, and those who work with them now. */
record Working(Person parent, Enrolment enrolment, List<Allocation> now) {
    Optional<Allocation> lead() {
        return now.stream().filter(a -> !a.cover()).findFirst();
    }

    List<Allocation> cover() {
        return now.stream().filter(Allocation::cover).toList();
    }

    boolean isOpen() {
        return enrolment.endedOn().isEmpty();
    }

    /** The parent's file, as an address. */
    String file() {
        return "/files/" + enrolment.caseFile();
    }
}
