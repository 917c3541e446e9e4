package org.hearth.consent;

import java.util.Locale;

/** What a parent is asked to agree to. One says nothing of the other: who takes part may want no research, and the other way round. */
public enum About {
    TAKING_PART(
            "Taking part",
            "Consent",
            "",
            "What taking part means, what we write down, who can see it, and that they can stop"),
    RESEARCH(
            "Research",
            "Consent for research",
            "/research",
            "What the research is for; that it has no name, birthday or address in it; that no changes nothing for them; and that"
                    + " they can take a yes back, for all that is handed out afterwards");

    private final String title;
    private final String heading;
    private final String path;
    private final String hint;

    About(String title, String heading, String path, String hint) {
        this.title = title;
        this.heading = heading;
        this.path = path;
        this.hint = hint;
    }

    public String title() {
        return title;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static About of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    String heading() {
        return heading;
    }

    /** What follows {@code /files/…/consent} in the address of its page. */
    String path() {
        return path;
    }

    /** What to tell a parent. */
    String hint() {
        return hint;
    }
}
