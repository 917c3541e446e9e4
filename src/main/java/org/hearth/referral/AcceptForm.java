package org.hearth.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.access.AccountId;
import org.hearth.site.DateBoxes;
import org.hearth.site.Problems;
import org.hearth.team.Colleague;
import org.hearth.team.SiteCode;
import org.jspecify.annotations.Nullable;

/** Who will work with each parent and from when, as chosen. */
record AcceptForm(String mother, String father, DateBoxes joined) {
    AcceptForm(@Nullable String mother, @Nullable String father, @Nullable DateBoxes joined) {
        this.mother = mother == null ? "" : mother;
        this.father = father == null ? "" : father;
        this.joined = joined == null ? DateBoxes.empty() : joined;
    }

    static AcceptForm on(LocalDate today) {
        return new AcceptForm("", "", DateBoxes.of(today));
    }

    Optional<Acceptance> read(
            Problems problems, Referral referral, SiteCode site, List<Colleague> team, LocalDate today) {
        var mothers = practitioner("mother", mother, team, problems);
        var fathers = practitioner("father", father, team, problems);
        if (mothers.isPresent() && mothers.equals(fathers))
            problems.add("father", "Choose somebody else: each parent has a practitioner of their own");
        var day = joined.parse(problems, "joined", "The day they join");
        day.filter(d -> d.isAfter(today)).ifPresent(d -> problems.add("joined", "This day is still to come"));
        day.filter(d -> d.isBefore(referral.sent().receivedOn()))
                .ifPresent(d -> problems.add("joined", "This day is before the referral came"));
        if (!problems.isEmpty()) return Optional.empty();
        return Optional.of(new Acceptance(site, mothers.orElseThrow(), fathers.orElseThrow(), day.orElseThrow()));
    }

    private static Optional<AccountId> practitioner(
            String field, String chosen, List<Colleague> team, Problems problems) {
        var found = team.stream()
                .map(Colleague::id)
                .filter(id -> id.toString().equals(chosen))
                .findFirst();
        if (found.isEmpty()) problems.add(field, "Choose who will work with the " + field);
        return found;
    }
}
