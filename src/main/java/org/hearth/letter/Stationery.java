package org.hearth.letter;

import java.util.Optional;

/** What every letter has of ours: a neutral head, and the telephone that parents are asked to ring. */
public interface Stationery {
    /** Empty where no letters are set up. */
    Optional<Letterhead> head();

    String phone();
}
