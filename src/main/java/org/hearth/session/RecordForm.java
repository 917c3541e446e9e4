package org.hearth.session;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearth.site.Problems;

/** What became of a session, as ticked: the modules the plan puts first, and the others. */
record RecordForm(String attendance, List<String> modules, List<String> others) {
    RecordForm {
        attendance = attendance == null ? "" : attendance;
        modules = modules == null ? List.of() : List.copyOf(modules);
        others = others == null ? List.of() : List.copyOf(others);
    }

    static RecordForm empty() {
        return new RecordForm("", List.of(), List.of());
    }

    static RecordForm of(Session.Outcome outcome) {
        return new RecordForm(outcome.attendance().code(), outcome.modules(), outcome.modules());
    }

    Optional<Attendance> parse(Problems problems) {
        var chosen = Attendance.of(attendance);
        if (chosen.isEmpty()) problems.add("attendance", "Choose what became of the session");
        return chosen;
    }

    /** The codes ticked that were offered, in the order offered. */
    List<String> covered(ModuleChoices.Offer offer) {
        var ticked = Set.copyOf(
                Stream.concat(modules.stream(), others.stream()).distinct().toList());
        return Stream.concat(offer.ahead().stream(), offer.others().stream())
                .map(choice -> choice.value())
                .filter(ticked::contains)
                .toList();
    }
}
