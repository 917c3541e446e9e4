package org.hearth.framework;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an indicator came to stand for an outcome. */
public enum Standing {
    /** Those who made the framework chose it. */
    @JsonProperty("recommended")
    RECOMMENDED("Recommended"),
    /** The programme chose it, where the framework leaves that open. */
    @JsonProperty("chosen")
    CHOSEN("Our choice"),
    /** It speaks of something near, in want of better; never to be read as the outcome itself. */
    @JsonProperty("proxy")
    PROXY("Proxy");

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
