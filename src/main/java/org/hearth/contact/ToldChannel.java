package org.hearth.contact;

import java.util.Locale;

/** A way to reach somebody, as a referral tells of it. */
public enum ToldChannel {
    PHONE("Phone call"),
    VOICEMAIL("Voicemail"),
    TEXT("Text message"),
    EMAIL("E-mail"),
    POST("Post");

    private final String title;

    ToldChannel(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a code; throws IllegalArgumentException for any other text. */
    public static ToldChannel of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
