package org.hearth.sharing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who told us a fact. It stays on the side that was told; the other side sees a {@link Source}. */
public enum HeardFrom {
    PARENT("A parent", Source.BY_A_PARENT),
    CHILD("A child", Source.BY_A_CHILD),
    AGENCY("Another agency", Source.BY_AN_AGENCY),
    PROFESSIONAL("A professional", Source.BY_A_PROFESSIONAL),
    US("Nobody: we saw it ourselves", Source.SEEN);

    private final String title;
    private final Source named;

    HeardFrom(String title, Source named) {
        this.title = title;
        this.named = named;
    }

    public String title() {
        return title;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the other side sees: who it was only where that has to be said, and never which parent. */
    Source shown(boolean named) {
        return named || this == US ? this.named : Source.TOLD;
    }

    static Optional<HeardFrom> of(String code) {
        return Arrays.stream(values()).filter(v -> v.code().equals(code)).findFirst();
    }
}
