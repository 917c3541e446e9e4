package org.hearth.framework;

/** A framework's file cannot be used; says which, and what is wrong in it. */
class BadFramework extends IllegalStateException {
    private static final long serialVersionUID = 1;

    BadFramework(String file, String wrong) {
        super(file + ": " + wrong);
    }
}
