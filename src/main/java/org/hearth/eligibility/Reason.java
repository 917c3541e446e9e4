package org.hearth.eligibility;

import java.util.Locale;

/** Why a referral is not simply eligible; the codes are those of the interchange format and do not move with the settings. */
public enum Reason {
    NOT_EXPECTING(Decision.INELIGIBLE),
    NO_DOMESTIC_ABUSE(Decision.INELIGIBLE),
    MOTHER_TOO_YOUNG(Decision.INELIGIBLE),
    FATHER_TOO_YOUNG(Decision.INELIGIBLE),
    MOTHER_AGED_17(Decision.NEEDS_REVIEW),
    FATHER_AGED_17(Decision.NEEDS_REVIEW),
    MOTHER_DECLINED(Decision.INELIGIBLE),
    FATHER_DECLINED(Decision.INELIGIBLE),
    MOTHER_NOT_YET_ASKED(Decision.NEEDS_REVIEW),
    FATHER_NOT_YET_ASKED(Decision.NEEDS_REVIEW),
    PARENTS_IN_DIFFERENT_AREAS(Decision.NEEDS_REVIEW);

    private final Decision leadsTo;

    Reason(Decision leadsTo) {
        this.leadsTo = leadsTo;
    }

    /** What this reason makes of a referral when no weightier reason is there. */
    public Decision leadsTo() {
        return leadsTo;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
