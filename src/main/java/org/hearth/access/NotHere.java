package org.hearth.access;

/** There is no such thing, or it is not yours: nobody can tell which. The page is a 404. */
public class NotHere extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotHere() {
        super("not here", null, false, false);
    }
}
