package org.hearth.consent;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.site.DateBoxes;
import org.hearth.site.Problems;
import org.jspecify.annotations.Nullable;

/** What a practitioner writes down when a parent was asked. */
record ConsentForm(ConsentId id, DateBoxes asked, String explained, String answer) {
    private static final int LONGEST = 2000;

    ConsentForm(
            @Nullable ConsentId id, @Nullable DateBoxes asked, @Nullable String explained, @Nullable String answer) {
        this.id = id == null ? ConsentId.random() : id;
        this.asked = asked == null ? DateBoxes.empty() : asked;
        this.explained = explained == null ? "" : explained.strip();
        this.answer = answer == null ? "" : answer;
    }

    static ConsentForm on(LocalDate today) {
        return new ConsentForm(ConsentId.random(), DateBoxes.of(today), "", "");
    }

    /** The consent, or empty with the problems said beside their fields. */
    Optional<Consent> read(Problems problems, About about, LocalDate today) {
        var day = asked.parse(problems, "asked", "The day");
        day.filter(d -> d.isAfter(today)).ifPresent(d -> problems.add("asked", "The day can’t be in the future"));
        if (explained.isEmpty()) problems.add("explained", "Say in a few words how you explained it");
        if (explained.length() > LONGEST) problems.add("explained", "Use " + LONGEST + " letters or fewer");
        var said = Consent.Said.find(answer);
        if (said.isEmpty()) problems.add("answer", "Choose what the parent said");
        if (!problems.isEmpty()) return Optional.empty();
        return Optional.of(
                new Consent(id, about, day.orElseThrow(), explained, said.orElseThrow(), Optional.empty(), ""));
    }
}
