package org.hearth.measure;

/** A definition file cannot be used; says which file, where in it, and what was expected. */
class BadDefinition extends IllegalStateException {
    BadDefinition(String place, String expected) {
        super(place + ": expected " + expected);
    }
}
