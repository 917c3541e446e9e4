package org.hearth.programme;

/** Whose way through the programme a parent goes. A mother and a father have theirs; a co-parent's is a recorded choice. */
public enum Stream {
    MOTHER("The mothers' modules"),
    FATHER("The fathers' modules");

    private final String title;

    Stream(String title) {
        this.title = title;
    }

    /** As a page says it. */
    public String title() {
        return title;
    }
}
