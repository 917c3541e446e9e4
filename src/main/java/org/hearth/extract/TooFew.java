package org.hearth.extract;

/** So few parents are meant that their rows would tell who they are. */
public class TooFew extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooFew() {
        super("An extract of fewer than " + Coarsening.ENOUGH
                + " parents is not made: so few could be told apart. Choose more.");
    }
}
