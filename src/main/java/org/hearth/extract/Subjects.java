package org.hearth.extract;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.FamilyId;
import org.hearth.enrolment.EnrolmentFact;
import org.hearth.family.ParentFact;
import org.hearth.family.PersonId;
import org.hearth.trial.ArmFact;

/** Chooses who is in an extract, and what is said of each. In the order of the pseudonyms, which is none. */
final class Subjects {
    private static final int YOUNG = 20;
    private static final int OLD = 40;
    private static final int BAND = 5;

    private final Wanted wanted;
    private final ExtractKey key;
    private final Map<PersonId, List<EnrolmentFact>> enrolments;
    private final Map<PersonId, ArmFact> arms;

    Subjects(Wanted wanted, ExtractKey key, List<EnrolmentFact> enrolments, List<ArmFact> arms) {
        this.wanted = wanted;
        this.key = key;
        this.enrolments = enrolments.stream()
                .filter(one -> !one.joinedOn().isAfter(wanted.cutOff()))
                .sorted(Comparator.comparing(EnrolmentFact::joinedOn))
                .collect(groupingBy(EnrolmentFact::person));
        this.arms = arms.stream().collect(toMap(ArmFact::person, Function.identity()));
    }

    /** @throws TooFew when so few are meant that their rows would tell who they are */
    List<Subject> among(List<ParentFact> parents, Set<CaseFileId> agreed) {
        var chosen = parents.stream()
                .filter(parent -> agreed.contains(parent.file()) && isMeant(parent))
                .toList();
        if (chosen.size() < Coarsening.ENOUGH) throw new TooFew();
        var inFamily = chosen.stream().collect(groupingBy(ParentFact::family, counting()));
        var pseudonyms = key.pseudonyms();
        var subjects = chosen.stream()
                .map(parent -> subject(parent, inFamily, pseudonyms))
                .sorted(Comparator.comparing(Subject::pseudonym))
                .collect(Collectors.toUnmodifiableList());
        return Coarsening.of(subjects);
    }

    /** Of one who is in it, the earliest first. */
    List<EnrolmentFact> enrolments(Subject subject) {
        return enrolments.getOrDefault(subject.person(), List.of());
    }

    private boolean isMeant(ParentFact parent) {
        var all = enrolments.getOrDefault(parent.person(), List.of());
        return !all.isEmpty()
                && wanted.cohort().has(parent.role(), all.getFirst(), all.getLast(), arm(parent.person()));
    }

    private Subject subject(ParentFact parent, Map<FamilyId, Long> inFamily, ExtractKey.Pseudonyms pseudonyms) {
        var all = enrolments.getOrDefault(parent.person(), List.of());
        var joinedOn = all.getFirst().joinedOn();
        return new Subject(
                parent.person(),
                pseudonyms.of("P", parent.person().toString()),
                Optional.of(parent.family())
                        .filter(family -> inFamily.getOrDefault(family, 0L) > 1)
                        .map(family -> pseudonyms.of("F", family.toString())),
                parent.role().code(),
                Optional.of(all.getLast().site().value()),
                parent.bornYear().map(year -> band(joinedOn.getYear() - year)),
                arm(parent.person()).map(arm -> wanted.blinded() ? key.letter(arm) : arm),
                Optional.ofNullable(arms.get(parent.person())).map(ArmFact::randomisedOn),
                joinedOn);
    }

    private Optional<String> arm(PersonId person) {
        return Optional.ofNullable(arms.get(person)).map(ArmFact::arm);
    }

    /** The age reached in the year of joining, in five years. */
    static String band(int age) {
        if (age < YOUNG) return "under " + YOUNG;
        if (age >= OLD) return OLD + " or over";
        var from = age / BAND * BAND;
        return from + " to " + (from + BAND - 1);
    }

    static Optional<LocalDate> until(Optional<LocalDate> day, LocalDate cutOff) {
        return day.filter(date -> !date.isAfter(cutOff));
    }
}
