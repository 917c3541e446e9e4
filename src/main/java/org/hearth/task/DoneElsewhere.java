package org.hearth.task;

import java.util.Optional;
import org.hearth.access.Actor;

/** Tasks of a feature that are done on a page of its own. */
public interface DoneElsewhere {
    /** Empty for every other task. */
    Optional<Place> of(Actor actor, Task task);

    /**
     * Where it is done, and what the button that leads there says.
     *
     * @param ends whether what is done there ends the task in every case, so that nobody has to say that it is done
     */
    record Place(String label, String href, boolean ends) {}
}
