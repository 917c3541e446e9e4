package org.hearth.emergency;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.site.DateBoxes;
import org.hearth.site.Problems;
import org.jspecify.annotations.Nullable;

/** What somebody in an emergency says: about whom, and why. */
record EmergencyForm(String name, DateBoxes born, String ref, String reason, String words) {
    static final int LONGEST = 1_000;

    EmergencyForm(
            @Nullable String name,
            @Nullable DateBoxes born,
            @Nullable String ref,
            @Nullable String reason,
            @Nullable String words) {
        this.name = name == null ? "" : name.strip();
        this.born = born == null ? DateBoxes.empty() : born;
        this.ref = ref == null ? "" : ref.strip();
        this.reason = reason == null ? "" : reason;
        this.words = words == null ? "" : words.strip();
    }

    static EmergencyForm empty() {
        return new EmergencyForm(null, null, null, null, null);
    }

    Optional<Sought> read(Problems problems) {
        Optional<LocalDate> day = Optional.empty();
        if (ref.isEmpty()) {
            if (name.isEmpty()) problems.add("name", "Give the parent’s full name, or a reference");
            day = born.parse(problems, "born", "The date of birth");
        }
        var why = Emergency.Reason.of(reason);
        if (why.isEmpty()) problems.add("reason", "Choose what has happened");
        if (words.isEmpty()) problems.add("words", "Say in a few words what you need it for");
        if (words.length() > LONGEST) problems.add("words", "Use 1,000 characters at most");
        if (!problems.isEmpty()) return Optional.empty();
        return Optional.of(new Sought(ref, ref.isEmpty() ? name : "", day, why.orElseThrow(), words));
    }
}
