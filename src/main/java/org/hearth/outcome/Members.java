package org.hearth.outcome;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.casefile.FamilyId;
import org.hearth.enrolment.EnrolmentFact;
import org.hearth.enrolment.EnrolmentId;
import org.hearth.family.CareFact;
import org.hearth.family.PersonFact;
import org.hearth.family.PersonId;
import org.hearth.measure.ScoreFact;
import org.hearth.referral.DecisionFact;
import org.hearth.session.AttendanceFact;

/** Takes out of facts those of some parents: their own, and those of the children in their families, never of the other parent. */
public final class Members {
    private final Facts facts;
    private final Map<PersonId, PersonFact> people;
    private final Map<FamilyId, List<PersonFact>> families;
    private final Map<PersonId, List<CareFact>> care;
    private final Map<PersonId, List<EnrolmentFact>> enrolments;
    private final Map<EnrolmentId, List<AttendanceFact>> sessions;
    private final Map<PersonId, List<ScoreFact>> scores;
    private final Map<FamilyId, List<DecisionFact>> referrals;

    private Members(Facts facts) {
        this.facts = facts;
        people = facts.people().stream().collect(Collectors.toMap(PersonFact::person, Function.identity()));
        families = facts.people().stream().collect(groupingBy(PersonFact::family));
        care = facts.care().stream().collect(groupingBy(CareFact::person));
        enrolments = facts.enrolments().stream().collect(groupingBy(EnrolmentFact::person));
        sessions = facts.sessions().stream().collect(groupingBy(AttendanceFact::enrolment));
        scores = facts.scores().stream().collect(groupingBy(ScoreFact::person));
        referrals = facts.referrals().stream()
                .filter(referral -> referral.family().isPresent())
                .collect(groupingBy(referral -> referral.family().orElseThrow()));
    }

    public static Members of(Facts facts) {
        return new Members(facts);
    }

    /** Every parent who ever joined. */
    public Set<PersonId> everybody() {
        var all = new LinkedHashSet<PersonId>();
        facts.attenders(Period.until(facts.until())).forEach(parent -> all.add(parent.person()));
        return all;
    }

    /** The facts of these parents. */
    public Facts only(Collection<PersonId> parents) {
        var chosen = new LinkedHashSet<PersonFact>();
        parents.forEach(parent -> chosen.add(Objects.requireNonNull(people.get(parent))));
        var homes = new LinkedHashSet<FamilyId>();
        chosen.forEach(parent -> homes.add(parent.family()));
        for (var home : homes)
            families.getOrDefault(home, List.of()).stream()
                    .filter(person -> !person.role().isParent())
                    .forEach(chosen::add);
        var ids = chosen.stream().map(PersonFact::person).toList();
        var joined = each(ids, enrolments);
        return new Facts(
                        List.copyOf(chosen),
                        each(ids, care),
                        joined,
                        each(joined.stream().map(EnrolmentFact::enrolment).toList(), sessions),
                        each(ids, scores),
                        each(homes, referrals))
                .asOf(facts.until());
    }

    private static <K, T> List<T> each(Collection<K> keys, Map<K, List<T>> all) {
        var found = new ArrayList<T>();
        keys.forEach(key -> found.addAll(all.getOrDefault(key, List.of())));
        return found;
    }
}
