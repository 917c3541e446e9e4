package org.hearth.change;

/**
 * What became of one person's score between two times: one of these always, from the worst to the best. After Jacobson and Truax (1991,
 * Journal of Consulting and Clinical Psychology 59, 12–19); {@link #HARMED} is their recovery turned round.
 */
public enum ChangeKind {
    /** Outside the clinical range before, in it after, and reliably worse. */
    HARMED,
    /** Reliably worse, and not harmed. */
    DETERIORATED,
    /** Not changed by more than the measure wobbles by itself. */
    UNCHANGED,
    /** Reliably better, and not recovered. */
    IMPROVED,
    /** In the clinical range before, outside it after, and reliably better. */
    RECOVERED;

    public boolean isBetter() {
        return this == IMPROVED || this == RECOVERED;
    }

    public boolean isWorse() {
        return this == DETERIORATED || this == HARMED;
    }
}
