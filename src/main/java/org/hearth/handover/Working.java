package org.hearth.handover;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearth.enrolment.Allocation;
import org.hearth.enrolment.Enrolment;
import org.hearth.family.Person;
import org.hearth.site.Say;

/** A parent, their time in the programme, and those who work with them now or are going to. */
record Working(Person parent, Enrolment enrolment, List<Allocation> team, LocalDate today) {
    Optional<Allocation> lead() {
        return team.stream().filter(a -> !a.cover() && a.isOn(today)).findFirst();
    }

    /** Cover that is on, then what is planned, the earliest first. */
    List<Allocation> cover() {
        return team.stream()
                .filter(Allocation::cover)
                .filter(a -> a.isOn(today) || a.isAhead(today))
                .sorted(Comparator.comparing(Allocation::from))
                .toList();
    }

    /** "from 3 March 2026 until 9 March 2026". */
    String days(Allocation cover) {
        return "from " + Say.date(cover.from())
                + cover.until().map(last -> " until " + Say.date(last)).orElse(", until it is ended");
    }

    /** "Robin stands in from …", or "will stand in". */
    String sentence(Allocation cover) {
        return cover.practitioner().name() + (cover.isAhead(today) ? " will stand in " : " stands in ") + days(cover)
                + ".";
    }

    boolean isOpen() {
        return enrolment.endedOn().isEmpty();
    }

    /** The parent's file, as an address. */
    String file() {
        return "/files/" + enrolment.caseFile();
    }
}
