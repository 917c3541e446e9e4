package org.hearth.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.audit.Audit;
import org.hearth.family.Families;
import org.hearth.family.Person;
import org.hearth.reach.Reach;
import org.hearth.reach.SafeReach;
import org.hearth.reach.Way;
import org.hearth.session.Meeting;
import org.hearth.session.Sessions;
import org.hearth.sharing.Learner;
import org.hearth.sharing.SharedFact;
import org.hearth.sharing.Sharings;
import org.hearth.wording.Piece;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters in a practitioner's own words: read over when they are kept, and again each time before one is on paper. */
@Service
@Transactional
public class Letters {
    private final LetterStore store;
    private final ReadOver readOver;
    private final Families families;
    private final Sharings sharings;
    private final Sessions sessions;
    private final SafeReach reach;
    private final Stationery stationery;
    private final Audit audit;
    private final Clock clock;

    Letters(
            LetterStore store,
            ReadOver readOver,
            Families families,
            Sharings sharings,
            Sessions sessions,
            SafeReach reach,
            Stationery stationery,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.readOver = readOver;
        this.families = families;
        this.sharings = sharings;
        this.sessions = sessions;
        this.reach = reach;
        this.stationery = stationery;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether a letter was kept, and why not. */
    sealed interface Keeping {
        record Kept() implements Keeping {}

        record Slipped(List<Slip> slips) implements Keeping {}

        /** Somebody changed it meanwhile, or it has left. */
        record Meanwhile(OwnLetter now) implements Keeping {}
    }

    /** Whether a letter can be on paper now. */
    sealed interface OnPaper {
        record Ready(Letter letter) implements OnPaper {}

        record Not(List<String> why) implements OnPaper {}
    }

    /** Whom letters from this file go to. Throws NotHere unless it is a parent's file that is open to the actor. */
    Person to(Actor actor, CaseFileId file) {
        return families.parentOf(actor, file).orElseThrow(NotHere::new);
    }

    /** All there are, the latest first. */
    List<OwnLetter> of(Actor actor, CaseFileId file) {
        var all = store.of(actor, file);
        if (!all.isEmpty()) audit.read(actor, file, "letters");
        return all;
    }

    OwnLetter find(Actor actor, CaseFileId file, LetterId id) {
        to(actor, file);
        var letter = store.find(actor, file, id).orElseThrow(NotHere::new);
        audit.read(actor, file, "letter");
        return letter;
    }

    /** Appointments a letter can tell of. */
    List<Meeting> toCome(Actor actor, CaseFileId file) {
        return sessions.toCome(actor, file);
    }

    /** What is shared about the family that this parent may learn, and so can be put into a letter to them. */
    List<SharedFact> mayBePutIn(Actor actor, Person to) {
        return sharings.mayBeSaid(actor, to.family(), Learner.of(to.role()));
    }

    /** Words of a letter of which somebody has to say whether they are names. */
    List<String> maybeNames(Actor actor, Person to, OwnLetter.Words words) {
        return readOver.reader(actor, to).maybeNames(words);
    }

    /** Keeps a letter as it is written now, if it may leave. */
    Keeping keep(Actor actor, OwnLetter letter) {
        var to = to(actor, letter.file());
        var slips = readOver.reader(actor, to).read(letter, said(facts(actor, to, letter)));
        if (!slips.isEmpty()) return new Keeping.Slipped(slips);
        if (letter.version() == 0) {
            if (!store.insert(actor, to.family(), letter)) return again(actor, letter);
        } else if (!store.update(actor, letter)) {
            return new Keeping.Meanwhile(find(actor, letter.file(), letter.id()));
        }
        audit.changed(actor, letter.file(), "letter kept");
        return new Keeping.Kept();
    }

    /** What was kept under this id before: the same words sent twice, or others that must not be lost. */
    private Keeping again(Actor actor, OwnLetter letter) {
        var kept = store.find(actor, letter.file(), letter.id()).orElseThrow(NotHere::new);
        if (kept.words().equals(letter.words()) && kept.about().equals(letter.about())) return new Keeping.Kept();
        audit.read(actor, letter.file(), "letter");
        return new Keeping.Meanwhile(kept);
    }

    /** The letter for the address that is safe at this moment, read over once more; or why it stays here. */
    OnPaper onPaper(Actor actor, CaseFileId file, LetterId id) {
        var letter = find(actor, file, id);
        var to = to(actor, file);
        var why = new ArrayList<String>();
        if (!letter.isOpen()) why.add("It is " + letter.state().words().toLowerCase(Locale.UK) + " already");
        if (letter.about()
                .filter(m -> !sessions.toCome(actor, file).contains(m))
                .isPresent()) why.add("The appointment has changed since");
        var slips = readOver.reader(actor, to).read(letter, said(facts(actor, to, letter)));
        slips.forEach(slip -> why.add(slip.words()));
        var now = reach.mayWrite(actor, file, Way.LETTER, clock.instant());
        if (now instanceof Reach.Refused refused) why.add(refused.why());
        var head = stationery.head();
        if (head.isEmpty()) why.add("Letters are not set up here");
        if (!why.isEmpty()) return new OnPaper.Not(why);
        var addressee = Addressee.of(to, (Reach.Allowed) now);
        return new OnPaper.Ready(new Letter(
                addressee,
                head.orElseThrow(),
                LocalDate.now(clock),
                letter.fields(stationery.phone()).in(letter.words().subject()),
                pieces(actor, to, letter).stream().map(Letters::words).toList(),
                letter.worker()));
    }

    /** To be printed, with the address on it: noted as an address that was shown. */
    OnPaper print(Actor actor, CaseFileId file, LetterId id) {
        var paper = onPaper(actor, file, id);
        if (paper instanceof OnPaper.Ready) audit.read(actor, file, "address: letter");
        return paper;
    }

    List<Piece> subject(Actor actor, OwnLetter letter) {
        return letter.fields(stationery.phone()).pieces(letter.words().subject());
    }

    /** The paragraphs as they will be read, with what is put in marked. */
    List<List<Piece>> pieces(Actor actor, Person to, OwnLetter letter) {
        var fields = letter.fields(stationery.phone());
        var pieces = new ArrayList<List<Piece>>();
        letter.words().paragraphs().forEach(paragraph -> pieces.add(fields.pieces(paragraph)));
        facts(actor, to, letter)
                .forEach(fact -> pieces.add(
                        Math.max(0, pieces.size() - 1),
                        List.of(new Piece(fact.telling().words(), true))));
        return pieces;
    }

    /** It was put into the post; false, and it is not to be posted, when it may not leave any more. */
    boolean posted(Actor actor, CaseFileId file, LetterId id) {
        if (onPaper(actor, file, id) instanceof OnPaper.Not) return false;
        var done = store.end(actor, id, OwnLetter.State.POSTED, clock.instant());
        if (done) audit.changed(actor, file, "letter posted");
        return done;
    }

    /** It is not sent after all. */
    void putAway(Actor actor, CaseFileId file, LetterId id) {
        find(actor, file, id);
        if (store.end(actor, id, OwnLetter.State.PUT_AWAY, clock.instant()))
            audit.changed(actor, file, "letter put away");
    }

    /** Those of the facts to be put in that this parent may learn as they stand now. */
    private List<SharedFact> facts(Actor actor, Person to, OwnLetter letter) {
        var wanted = letter.words().facts();
        if (wanted.isEmpty()) return List.of();
        var learner = Learner.of(to.role());
        return mayBePutIn(actor, to).stream()
                .filter(fact -> wanted.contains(fact.id().toString()))
                .filter(fact -> sharings.mayLearn(actor, fact.id(), learner))
                .toList();
    }

    private static List<String> said(List<SharedFact> facts) {
        return facts.stream().map(fact -> fact.telling().words()).toList();
    }

    private static String words(List<Piece> paragraph) {
        var words = new StringBuilder();
        paragraph.forEach(piece -> words.append(piece.words()));
        return words.toString();
    }

    /** For a letter that is not kept yet. */
    OwnLetter fresh(Actor actor, CaseFileId file, LetterId id, OwnLetter.Words words, Optional<Meeting> about) {
        return new OwnLetter(id, file, actor.firstName(), 0, words, about, OwnLetter.State.KEPT, clock.instant());
    }
}
