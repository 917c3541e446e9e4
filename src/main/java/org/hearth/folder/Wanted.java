package org.hearth.folder;

import org.hearth.enrolment.Enrolment;
import org.jspecify.annotations.Nullable;

/** Which parents a list is to show; an empty word asks for all. */
public record Wanted(
        @Nullable String site,
        @Nullable String practitioner,
        @Nullable String left) {
    static Wanted everybodyNow() {
        return new Wanted(null, null, null);
    }

    boolean wants(Enrolment enrolment, boolean open) {
        return open != wantsLeft()
                && (text(site).isEmpty() || enrolment.site().value().equals(text(site)));
    }

    boolean wantsPractitioner(String account) {
        return text(practitioner).isEmpty() || text(practitioner).equals(account);
    }

    public boolean wantsLeft() {
        return "yes".equals(left);
    }

    /** Whether anything at all has been asked for. */
    public boolean isNarrow() {
        return wantsLeft() || !(siteText() + practitionerText()).isEmpty();
    }

    public String siteText() {
        return text(site);
    }

    public String practitionerText() {
        return text(practitioner);
    }

    private static String text(@Nullable String word) {
        return word == null ? "" : word.strip();
    }
}
