package org.hearth.team;

/** A site's code in addresses and interchange files, such as {@code london}; {@code connect} is the remote service. */
public record SiteCode(String value) {
    public static final SiteCode CONNECT = new SiteCode("connect");

    public static SiteCode of(String value) {
        return new SiteCode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
