package org.hearth.vault;

import org.hearth.access.Actor;

/** Words that lie in no case file, sealed by the key of keys itself, and that have to outlive it: a feature offers this as a bean. */
public interface SealedElsewhere {
    /** Seals all of them with the newest key of keys, before older ones are let go of. */
    void sealAgain(Actor job);
}
