package org.hearth.casefile;

import java.util.Locale;

/** What a case file is of: an enrolled adult, a child, a family's shared safety, or a referral. */
public enum CaseFileKind {
    PARENT,
    CHILD,
    SAFETY,
    REFERRAL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CaseFileKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
