package org.hearth.folder;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.Role;
import org.hearth.casefile.CaseFile;
import org.hearth.casefile.CaseFiles;
import org.hearth.casefile.FamilyId;
import org.hearth.casefile.Relation;
import org.hearth.enrolment.Allocation;
import org.hearth.enrolment.Enrolment;
import org.hearth.enrolment.Enrolments;
import org.hearth.family.Families;
import org.hearth.family.Family;
import org.hearth.family.Person;
import org.hearth.family.PersonId;
import org.hearth.family.PersonRole;
import org.hearth.pathway.Plans;
import org.hearth.site.Say;
import org.hearth.team.Site;
import org.hearth.team.SiteCode;
import org.hearth.team.Teams;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the list of the parents whose files are open to somebody, in a handful of queries however long it is. */
@Component
class PeopleList {
    private final Families families;
    private final Enrolments enrolments;
    private final Teams teams;
    private final Plans plans;
    private final CaseFiles files;
    private final Clock clock;

    PeopleList(Families families, Enrolments enrolments, Teams teams, Plans plans, CaseFiles files, Clock clock) {
        this.families = families;
        this.enrolments = enrolments;
        this.teams = teams;
        this.plans = plans;
        this.files = files;
        this.clock = clock;
    }

    List<PersonLine> list(Actor actor, Wanted wanted) {
        var everybody = families.everybody(actor).stream().collect(groupingBy(Person::family));
        var joined = enrolments.all(actor).stream().collect(toMap(Enrolment::person, e -> e, PeopleList::later));
        var supervised = supervised(actor);
        var allocated = managing(actor) || !supervised.isEmpty() ? allocations(actor) : Map.<PersonId, Allocation>of();
        var sites = teams.sites(actor).stream().collect(toMap(Site::code, Site::name));
        var lines = new ArrayList<PersonLine>();
        for (var parent : families.mine(actor)) {
            Optional.ofNullable(joined.get(parent.id()))
                    .filter(enrolment -> wanted.wants(enrolment, isOpen(enrolment)))
                    .filter(enrolment ->
                            !managing(actor) || wanted.wantsPractitioner(account(allocated.get(parent.id()))))
                    .map(enrolment ->
                            line(actor, parent, sites.getOrDefault(enrolment.site(), ""), everybody, allocated))
                    .map(line ->
                            supervised.contains(line.file()) ? line.supervised(with(allocated.get(parent.id()))) : line)
                    .ifPresent(lines::add);
        }
        return lines;
    }

    /** The safety files of the families somebody works with at present. */
    List<SafetyLine> safety(Actor actor) {
        var sites = teams.sites(actor).stream().collect(toMap(Site::code, Site::name));
        return families.all(actor).stream()
                .map(family -> safety(actor, family, sites))
                .filter(line -> !line.practitioners().isEmpty())
                .sorted(Comparator.comparing(SafetyLine::title).thenComparing(SafetyLine::about))
                .toList();
    }

    /** The files that are open to the actor for supervising whoever works with them, and for nothing else. */
    private Set<CaseFileId> supervised(Actor actor) {
        return files.relations(actor).entrySet().stream()
                .filter(file -> file.getValue().equals(Set.of(Relation.SUPERVISION)))
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    private static String with(@Nullable Allocation allocation) {
        return allocation == null ? "" : allocation.practitioner().name();
    }

    private SafetyLine safety(Actor actor, Family family, Map<SiteCode, String> sites) {
        var now = enrolments.team(actor, family.id()).stream()
                .filter(allocation -> allocation.isOn(today()))
                .toList();
        var names = now.stream()
                .map(allocation -> allocation.practitioner().name())
                .sorted()
                .toList();
        var site = files.find(actor, family.safetyFile())
                .flatMap(CaseFile::site)
                .map(code -> sites.getOrDefault(code, ""));
        var since = now.stream().map(Allocation::from).min(Comparator.naturalOrder());
        return new SafetyLine(
                family.safetyFile(),
                names,
                Stream.of(site, since.map(day -> "since " + Say.date(day)))
                        .flatMap(Optional::stream)
                        .filter(words -> !words.isEmpty())
                        .collect(joining(", ")));
    }

    private PersonLine line(
            Actor actor,
            Person parent,
            String site,
            Map<FamilyId, List<Person>> everybody,
            Map<PersonId, Allocation> allocated) {
        var about = new ArrayList<String>();
        everybody.getOrDefault(parent.family(), List.of()).stream()
                .filter(child -> child.role() == PersonRole.BABY)
                .forEach(baby -> about.add(Named.child(baby) + ", " + Age.of(baby, today())));
        if (!managing(actor))
            return new PersonLine(parent.caseFile(), parent.name(), about, plans.ahead(actor, parent), false);
        about.add(site);
        Optional.ofNullable(allocated.get(parent.id()))
                .ifPresent(a -> about.add("with " + a.practitioner().name()));
        return new PersonLine(parent.caseFile(), parent.name(), about, List.of(), false);
    }

    private Map<PersonId, Allocation> allocations(Actor actor) {
        return enrolments.allTeams(actor).stream()
                .filter(allocation -> !allocation.cover())
                .filter(allocation -> allocation.until().isEmpty())
                .collect(toMap(Allocation::parent, a -> a, (first, second) -> second));
    }

    private boolean isOpen(Enrolment enrolment) {
        return enrolment.endedOn().filter(end -> !end.isAfter(today())).isEmpty();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    static boolean managing(Actor actor) {
        return actor.has(Role.TEAM_MANAGER);
    }

    private static Enrolment later(Enrolment one, Enrolment other) {
        return one.joinedOn().isAfter(other.joinedOn()) ? one : other;
    }

    private static String account(@Nullable Allocation allocation) {
        return allocation == null ? "" : allocation.practitioner().id().toString();
    }
}
