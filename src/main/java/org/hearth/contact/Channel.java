package org.hearth.contact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way to reach a parent. */
public enum Channel {
    MOBILE("Mobile", "Mobile number"),
    LANDLINE("Landline", "Landline number"),
    SMS("Text message", "Number for texts"),
    WHATSAPP("WhatsApp", "Number for WhatsApp"),
    EMAIL("E-mail", "E-mail address"),
    POST("Post", "Address"),
    VIDEO("Video call", "What we call (an e-mail address or user name)");

    private final String title;
    private final String asks;

    Channel(String title, String asks) {
        this.title = title;
        this.asks = asks;
    }

    /** As pages say it. */
    public String title() {
        return title;
    }

    /** As paths and the database write it: mobile, landline, sms, whatsapp, email, post, video. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a code there is not. */
    public static Optional<Channel> of(String code) {
        return Arrays.stream(values()).filter(c -> c.code().equals(code)).findFirst();
    }

    /** What a form calls the number or address. */
    String asks() {
        return asks;
    }

    /** Whether somebody rings up: these a glance before a call shows first. */
    boolean isCall() {
        return this == MOBILE || this == LANDLINE;
    }

    boolean isPhone() {
        return isCall() || this == SMS || this == WHATSAPP;
    }
}
