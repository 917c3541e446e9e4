package org.hearth.outcome;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.casefile.FamilyId;
import org.hearth.enrolment.EnrolmentFact;
import org.hearth.family.CareFact;
import org.hearth.family.CareStatus;
import org.hearth.family.PersonFact;
import org.hearth.family.PersonId;
import org.hearth.family.PersonRole;

/**
 * A baby's status with children's social care on the mother's joining day and on the second birthday, where both are known.
 *
 * @param atFirstBirthday between the two; none where it is not known, or the mother joined later
 */
public record CareChange(CareStatus atJoining, Optional<CareStatus> atFirstBirthday, CareStatus atSecondBirthday) {
    /** The babies whose second birthday is in the period. */
    public static List<CareChange> in(Facts facts, Period period) {
        var joined = mothersJoining(facts);
        var spells = facts.care().stream().collect(Collectors.groupingBy(CareFact::person));
        return facts.people().stream()
                .filter(person -> person.role() == PersonRole.BABY)
                .flatMap(baby -> of(baby, joined, spells, period).stream())
                .toList();
    }

    /** The second birthday; for a birthday on 29 February it is 1 March. */
    public static LocalDate secondBirthday(LocalDate born) {
        return birthday(born, 2);
    }

    private static LocalDate birthday(LocalDate born, int years) {
        boolean leap = MonthDay.from(born).equals(MonthDay.of(2, 29));
        return leap ? LocalDate.of(born.getYear() + years, 3, 1) : born.plusYears(years);
    }

    private static Optional<CareChange> of(
            PersonFact baby, Map<FamilyId, LocalDate> joined, Map<PersonId, List<CareFact>> spells, Period period) {
        var statuses = spells.getOrDefault(baby.person(), List.of());
        var joining = Optional.ofNullable(joined.get(baby.family()));
        var atJoining = joining.flatMap(day -> on(day, statuses));
        var atOne = baby.born()
                .map(born -> birthday(born, 1))
                .filter(day -> joining.filter(day::isBefore).isEmpty())
                .flatMap(day -> on(day, statuses));
        var atTwo = baby.born()
                .map(CareChange::secondBirthday)
                .filter(period::holds)
                .flatMap(day -> on(day, statuses));
        return atJoining.flatMap(before -> atTwo.map(after -> new CareChange(before, atOne, after)));
    }

    private static Optional<CareStatus> on(LocalDate day, List<CareFact> statuses) {
        return statuses.stream()
                .map(CareFact::spell)
                .filter(spell -> !day.isBefore(spell.from())
                        && spell.to().filter(end -> !day.isBefore(end)).isEmpty())
                .map(spell -> spell.status())
                .findFirst();
    }

    private static Map<FamilyId, LocalDate> mothersJoining(Facts facts) {
        var roles = facts.roles();
        Stream<EnrolmentFact> mothers = facts.enrolments().stream()
                .filter(enrolment -> roles.get(enrolment.person()) == PersonRole.MOTHER)
                .sorted(Comparator.comparing(EnrolmentFact::joinedOn));
        return mothers.collect(
                Collectors.toMap(EnrolmentFact::family, EnrolmentFact::joinedOn, (first, later) -> first));
    }
}
