package org.hearth.testing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.access.NewAccount;
import org.hearth.access.Role;
import org.hearth.casefile.CaseFile;
import org.hearth.casefile.CaseFiles;
import org.hearth.enrolment.EndReason;
import org.hearth.enrolment.Enrolments;
import org.hearth.enrolment.NewEnrolment;
import org.hearth.family.Families;
import org.hearth.family.Family;
import org.hearth.family.NewFamily;
import org.hearth.family.NewPerson;
import org.hearth.family.Person;
import org.hearth.family.PersonRole;
import org.hearth.family.Relationship;
import org.hearth.family.Sex;
import org.hearth.team.SiteCode;
import org.hearth.team.Teams;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Invented colleagues and families, made through the front doors as the product makes them. */
public class Cast {
    public static final SiteCode LONDON = new SiteCode("london");
    public static final SiteCode BLACKPOOL = new SiteCode("blackpool");
    public static final String LONDON_AREA = "E09000033";
    private static final Actor STAGE = Actor.job("demo");

    private final Accounts accounts;
    private final Teams teams;
    private final Families families;
    private final Enrolments enrolments;
    private final CaseFiles files;
    private final Clock clock;
    private final TransactionTemplate together;

    Cast(
            Accounts accounts,
            Teams teams,
            Families families,
            Enrolments enrolments,
            CaseFiles files,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.teams = teams;
        this.families = families;
        this.enrolments = enrolments;
        this.files = files;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    public Actor manager(SiteCode... sites) {
        return colleague("Morgan", Set.of(Role.TEAM_MANAGER), sites);
    }

    public Actor practitioner(SiteCode site) {
        return colleague("Robin", Set.of(Role.PRACTITIONER), site);
    }

    public Actor intake() {
        return colleague("Inez", Set.of(Role.INTAKE));
    }

    public Actor safeguardingAdvisor() {
        return colleague("Saskia", Set.of(Role.SAFEGUARDING_ADVISOR));
    }

    public Actor evaluator() {
        return colleague("Evren", Set.of(Role.EVALUATOR));
    }

    public Actor administrator() {
        return colleague("Adrian", Set.of(Role.ADMINISTRATOR));
    }

    /** A new colleague, whose name carries a few random letters so that no two are alike. */
    public Actor colleague(String name, Set<Role> roles, SiteCode... sites) {
        return named(name + " " + UUID.randomUUID().toString().substring(0, 6), roles, sites);
    }

    /** A new colleague of exactly this name, once in a database. */
    public Actor named(String name, Set<Role> roles, SiteCode... sites) {
        var signIn = Optional.of(name.replace(' ', '.').toLowerCase(java.util.Locale.ROOT));
        var id = accounts.create(STAGE, new NewAccount(name, signIn, Optional.empty(), roles));
        teams.work(STAGE, id, Set.of(sites));
        return new Actor(id, name, roles);
    }

    /** A family of London, the baby expected in ten weeks, both parents enrolled a month ago. */
    public Household family() {
        return family(LONDON);
    }

    public Household family(SiteCode site) {
        return family(site, practitioner(site), practitioner(site), manager(site));
    }

    public Household family(SiteCode site, Actor mothers, Actor fathers, Actor manager) {
        return families(1, site, n -> mothers, n -> fathers, manager).getFirst();
    }

    /** Many families of one site at once, each with the practitioners of its number. */
    public List<Household> families(
            int many, SiteCode site, IntFunction<Actor> mothers, IntFunction<Actor> fathers, Actor manager) {
        return families(many, site, mothers, fathers, manager, Optional.empty());
    }

    private List<Household> families(
            int many,
            SiteCode site,
            IntFunction<Actor> mothers,
            IntFunction<Actor> fathers,
            Actor manager,
            Optional<PersonRole> left) {
        return Objects.requireNonNull(together.execute(status -> {
            var today = LocalDate.now(clock);
            var joined = today.minusMonths(1);
            var opened = families.open(STAGE, Collections.nCopies(many, newFamily(today)));
            var joining = new ArrayList<NewEnrolment>();
            for (var n = 0; n < many; n++) {
                var mother = parent(opened.get(n), PersonRole.MOTHER);
                var father = parent(opened.get(n), PersonRole.FATHER);
                joining.add(
                        joining(mother, site, mothers.apply(n), joined, left.equals(Optional.of(PersonRole.MOTHER))));
                joining.add(
                        joining(father, site, fathers.apply(n), joined, left.equals(Optional.of(PersonRole.FATHER))));
            }
            enrolments.enrol(STAGE, joining);
            var households = new ArrayList<Household>();
            for (var n = 0; n < many; n++) {
                var mother = joining.get(2 * n).parent();
                var father = joining.get(2 * n + 1).parent();
                households.add(new Household(
                        opened.get(n),
                        mother,
                        father,
                        families.children(STAGE, opened.get(n).id()).getFirst(),
                        enrolments.of(STAGE, mother.caseFile()).orElseThrow(),
                        enrolments.of(STAGE, father.caseFile()).orElseThrow(),
                        mothers.apply(n),
                        fathers.apply(n),
                        manager));
            }
            files.leave(
                    STAGE,
                    opened.stream()
                            .flatMap(family -> files.ofFamily(STAGE, family.id()).stream())
                            .map(CaseFile::id)
                            .toList());
            return households;
        }));
    }

    /** A family of London as it comes from elsewhere: this parent left before, and with that their practitioner's work ended. */
    public Household broughtIn(PersonRole left, Actor former) {
        var mothers = left == PersonRole.MOTHER ? former : practitioner(LONDON);
        var fathers = left == PersonRole.FATHER ? former : practitioner(LONDON);
        return families(1, LONDON, n -> mothers, n -> fathers, manager(LONDON), Optional.of(left))
                .getFirst();
    }

    private static NewEnrolment joining(
            Person parent, SiteCode site, Actor practitioner, LocalDate joined, boolean left) {
        return new NewEnrolment(
                Optional.empty(),
                parent,
                site,
                practitioner.account(),
                joined,
                Optional.of(joined.plusWeeks(2)).filter(day -> left),
                Optional.of(EndReason.DISENGAGED).filter(why -> left));
    }

    private static NewFamily newFamily(LocalDate today) {
        return new NewFamily(List.of(
                parent(PersonRole.MOTHER, "Maya", "Okafor", Sex.FEMALE, today.minusYears(27)),
                parent(PersonRole.FATHER, "Daniel", "Reyes", Sex.MALE, today.minusYears(31)),
                unborn(today.plusWeeks(10))));
    }

    private Person parent(Family family, PersonRole role) {
        return families.parents(STAGE, family.id()).stream()
                .filter(p -> p.role() == role)
                .findFirst()
                .orElseThrow();
    }

    private static NewPerson parent(PersonRole role, String given, String name, Sex sex, LocalDate born) {
        return new NewPerson(
                Optional.empty(),
                role,
                given,
                name,
                Optional.of(born),
                Optional.empty(),
                sex,
                LONDON_AREA,
                Optional.of(Relationship.UNDECIDED));
    }

    private static NewPerson unborn(LocalDate expected) {
        return new NewPerson(
                Optional.empty(),
                PersonRole.BABY,
                "",
                "",
                Optional.empty(),
                Optional.of(expected),
                Sex.UNKNOWN,
                LONDON_AREA,
                Optional.empty());
    }
}
