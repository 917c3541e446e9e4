package org.hearth.find;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.access.Actor;
import org.hearth.contact.Contacts;
import org.hearth.family.Families;
import org.hearth.family.Person;
import org.hearth.family.PersonId;
import org.hearth.referral.ReferralId;
import org.hearth.referral.Referrals;
import org.hearth.referral.Referred;
import org.springframework.stereotype.Component;

/** Looks whether the parents of a referral that waits are known already, in what is open to the reader. */
@Component
class LookForSame {
    private static final String PERSON = "same name and date of birth";
    private static final String NUMBER = "same NHS number";

    private final Families families;
    private final Contacts contacts;
    private final Referrals referrals;

    LookForSame(Families families, Contacts contacts, Referrals referrals) {
        this.families = families;
        this.contacts = contacts;
        this.referrals = referrals;
    }

    /** The parents of a referral while it waits; none of one that was answered. */
    List<Referred> waiting(Actor actor, ReferralId id) {
        return referrals.people(actor, id).stream().filter(Referred::waiting).toList();
    }

    /** Whoever may be the same as one of these parents of a referral, and why; referrals first. */
    List<Line> find(Actor actor, ReferralId id, List<Referred> here) {
        var named = referrals.people(actor);
        var people = families.everybody(actor);
        var referred = new LinkedHashMap<Referred, Set<String>>();
        var known = new LinkedHashMap<PersonId, Set<String>>();
        for (var parent : here) {
            named.stream()
                    .filter(other -> isSame(parent, other.givenName(), other.familyName()))
                    .filter(other -> other.dateOfBirth().equals(parent.dateOfBirth()))
                    .forEach(other -> add(referred, other, PERSON));
            people.stream()
                    .filter(person -> isSame(parent, person.givenName(), person.familyName()))
                    .filter(person -> person.dateOfBirth().equals(parent.dateOfBirth()))
                    .forEach(person -> add(known, person.id(), PERSON));
        }
        for (var way : referrals.ways(actor, id)) {
            var why = way.contains("@") ? "same e-mail address" : "same telephone number";
            referrals.toldOf(actor, way).forEach(other -> add(referred, other, why));
            for (var told : contacts.toldIn(actor, way)) {
                people.stream()
                        .filter(person -> person.caseFile().equals(told.file()))
                        .forEach(person -> add(known, person.id(), why));
            }
        }
        for (var number : referrals.nhsNumbers(actor, id)) {
            referrals.having(actor, number).forEach(other -> add(referred, other, NUMBER));
            families.having(actor, number).forEach(person -> add(known, person, NUMBER));
        }
        referred.keySet().removeIf(parent -> parent.referral().equals(id));
        return lines(referred, known, people);
    }

    private static boolean isSame(Referred parent, String given, String family) {
        var name = Folded.parts(parent.givenName() + " " + parent.familyName());
        return parent.dateOfBirth().isPresent() && !name.isEmpty() && name.equals(Folded.parts(given + " " + family));
    }

    private static <T> void add(Map<T, Set<String>> to, T same, String why) {
        to.computeIfAbsent(same, first -> new LinkedHashSet<>()).add(why);
    }

    private static List<Line> lines(
            Map<Referred, Set<String>> referred, Map<PersonId, Set<String>> known, List<Person> people) {
        var byId = people.stream().collect(toMap(Person::id, person -> person));
        var lines = new ArrayList<Line>();
        referred.forEach((parent, why) -> lines.add(LookForPeople.line(parent, List.copyOf(why))));
        known.forEach((person, why) -> {
            var found = byId.get(person);
            if (found != null) lines.add(LookForPeople.line(found, List.copyOf(why)));
        });
        return lines;
    }
}
