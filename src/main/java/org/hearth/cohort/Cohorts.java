package org.hearth.cohort;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.consent.Consents;
import org.hearth.enrolment.EnrolmentFact;
import org.hearth.enrolment.EnrolmentId;
import org.hearth.enrolment.Enrolments;
import org.hearth.family.Families;
import org.hearth.family.ParentFact;
import org.hearth.family.PersonId;
import org.hearth.outcome.Facts;
import org.hearth.outcome.Period;
import org.hearth.trial.ArmFact;
import org.hearth.trial.Trials;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the parents whom somebody wants counted; by the role that may count and nothing else. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Cohorts {
    private final Enrolments enrolments;
    private final Families families;
    private final Consents consents;
    private final Trials trials;

    Cohorts(Enrolments enrolments, Families families, Consents consents, Trials trials) {
        this.enrolments = enrolments;
        this.families = families;
        this.consents = consents;
        this.trials = trials;
    }

    /** The parents of a cohort, as far as facts go; for the reporting actor alone. */
    public Set<PersonId> members(Actor reporting, Facts facts, ParentCohort cohort) {
        if (!reporting.isReporting()) throw new NotHere();
        var members = new HashSet<PersonId>();
        here(facts, cohort).stream()
                .flatMap(place -> place.attenders(Period.until(facts.until())).stream())
                .filter(cohort::has)
                .forEach(parent -> members.add(parent.person()));
        cohort.version().ifPresent(version -> {
            var last = versions(facts, enrolments.versions(reporting));
            members.removeIf(parent -> !version.equals(last.get(parent)));
        });
        cohort.arm()
                .ifPresent(arm -> members.retainAll(trials.armFacts(reporting, facts.until()).stream()
                        .filter(fact -> fact.arm().equals(arm))
                        .map(ArmFact::person)
                        .collect(Collectors.toSet())));
        if (cohort.consented()) {
            var agreed = consents.agreedToResearch(reporting, facts.until());
            members.retainAll(families.parentFacts(reporting).stream()
                    .filter(parent -> agreed.contains(parent.file()))
                    .map(ParentFact::person)
                    .collect(Collectors.toSet()));
        }
        return members;
    }

    /** The versions of the programme by which parents came, the earliest first. */
    public List<Integer> versions(Actor reporting) {
        if (!reporting.isReporting()) throw new NotHere();
        return enrolments.versions(reporting).values().stream()
                .distinct()
                .sorted()
                .toList();
    }

    /** The codes of the arms there are. */
    public List<String> arms(Actor actor) {
        return trials.arms(actor);
    }

    private static List<Facts> here(Facts facts, ParentCohort cohort) {
        return cohort.sites().isEmpty()
                ? List.of(facts)
                : cohort.sites().stream().map(facts::at).toList();
    }

    private static Map<PersonId, Integer> versions(Facts facts, Map<EnrolmentId, Integer> all) {
        var last = new HashMap<PersonId, Integer>();
        facts.enrolments().stream()
                .sorted(Comparator.comparing(EnrolmentFact::joinedOn))
                .forEach(one -> Optional.ofNullable(all.get(one.enrolment()))
                        .ifPresent(version -> last.put(one.person(), version)));
        return last;
    }
}
