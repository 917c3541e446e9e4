package org.hearth.change;

import java.util.Collection;
import java.util.Optional;

/**
 * What several measures by one rater come to, each given at least twice: one that is reliably worse outweighs all others, then one that is
 * reliably better. NHS England, monthly statistics of mental health services, meaningful change of children and young people.
 */
public enum Together {
    DETERIORATED,
    NO_CHANGE,
    IMPROVED;

    /** Empty where no measure was given twice. */
    public static Optional<Together> of(Collection<ChangeKind> kinds) {
        if (kinds.isEmpty()) return Optional.empty();
        if (kinds.stream().anyMatch(ChangeKind::isWorse)) return Optional.of(DETERIORATED);
        return Optional.of(kinds.stream().anyMatch(ChangeKind::isBetter) ? IMPROVED : NO_CHANGE);
    }
}
