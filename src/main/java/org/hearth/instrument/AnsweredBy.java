package org.hearth.instrument;

/** Who answers an instrument. */
public enum AnsweredBy {
    PARENT("the parent, about themselves"),
    PARENT_ABOUT_CHILD("the parent, about the child"),
    PRACTITIONER("the practitioner");

    private final String words;

    AnsweredBy(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
