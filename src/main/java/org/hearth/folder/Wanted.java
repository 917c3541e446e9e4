package org.hearth.folder;

import java.util.Locale;
import org.hearth.enrolment.Enrolment;
import org.hearth.family.Person;
import org.jspecify.annotations.Nullable;

/** Which parents a list is to show; an empty word asks for all. */
public record Wanted(
        @Nullable String name,
        @Nullable String site,
        @Nullable String practitioner,
        @Nullable String left) {
    static Wanted everybodyNow() {
        return new Wanted(null, null, null, null);
    }

    /** What may stand in an address. */
    Wanted withoutName() {
        return new Wanted(null, site, practitioner, left);
    }

    boolean wants(Person person) {
        var asked = text(name).toLowerCase(Locale.UK);
        return asked.isEmpty() || person.name().toLowerCase(Locale.UK).contains(asked);
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
        return wantsLeft() || !(nameText() + siteText() + practitionerText()).isEmpty();
    }

    public String nameText() {
        return text(name);
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
