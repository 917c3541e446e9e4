package org.hearth.instrument;

/** A file of an instrument cannot be used; says which file, where in it, and what was expected. */
public class BadDefinition extends IllegalStateException {
    public BadDefinition(String place, String expected) {
        super(place + ": expected " + expected);
    }
}
