package org.hearth.journey;

import java.time.LocalDate;
import org.hearth.access.Actor;

/** The two parents of a journey, and whoever works with them. */
record Couple(
        String mother, String father, Actor mothersPractitioner, Actor fathersPractitioner, Actor manager, Actor intake) {
    static final LocalDate DUE = LocalDate.of(2026, 4, 20);
    static final LocalDate BORN = LocalDate.of(2026, 2, 27);

    static String given(String name) {
        return name.split(" ")[0];
    }

    static String family(String name) {
        return name.split(" ")[1];
    }
}
