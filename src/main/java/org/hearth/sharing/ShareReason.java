package org.hearth.sharing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why something a parent's file holds has to be known to the other practitioner. */
public enum ShareReason {
    CHILD("A child may come to harm"),
    ADULT("An adult may come to harm"),
    COLLEAGUE("A colleague may come to harm"),
    PLANNING("Work cannot be planned safely without it"),
    OTHER("Another reason");

    private final String title;

    ShareReason(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ShareReason> of(String code) {
        return Arrays.stream(values()).filter(v -> v.code().equals(code)).findFirst();
    }
}
