package org.hearth.directory;

import java.util.Arrays;
import java.util.Locale;

/** Why the directory's word let nobody in, as the page says it. */
enum Reason {
    GROUP(
            "Your charity's directory has you in none of the groups that work with Hearth, so there is nothing here to open."),
    UNTOLD(
            "Your charity's directory did not say which groups you are in, so Hearth cannot tell what you do here. Nothing of yours has changed."),
    LEFT("Your account with Hearth has ended."),
    ADDRESS(
            "Your charity's directory does not say that your e-mail address is yours, so Hearth cannot tell which account is."),
    TAKEN("Your e-mail address belongs to the account of somebody else here."),
    AWAY("Your charity's directory does not answer just now. Try again in a few minutes."),
    LATE("That took a long time, or began in another window. Begin again from here."),
    LAST(
            "Nobody else looks after accounts here, and by your groups in the directory you would not do so any more either. See first that somebody else does."),
    FAILED("Your charity's directory did not let you in. Try again.");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Whether somebody else has to put it right. */
    boolean needsHelp() {
        return compareTo(AWAY) < 0;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Any other text is FAILED. */
    static Reason of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElse(FAILED);
    }
}
