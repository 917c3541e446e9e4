package org.hearth.referral;

import java.util.Arrays;
import java.util.Locale;

/** Who introduces parents to the programme. */
public enum Source {
    SELF("A parent"),
    MIDWIFERY("Midwifery"),
    HEALTH_VISITING("Health visiting"),
    CHILDRENS_SOCIAL_CARE("Children’s social care"),
    GP("GP or doctor’s surgery"),
    POLICE("Police"),
    PROBATION("Probation"),
    VOLUNTARY_SECTOR("Charity or community group");

    private final String title;

    Source(String title) {
        this.title = title;
    }

    /** The source as pages say it. */
    public String title() {
        return title;
    }

    /** The source as tables and interchange files write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a code; throws IllegalArgumentException for any other text. */
    public static Source of(String code) {
        return Arrays.stream(values())
                .filter(s -> s.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such source: " + code));
    }
}
