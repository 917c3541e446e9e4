package org.hearth.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.audit.Audit;
import org.hearth.enrolment.Enrolments;
import org.hearth.family.Families;
import org.hearth.family.Person;
import org.hearth.team.Teams;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What parents say of the programme, and what others may read of it. */
@Service
@Transactional
public class Feedbacks {
    private final FeedbackStore store;
    private final PieceStore pieces;
    private final SaidFactStore facts;
    private final Families families;
    private final Enrolments enrolments;
    private final Teams teams;
    private final Audit audit;
    private final Clock clock;

    Feedbacks(
            FeedbackStore store,
            PieceStore pieces,
            SaidFactStore facts,
            Families families,
            Enrolments enrolments,
            Teams teams,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.pieces = pieces;
        this.facts = facts;
        this.families = families;
        this.enrolments = enrolments;
        this.teams = teams;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps what a parent said in their own file; the same sent again changes nothing. Throws NotHere.
     *
     * @return false when something else was kept under this id before, which stays as it is
     */
    public boolean keep(Actor actor, CaseFileId parentsFile, NewFeedback said) {
        var parent = parent(actor, parentsFile);
        if (!store.insert(actor, parent, said, clock.instant()))
            return store.in(actor, parentsFile).stream().anyMatch(kept -> said.isKeptAs(kept));
        store.answer(actor, parent, said.id(), 1, said.use(), said.givenOn());
        audit.changed(actor, parentsFile, "feedback kept");
        return true;
    }

    /** What the parent of this file said, the latest first. */
    List<Feedback> of(Actor actor, CaseFileId parentsFile) {
        var all = store.in(actor, parentsFile);
        if (!all.isEmpty()) audit.read(actor, parentsFile, "feedback");
        return all;
    }

    /** Throws NotHere. */
    Feedback find(Actor actor, FeedbackId id) {
        return store.fileOf(actor, id).stream()
                .flatMap(file -> of(actor, file).stream())
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    /**
     * The parent was asked again what may be done with their words.
     *
     * @return false when somebody changed it meanwhile
     */
    boolean askAgain(Actor actor, FeedbackId id, int version, Use use) {
        var feedback = find(actor, id);
        if (use == feedback.use()) return true;
        if (use == Use.NONE) return takeBack(actor, id);
        if (!store.touch(actor, id, version)) return false;
        answered(actor, feedback, version + 1, use);
        audit.changed(actor, feedback.caseFile(), "use of feedback asked again");
        return true;
    }

    /** The parent takes the words back: nobody else reads them any more, whatever was made of them. They stay in the file. */
    public boolean takeBack(Actor actor, FeedbackId id) {
        var feedback = find(actor, id);
        if (feedback.use() == Use.NONE) return true;
        if (!store.touch(actor, id, feedback.version())) return false;
        feedback.prepared().ifPresent(words -> pieces.delete(words.piece()));
        answered(actor, feedback, feedback.version() + 1, Use.NONE);
        audit.changed(actor, feedback.caseFile(), "use of feedback taken back");
        return true;
    }

    private void answered(Actor actor, Feedback feedback, int version, Use use) {
        store.use(actor, feedback.id(), use);
        store.answer(actor, parent(actor, feedback.caseFile()), feedback.id(), version, use, LocalDate.now(clock));
    }

    /** What in these words could tell who said them, as far as the actor knows the family. */
    List<String> telling(Actor actor, CaseFileId parentsFile, String words) {
        var parent = parent(actor, parentsFile);
        var names = new ArrayList<String>();
        families.parents(actor, parent.family()).forEach(one -> names.add(one.name()));
        families.children(actor, parent.family()).forEach(one -> names.add(one.givenName() + " " + one.familyName()));
        enrolments
                .team(actor, parent.family())
                .forEach(one -> names.add(one.practitioner().name()));
        teams.sites(actor).forEach(site -> names.add(site.name()));
        return Telling.in(words, names);
    }

    /**
     * Prepares words for others, in place of what was prepared before. They wait for a second look.
     *
     * @return false when somebody changed it meanwhile
     * @throws NotHere when the parent does not let us use them
     */
    public boolean prepare(Actor actor, FeedbackId id, int version, String words) {
        var feedback = find(actor, id);
        if (!feedback.mayBePrepared()) throw new NotHere();
        if (!store.touch(actor, id, version)) return false;
        feedback.prepared().ifPresent(before -> pieces.delete(before.piece()));
        var piece = new Piece(PieceId.random(), words);
        pieces.insert(piece);
        store.prepared(actor, id, piece.id());
        audit.changed(actor, feedback.caseFile(), "feedback prepared");
        return true;
    }

    /**
     * A second colleague looked, and thinks that nobody could tell who said it: others may read it from now on.
     *
     * @return false when it does not wait for them
     */
    public boolean check(Actor actor, FeedbackId id, int version) {
        var feedback = find(actor, id);
        if (!store.checked(actor, id, version)) return false;
        audit.changed(actor, feedback.caseFile(), "feedback looked over");
        return true;
    }

    /** A second colleague thinks that somebody could tell; false when it does not wait for them. */
    boolean sendBack(Actor actor, FeedbackId id, int version) {
        var feedback = find(actor, id);
        if (!store.sentBack(actor, id, version)) return false;
        audit.changed(actor, feedback.caseFile(), "feedback sent back");
        return true;
    }

    /** Whose words wait for the actor to look over, by which. */
    Map<FeedbackId, CaseFileId> waitingFor(Actor actor) {
        return store.waitingFor(actor);
    }

    /** What an evaluator may sort by theme: looked over by two, of whom they are neither. In no order that says anything. */
    public List<PieceId> toCode(Actor coder) {
        if (!coder.has(Role.EVALUATOR)) throw new NotHere();
        return pieces.toCode(coder);
    }

    /** The words of one of those; empty for what is not theirs to sort. */
    public Optional<Piece> toCode(Actor coder, PieceId id) {
        return coder.has(Role.EVALUATOR) ? pieces.toCode(coder, id) : Optional.empty();
    }

    /** That parents said something which others may read now, for figures only. */
    public List<Said> said(Actor reporting) {
        if (!reporting.isReporting()) throw new NotHere();
        return facts.said();
    }

    /** The words that parents let us quote at this moment, of those asked for. */
    public Map<PieceId, String> quoted(Actor reader, Collection<PieceId> ids) {
        return ids.isEmpty() ? Map.of() : pieces.quoted(reader, ids);
    }

    /** Throws NotHere. */
    Person parent(Actor actor, CaseFileId parentsFile) {
        return families.parentOf(actor, parentsFile).orElseThrow(NotHere::new);
    }

    /** The parents whose files are open to the actor, of these files. */
    Optional<String> nameIn(Actor actor, CaseFileId parentsFile) {
        return families.parentOf(actor, parentsFile).map(Person::name);
    }
}
