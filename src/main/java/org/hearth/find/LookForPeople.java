package org.hearth.find;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.hearth.access.Actor;
import org.hearth.contact.Contacts;
import org.hearth.contact.ToldIn;
import org.hearth.family.Families;
import org.hearth.family.Person;
import org.hearth.referral.Referrals;
import org.hearth.referral.Referred;
import org.hearth.site.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks for people. Whoever is open to the reader is read, the same whatever was asked, and the words are compared here:
 * names and birthdays never reach the database, and numbers only as marks.
 */
@Component
class LookForPeople {
    private static final String NUMBER = "NHS number";

    private final Families families;
    private final Contacts contacts;
    private final Referrals referrals;

    LookForPeople(Families families, Contacts contacts, Referrals referrals) {
        this.families = families;
        this.contacts = contacts;
        this.referrals = referrals;
    }

    FoundPeople find(Actor actor, Question question) {
        var people = families.everybody(actor);
        return switch (question) {
            case Question.OfPerson person -> byName(people, referrals.people(actor), person);
            case Question.OfNumber number -> FoundPeople.of(byNumber(actor, people, number), List.of());
            case Question.Unclear nothing -> FoundPeople.of(List.of(), List.of());
        };
    }

    /** A line that is found, how like it is, and what it is put in order by among its like. */
    private record Hit(Line line, double like, String order) {}

    private static FoundPeople byName(List<Person> people, List<Referred> referred, Question.OfPerson asked) {
        var hits = new ArrayList<Hit>();
        for (var person : people) {
            like(asked, person.givenName() + " " + person.familyName(), person.dateOfBirth())
                    .ifPresent(like -> hits.add(new Hit(line(person, List.of()), like, order(person))));
        }
        for (var parent : referred) {
            like(asked, parent.givenName() + " " + parent.familyName(), parent.dateOfBirth())
                    .ifPresent(like -> hits.add(
                            new Hit(line(parent, List.of()), like, parent.familyName() + " " + parent.givenName())));
        }
        hits.sort(Comparator.comparingDouble(Hit::like)
                .reversed()
                .thenComparing(hit -> Folded.of(hit.order()))
                .thenComparing(hit -> hit.line().path()));
        var almost = hits.stream().collect(groupingBy(hit -> hit.like() < Likeness.BEGINS));
        return FoundPeople.of(lines(almost.get(false)), lines(almost.get(true)));
    }

    private static OptionalDouble like(Question.OfPerson asked, String name, Optional<LocalDate> born) {
        if (asked.born().isPresent() && !asked.born().equals(born)) return OptionalDouble.empty();
        return asked.name().isEmpty() ? OptionalDouble.of(Likeness.SAME) : Likeness.of(asked.name(), name);
    }

    private List<Line> byNumber(Actor actor, List<Person> people, Question.OfNumber asked) {
        var numbered =
                asked.nhsNumber().map(number -> families.having(actor, number)).orElse(Set.of());
        var told = contacts.toldIn(actor, asked.reachedAt()).stream().collect(groupingBy(ToldIn::file));
        var lines = new ArrayList<Line>();
        people.stream()
                .sorted(Comparator.comparing(LookForPeople::order).thenComparing(p -> p.id().toString()))
                .forEach(person -> {
                    var same = new ArrayList<String>();
                    if (numbered.contains(person.id())) same.add(NUMBER);
                    if (person.role().isParent()) same.addAll(ways(told.get(person.caseFile())));
                    if (!same.isEmpty()) lines.add(line(person, same));
                });
        asked.nhsNumber().stream()
                .flatMap(number -> referrals.having(actor, number).stream())
                .forEach(parent -> lines.add(line(parent, List.of(NUMBER))));
        referrals
                .toldOf(actor, asked.reachedAt())
                .forEach(parent -> lines.add(line(parent, List.of("as told in the referral"))));
        return lines;
    }

    private static List<String> ways(@Nullable List<ToldIn> told) {
        if (told == null) return List.of();
        return told.stream()
                .map(way -> way.channel().title() + (way.still() ? "" : ", until it was changed"))
                .toList();
    }

    static Line line(Person person, List<String> same) {
        var about = new ArrayList<>(List.of(person.role().title()));
        person.dateOfBirth().ifPresent(born -> about.add("born " + Say.date(born)));
        about.addAll(same);
        return new Line("/files/" + person.caseFile(), name(person), about);
    }

    static Line line(Referred parent, List<String> same) {
        var about = new ArrayList<>(List.of(
                parent.parent().title() + " in the referral of " + Say.date(parent.receivedOn()), parent.state()));
        parent.dateOfBirth().ifPresent(born -> about.add("born " + Say.date(born)));
        about.addAll(same);
        return new Line("/referrals/" + parent.referral(), name(parent), about);
    }

    private static String name(Referred parent) {
        var name = (parent.givenName() + " " + parent.familyName()).strip();
        return name.isEmpty() ? "Name not known" : name;
    }

    private static String name(Person person) {
        return person.isUnborn() && person.givenName().isBlank() ? "Unborn baby" : person.name();
    }

    private static String order(Person person) {
        return person.familyName() + " " + person.givenName();
    }

    private static List<Line> lines(@Nullable List<Hit> hits) {
        return hits == null ? List.of() : hits.stream().map(Hit::line).toList();
    }
}
