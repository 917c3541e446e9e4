package org.hearth.sharing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.hearth.family.PersonRole;

/** Somebody who could learn a fact from a letter, a message or a copy. The parents are outside the team too. */
public enum Learner {
    MOTHER("The mother"),
    FATHER("The father"),
    CO_PARENT("The co-parent"),
    OUTSIDE("Anyone outside the team");

    private final String title;

    Learner(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Who somebody of the family is when something is written to them. */
    public static Learner of(PersonRole role) {
        return switch (role) {
            case MOTHER -> MOTHER;
            case FATHER -> FATHER;
            case CO_PARENT -> CO_PARENT;
            case BABY, CHILD, OTHER_ADULT -> OUTSIDE;
        };
    }

    static Optional<Learner> of(String code) {
        return Arrays.stream(values()).filter(v -> v.code().equals(code)).findFirst();
    }
}
