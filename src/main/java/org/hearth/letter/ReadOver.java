package org.hearth.letter;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.access.Actor;
import org.hearth.family.Families;
import org.hearth.family.Person;
import org.hearth.sharing.Learner;
import org.hearth.sharing.Sharings;
import org.hearth.team.Colleague;
import org.hearth.team.Teams;
import org.springframework.stereotype.Component;

/** Gathers what has to be known to read a letter over, from files that are open to whoever writes and from no others. */
@Component
class ReadOver {
    private static final String NOT_IN_A_NAME = "[^\\p{L}'’-]+";

    private final Sharings sharings;
    private final Families families;
    private final Teams teams;

    ReadOver(Sharings sharings, Families families, Teams teams) {
        this.sharings = sharings;
        this.families = families;
        this.teams = teams;
    }

    Reader reader(Actor actor, Person to) {
        var known = Stream.concat(
                        Stream.of(to.name(), actor.name()),
                        families.children(actor, to.family()).stream().map(Person::name))
                .flatMap(name -> Arrays.stream(name.toLowerCase(Locale.UK).split(NOT_IN_A_NAME)))
                .collect(Collectors.toSet());
        var colleagues = teams.everybody(actor).stream()
                .filter(colleague -> !colleague.id().equals(actor.account()))
                .map(Colleague::name);
        // Whoever opens both parents' files knows the other's name; to anybody else it is any name.
        var parents = families.parents(actor, to.family()).stream()
                .filter(parent -> !parent.id().equals(to.id()))
                .map(Person::name);
        var nobody = Stream.concat(colleagues, parents)
                .flatMap(name -> Arrays.stream(name.split(NOT_IN_A_NAME)))
                .collect(Collectors.toSet());
        var learner = Learner.of(to.role());
        return new Reader(
                to.givenName(),
                known,
                nobody,
                text -> sharings.saysWhatMayNotBeLearnt(actor, to.family(), learner, text));
    }
}
