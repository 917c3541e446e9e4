package org.hearth.watch;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearth.access.AccountId;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.access.NewAccount;
import org.hearth.access.Role;
import org.hearth.casefile.CaseFile;
import org.hearth.casefile.CaseFiles;
import org.hearth.casefile.FamilyId;
import org.hearth.enrolment.EndReason;
import org.hearth.enrolment.Enrolments;
import org.hearth.enrolment.NewEnrolment;
import org.hearth.family.Families;
import org.hearth.family.Family;
import org.hearth.family.NewFamily;
import org.hearth.family.NewPerson;
import org.hearth.family.PersonRole;
import org.hearth.family.Relationship;
import org.hearth.family.Sex;
import org.hearth.team.Site;
import org.hearth.team.SiteCode;
import org.hearth.team.Teams;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invents families that left after some months and whose practitioners have left too: among those who have left they look
 * like any other, with sessions, measures and a baby who was born, and nobody has a reason to open them.
 */
@Service
@Transactional
class HoneyFamilies {
    static final Actor JOB = Actor.job("operator");

    private static final List<String> MOTHERS = List.of("Amelia", "Holly", "Jasmine", "Leila", "Naomi", "Sophie");
    private static final List<String> FATHERS = List.of("Aaron", "Connor", "Imran", "Kyle", "Marcus", "Ryan");
    private static final List<String> BABIES = List.of("Ada", "Eli", "Iris", "Noah", "Rosa", "Zain");
    private static final List<String> NAMES = List.of("Barlow", "Carrick", "Dawes", "Holt", "Mistry", "Sheridan");
    private static final List<String> FORMER = List.of("Jo Farrow", "Pat Linden");

    private final Families families;
    private final Enrolments enrolments;
    private final CaseFiles files;
    private final Teams teams;
    private final Accounts accounts;
    private final Watches watches;
    private final HoneyWork work;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    HoneyFamilies(
            Families families,
            Enrolments enrolments,
            CaseFiles files,
            Teams teams,
            Accounts accounts,
            Watches watches,
            HoneyWork work,
            Clock clock) {
        this.families = families;
        this.enrolments = enrolments;
        this.files = files;
        this.teams = teams;
        this.accounts = accounts;
        this.watches = watches;
        this.work = work;
        this.clock = clock;
    }

    /** Empty when there is no such site. */
    Optional<FamilyId> make(Actor operator, SiteCode code) {
        return teams.site(operator, code).map(site -> make(operator, site));
    }

    private FamilyId make(Actor operator, Site site) {
        var joined = LocalDate.now(clock).minusDays(400L + chance.nextInt(300));
        var left = joined.plusDays(150L + chance.nextInt(150));
        var family = families.open(
                operator, invented(site.areas().stream().sorted().findFirst().orElse(""), joined));
        join(operator, family, site, joined, left);
        watches.lay(operator, family.id());
        files.leave(
                operator,
                files.ofFamily(operator, family.id()).stream().map(CaseFile::id).toList());
        return family.id();
    }

    private void join(Actor operator, Family family, Site site, LocalDate joined, LocalDate left) {
        var former = former(operator);
        var parents = families.parents(operator, family.id());
        for (var i = 0; i < parents.size(); i++) {
            var enrolment = enrolments
                    .enrol(
                            operator,
                            List.of(new NewEnrolment(
                                    Optional.empty(),
                                    parents.get(i),
                                    site.code(),
                                    former.get(i),
                                    joined,
                                    Optional.of(left),
                                    Optional.of(EndReason.MOVED_AWAY))))
                    .getFirst();
            work.leave(operator, parents.get(i), enrolment, joined, left);
        }
    }

    /** Two practitioners who have left: those there are, else two who never were. */
    private List<AccountId> former(Actor operator) {
        var left = accounts.all(operator).stream()
                .filter(a -> !a.active() && a.roles().contains(Role.PRACTITIONER))
                .map(a -> a.id())
                .limit(FORMER.size())
                .toList();
        return left.size() == FORMER.size()
                ? left
                : FORMER.stream().map(name -> leaver(operator, name)).toList();
    }

    private AccountId leaver(Actor operator, String name) {
        var roles = Set.of(Role.PRACTITIONER);
        var id = accounts.create(operator, new NewAccount(name, Optional.empty(), Optional.empty(), roles));
        accounts.find(operator, id).ifPresent(a -> accounts.change(operator, id, a.version(), roles, false));
        return id;
    }

    private NewFamily invented(String area, LocalDate joined) {
        var due = joined.plusDays(60L + chance.nextInt(60));
        return new NewFamily(List.of(
                parent(PersonRole.MOTHER, one(MOTHERS), Sex.FEMALE, area, joined),
                parent(PersonRole.FATHER, one(FATHERS), Sex.MALE, area, joined),
                new NewPerson(
                        Optional.empty(),
                        PersonRole.BABY,
                        one(BABIES),
                        one(NAMES),
                        Optional.of(due.plusDays(chance.nextInt(20) - 10L)),
                        Optional.of(due),
                        chance.nextBoolean() ? Sex.FEMALE : Sex.MALE,
                        area,
                        Optional.empty())));
    }

    private NewPerson parent(PersonRole role, String given, Sex sex, String area, LocalDate joined) {
        return new NewPerson(
                Optional.empty(),
                role,
                given,
                one(NAMES),
                Optional.of(joined.minusYears(21).minusDays(chance.nextInt(4_000))),
                Optional.empty(),
                sex,
                area,
                Optional.of(Relationship.SEPARATED));
    }

    private String one(List<String> names) {
        return names.get(chance.nextInt(names.size()));
    }
}
