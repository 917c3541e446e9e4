package org.hearth.eligibility;

import java.util.Optional;

/**
 * One rule's answer, in words for the page.
 *
 * @param rule what the rule asks, such as "A baby is expected"
 * @param lookedAt the facts it looked at
 * @param found what it found in them
 * @param why why the programme asks this
 * @param reason what stands against joining, if anything does
 * @param known whether the rule had everything it needs; what is not known decides nothing and is worth asking
 */
public record Finding(String rule, String lookedAt, String found, String why, Optional<Reason> reason, boolean known) {
    static Finding met(String rule, String lookedAt, String found, String why) {
        return new Finding(rule, lookedAt, found, why, Optional.empty(), true);
    }

    static Finding against(Reason reason, String rule, String lookedAt, String found, String why) {
        return new Finding(rule, lookedAt, found, why, Optional.of(reason), true);
    }

    /** The interchange format counts what nobody answered as a no; whoever reads the page is told to ask. */
    static Finding againstUntilKnown(Reason reason, String rule, String lookedAt, String found, String why) {
        return new Finding(rule, lookedAt, found, why, Optional.of(reason), false);
    }

    static Finding unknown(String rule, String lookedAt, String found, String why) {
        return new Finding(rule, lookedAt, found, why, Optional.empty(), false);
    }
}
