package org.hearth.framework;

import java.util.List;
import org.hearth.access.Actor;

/** Where else a measure of one framework counts. */
record Elsewhere(Actor reader, Frameworks frameworks, Framework here) {
    List<String> of(String measure) {
        return frameworks.spokenTo(reader, measure).stream()
                .filter(spoken -> !spoken.framework().code().equals(here.code()))
                .map(spoken -> spoken.framework().code() + ": " + spoken.aim().name())
                .distinct()
                .toList();
    }
}
