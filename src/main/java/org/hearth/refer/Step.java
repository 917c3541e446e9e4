package org.hearth.refer;

import java.util.List;

/**
 * One page of the form.
 *
 * @param name the last part of its address
 * @param why why we ask, in a sentence or two
 */
record Step(String name, String title, String why, List<Ask> asks) {
    Step {
        asks = List.copyOf(asks);
    }

    static Step of(String name, String title, String why, Ask... asks) {
        return new Step(name, title, why, List.of(asks));
    }
}
