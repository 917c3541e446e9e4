package org.hearth.folder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.audit.Audit;
import org.hearth.casefile.CaseFile;
import org.hearth.casefile.CaseFiles;
import org.hearth.casefile.FamilyId;
import org.hearth.enrolment.Enrolments;
import org.hearth.family.Families;
import org.hearth.family.Person;
import org.hearth.team.Site;
import org.hearth.team.Teams;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The case files as somebody opens them: each opening leaves an audit row. */
@Service
@Transactional
public class Folders {
    private final CaseFiles files;
    private final Families families;
    private final Enrolments enrolments;
    private final Teams teams;
    private final PeopleList people;
    private final Audit audit;
    private final Clock clock;

    Folders(
            CaseFiles files,
            Families families,
            Enrolments enrolments,
            Teams teams,
            PeopleList people,
            Audit audit,
            Clock clock) {
        this.files = files;
        this.families = families;
        this.enrolments = enrolments;
        this.teams = teams;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** The parents whose files are open to the actor and who are wanted, by name. */
    List<PersonLine> list(Actor actor, Wanted wanted) {
        audit.noted(actor, "list of families");
        return people.list(actor, wanted);
    }

    /** The safety files open to the actor, for those who open nothing else. */
    List<SafetyLine> safety(Actor actor) {
        audit.noted(actor, "list of safety files");
        return people.safety(actor);
    }

    /** Opens a file. Throws NotHere for one that is not open to the actor, and for a referral, which has a page of its own. */
    Folder open(Actor actor, CaseFileId id) {
        var file = files.find(actor, id).orElseThrow(NotHere::new);
        audit.read(actor, id, "file");
        return switch (file.kind()) {
            case PARENT -> ofParent(actor, file);
            case CHILD -> ofChild(actor, file);
            case SAFETY -> ofSafety(actor, file);
            case REFERRAL -> throw new NotHere();
        };
    }

    /** The parent whose file this is, to be asked something. Throws NotHere for any other file. */
    Person parent(Actor actor, CaseFileId file) {
        var parent = families.parentOf(actor, file).orElseThrow(NotHere::new);
        audit.read(actor, file, "parent");
        return parent;
    }

    /** The child whose file this is, to be told of. Throws NotHere for any other file. */
    Person child(Actor actor, CaseFileId file) {
        var child = families.childOf(actor, file).orElseThrow(NotHere::new);
        audit.read(actor, file, "child");
        return child;
    }

    /** The parent or child whose file this is. Throws NotHere for any other file. */
    Person person(Actor actor, CaseFileId file) {
        return families.parentOf(actor, file)
                .or(() -> families.childOf(actor, file))
                .orElseThrow(NotHere::new);
    }

    private Folder ofParent(Actor actor, CaseFile file) {
        var parent = families.parentOf(actor, file.id()).orElseThrow(NotHere::new);
        var enrolment = enrolments.of(actor, file.id());
        var site = enrolment.flatMap(joined -> teams.site(actor, joined.site())).map(Site::name);
        return new Folder.OfParent(
                file,
                parent,
                families.nhsNumber(actor, parent),
                enrolment,
                site.orElse(""),
                around(actor, parent.family()),
                LocalDate.now(clock));
    }

    private Folder ofChild(Actor actor, CaseFile file) {
        var child = families.childOf(actor, file.id()).orElseThrow(NotHere::new);
        var care = families.careStatuses(actor, child.id());
        return new Folder.OfChild(
                file,
                child,
                families.nhsNumber(actor, child),
                care,
                around(actor, child.family()),
                LocalDate.now(clock));
    }

    private Folder ofSafety(Actor actor, CaseFile file) {
        var family = file.family().orElseThrow(NotHere::new);
        return new Folder.OfSafety(file, enrolments.team(actor, family), around(actor, family));
    }

    private Around around(Actor actor, FamilyId family) {
        return new Around(
                families.parents(actor, family),
                families.children(actor, family),
                families.family(actor, family).safetyFile());
    }
}
