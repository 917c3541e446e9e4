package org.hearth.referral;

import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.casefile.CaseFile;
import org.hearth.casefile.CaseFiles;
import org.hearth.casefile.FamilyId;
import org.hearth.contact.Contacts;
import org.hearth.eligibility.Parent;
import org.hearth.enrolment.Enrolments;
import org.hearth.enrolment.NewEnrolment;
import org.hearth.family.Families;
import org.hearth.family.Family;
import org.hearth.family.NewFamily;
import org.hearth.family.NewPerson;
import org.hearth.family.Person;
import org.hearth.family.PersonRole;
import org.hearth.family.Sex;
import org.hearth.team.Teams;
import org.springframework.stereotype.Component;

/**
 * Turns a referral into a family. The work is done by a job that lets go of every file at once, so that whoever
 * accepts a referral for another site, or from intake, opens none of the family's files by it.
 */
@Component
class Joining {
    private static final Actor JOB = Actor.job("referrals");

    private final Families families;
    private final Enrolments enrolments;
    private final CaseFiles files;
    private final Contacts contacts;
    private final Teams teams;

    Joining(Families families, Enrolments enrolments, CaseFiles files, Contacts contacts, Teams teams) {
        this.families = families;
        this.enrolments = enrolments;
        this.files = files;
        this.contacts = contacts;
        this.teams = teams;
    }

    FamilyId join(Actor actor, Referral referral, NhsNumbers numbers, Acceptance acceptance) {
        var team = teams.practitioners(actor, acceptance.site()).stream()
                .map(colleague -> colleague.id())
                .toList();
        if (!team.contains(acceptance.mothersPractitioner()) || !team.contains(acceptance.fathersPractitioner()))
            throw new NotHere();
        var family = families.open(JOB, new NewFamily(people(referral.sent())));
        var parents = families.parents(JOB, family.id());
        enrolments.enrol(JOB, parents.stream().map(p -> joins(p, acceptance)).toList());
        parents.forEach(parent -> contacts.keep(
                JOB, parent.caseFile(), referral.parent(which(parent)).safeWays()));
        parents.forEach(parent -> numbers.of(which(parent))
                .ifPresent(number -> families.number(JOB, parent.id(), parent.version(), Optional.of(number))));
        leave(family);
        return family.id();
    }

    private void leave(Family family) {
        var opened = files.ofFamily(JOB, family.id()).stream().map(CaseFile::id).toList();
        files.leave(JOB, opened);
    }

    private static NewEnrolment joins(Person parent, Acceptance acceptance) {
        return NewEnrolment.of(
                parent, acceptance.site(), acceptance.practitionerOf(which(parent)), acceptance.joinedOn());
    }

    private static Parent which(Person parent) {
        return parent.role() == PersonRole.MOTHER ? Parent.MOTHER : Parent.FATHER;
    }

    /**
     * Only what may stand in each file: the baby's is open to both practitioners, so it does not say where the mother
     * lives; and whether the parents are a couple each of them is asked, whatever was said of them.
     */
    private static List<NewPerson> people(NewReferral sent) {
        return List.of(
                parent(sent.mother(), PersonRole.MOTHER, Sex.FEMALE),
                parent(sent.father(), PersonRole.FATHER, Sex.MALE),
                new NewPerson(
                        Optional.empty(),
                        PersonRole.BABY,
                        "",
                        "",
                        sent.bornOn(),
                        sent.dueOn(),
                        Sex.UNKNOWN,
                        "",
                        Optional.empty()));
    }

    private static NewPerson parent(ReferredParent parent, PersonRole role, Sex sex) {
        return new NewPerson(
                Optional.empty(),
                role,
                parent.givenName(),
                parent.familyName(),
                parent.dateOfBirth(),
                Optional.empty(),
                sex,
                parent.area(),
                Optional.empty());
    }
}
