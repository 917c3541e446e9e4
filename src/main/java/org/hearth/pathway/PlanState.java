package org.hearth.pathway;

/** Where one parent stands with one module today. */
public enum PlanState {
    DONE("Done", "good"),
    NOW("Now", "attention"),
    NEXT("Next", "plain"),
    LATER("Later", "quiet"),
    /** Its time went by without it, and nobody has said why yet. */
    WINDOW_PASSED("Window passed", "attention"),
    /** It will not be done, and somebody has said why. */
    SET_ASIDE("Set aside", "quiet"),
    /** The work ended before it. */
    NOT_REACHED("Not reached", "quiet"),
    NOT_FOR_THIS_PARENT("Not for this parent", "quiet");

    private final String label;
    private final String tone;

    PlanState(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    /** The tone of its tag. */
    public String tone() {
        return tone;
    }

    /** Whether what follows may begin. */
    boolean isSettled() {
        return this == DONE || this == SET_ASIDE || this == NOT_FOR_THIS_PARENT;
    }
}
