package org.hearth.instrument;

/** Which way a score is better. */
public enum Direction {
    LOWER_IS_BETTER(-1, "Lower is better."),
    HIGHER_IS_BETTER(1, "Higher is better."),
    NEITHER(0, "Neither higher nor lower is better.");

    private final int sign;
    private final String words;

    Direction(int sign, String words) {
        this.sign = sign;
        this.words = words;
    }

    /** +1 where higher is better, −1 where lower is, 0 where it cannot be said. */
    public int sign() {
        return sign;
    }

    public String words() {
        return words;
    }
}
