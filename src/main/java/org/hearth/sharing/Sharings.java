package org.hearth.sharing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.audit.Audit;
import org.hearth.casefile.CaseFile;
import org.hearth.casefile.CaseFileKind;
import org.hearth.casefile.CaseFiles;
import org.hearth.casefile.FamilyId;
import org.hearth.session.Sessions;
import org.hearth.task.Tasks;
import org.hearth.team.Teams;
import org.hearth.wording.Echo;
import org.hearth.wording.Place;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What goes from one parent's file to what both practitioners read, and what may go on from there. */
@Service
@Transactional
public class Sharings {
    private final SharingStore store;
    private final ToldStore told;
    private final TellBoth tellBoth;
    private final CaseFiles files;
    private final Sessions sessions;
    private final Teams teams;
    private final Tasks tasks;
    private final Audit audit;
    private final Clock clock;

    Sharings(
            SharingStore store,
            ToldStore told,
            TellBoth tellBoth,
            CaseFiles files,
            Sessions sessions,
            Teams teams,
            Tasks tasks,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.told = told;
        this.tellBoth = tellBoth;
        this.files = files;
        this.sessions = sessions;
        this.teams = teams;
        this.tasks = tasks;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Shares a fact from a parent's file with the family's safety file or a child's. The same one sent again changes nothing.
     * Throws NotHere unless both files are open to the actor, of one family, and the session lies in the parent's.
     */
    public void share(Actor actor, SharedId id, CaseFileId to, Telling telling, OwnSide own) {
        var from = open(actor, own.file(), CaseFileKind.PARENT);
        var family = family(open(actor, to, CaseFileKind.SAFETY, CaseFileKind.CHILD));
        if (!family.equals(family(from))) throw new NotHere();
        if (own.session().filter(s -> !sessions.isIn(actor, s, own.file())).isPresent()) throw new NotHere();
        var fact = first(actor, id, to, SharedFact.Made.SHARED, telling);
        if (!keep(actor, fact, family)) return;
        store.insertSource(actor, id, own, family, fact.at());
        audit.changed(actor, own.file(), "shared from here");
    }

    /** Writes a note where both read it. Throws NotHere unless it is a safety or a child's file and open to the actor. */
    public void note(Actor actor, SharedId id, CaseFileId file, Telling telling) {
        var family = family(open(actor, file, CaseFileKind.SAFETY, CaseFileKind.CHILD));
        keep(actor, first(actor, id, file, SharedFact.Made.NOTED, telling), family);
    }

    /** Says it better; what was said before is kept. False when somebody changed it meanwhile. */
    public boolean correct(Actor actor, SharedId id, int version, Telling telling, String because) {
        return next(actor, id, version, SharedFact.Made.CORRECTED, telling, because);
    }

    /** Takes it back; what was said is kept. False when somebody changed it meanwhile. */
    public boolean withdraw(Actor actor, SharedId id, int version, String because) {
        return next(
                actor,
                id,
                version,
                SharedFact.Made.WITHDRAWN,
                story(actor, id).now().telling(),
                because);
    }

    private boolean next(Actor actor, SharedId id, int version, SharedFact.Made made, Telling telling, String because) {
        var story = story(actor, id);
        if (!actor.has(Role.PRACTITIONER) || (!story.now().isWithdrawn() && !story.mayChange(actor)))
            throw new NotHere();
        if (story.now().isWithdrawn() || story.now().version() != version) return false;
        var file = story.now().file();
        var me = teams.colleague(actor, actor.account());
        var fact = new SharedFact(id, version + 1, file, made, telling, because, me, clock.instant());
        return keep(actor, fact, family(open(actor, file, CaseFileKind.SAFETY, CaseFileKind.CHILD)));
    }

    private SharedFact first(Actor actor, SharedId id, CaseFileId file, SharedFact.Made made, Telling telling) {
        if (!actor.has(Role.PRACTITIONER)) throw new NotHere();
        return new SharedFact(id, 1, file, made, telling, "", teams.colleague(actor, actor.account()), clock.instant());
    }

    private boolean keep(Actor actor, SharedFact fact, FamilyId family) {
        if (!store.insert(fact, family)) return false;
        audit.changed(actor, fact.file(), "shared fact " + fact.made().code());
        tellBoth.of(actor, fact, family);
        return true;
    }

    /** What a safety file or a child's file holds, the newest first, each as it stands now. */
    public List<SharedFact> in(Actor actor, CaseFileId file) {
        var facts = store.in(actor, file);
        if (!facts.isEmpty()) audit.read(actor, file, "shared facts");
        return facts;
    }

    /** What has been shared from a parent's file, the newest first, for that side alone. */
    List<Story> from(Actor actor, CaseFileId parentsFile) {
        var ids = store.from(actor, parentsFile);
        if (!ids.isEmpty()) audit.read(actor, parentsFile, "shared from here");
        return ids.stream()
                .filter(id -> !store.versions(actor, id).isEmpty())
                .map(id -> story(actor, id))
                .toList();
    }

    Story story(Actor actor, SharedId id) {
        var versions = store.versions(actor, id);
        if (versions.isEmpty()) throw new NotHere();
        audit.read(actor, versions.getFirst().file(), "shared fact");
        return new Story(versions, told.of(actor, id), store.source(actor, id));
    }

    /** The actor has read it: the one who shared it sees the day, and the task is done. */
    public void seen(Actor actor, SharedId id) {
        story(actor, id);
        told.seen(actor, id, LocalDate.now(clock)).forEach(task -> tasks.done(actor, task, "Read"));
    }

    /**
     * Whether a shared fact may be said to somebody as it stands now; never when it is not open to the actor. Whatever leaves the
     * team (a letter, a message, a copy) has to ask.
     */
    @Transactional(readOnly = true)
    public boolean mayLearn(Actor actor, SharedId id, Learner learner) {
        return store.versions(actor, id).stream()
                .findFirst()
                .filter(fact -> fact.mayLearn(learner))
                .isPresent();
    }

    /** What may be said to somebody, of all that is shared about a family and open to the actor, as it stands now. */
    public List<SharedFact> mayBeSaid(Actor actor, FamilyId family, Learner learner) {
        return shared(actor, family)
                .flatMap(file -> in(actor, file).stream())
                .filter(fact -> fact.mayLearn(learner))
                .toList();
    }

    /**
     * Where a text that is to leave says again what is shared about a family and this learner must not know, in the words
     * it ever had. What a practitioner says in words of their own is not found.
     */
    @Transactional(readOnly = true)
    public Optional<Place> saysWhatMayNotBeLearnt(Actor actor, FamilyId family, Learner learner, String text) {
        return shared(actor, family)
                .flatMap(file -> store.in(actor, file).stream())
                .flatMap(now -> store.versions(actor, now.id()).stream()
                        .filter(was -> !now.mayLearn(learner) || !was.telling().mayLearn(learner)))
                .flatMap(was -> Echo.of(was.telling().words(), text).stream())
                .findFirst();
    }

    private Stream<CaseFileId> shared(Actor actor, FamilyId family) {
        return files.ofFamily(actor, family).stream()
                .filter(file -> file.kind() == CaseFileKind.SAFETY || file.kind() == CaseFileKind.CHILD)
                .map(CaseFile::id);
    }

    /** The file, if the actor may open it and it is of one of these kinds. */
    CaseFile open(Actor actor, CaseFileId id, CaseFileKind... kinds) {
        var open = files.find(actor, id)
                .filter(file -> List.of(kinds).contains(file.kind()))
                .orElseThrow(NotHere::new);
        audit.read(actor, id, "file");
        return open;
    }

    private static FamilyId family(CaseFile file) {
        return file.family().orElseThrow(NotHere::new);
    }
}
