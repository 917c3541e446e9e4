package org.hearth.family;

import java.util.List;
import java.util.Optional;

/**
 * A family to be recorded, with its people.
 *
 * @param ref the id in interchange files; empty for one that is new here
 */
public record NewFamily(Optional<String> ref, List<NewPerson> people) {
    public NewFamily {
        people = List.copyOf(people);
    }

    public NewFamily(List<NewPerson> people) {
        this(Optional.empty(), people);
    }
}
