package org.hearth.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.audit.Audit;
import org.hearth.family.Families;
import org.hearth.family.Person;
import org.hearth.letter.Addressee;
import org.hearth.letter.Letter;
import org.hearth.letter.Letterhead;
import org.hearth.reach.Reach;
import org.hearth.reach.SafeReach;
import org.hearth.reach.Way;
import org.hearth.session.Meeting;
import org.hearth.wording.Template;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is written to each parent. Nothing is queued, printed or sent that the parent's plan for safe contact does not allow then. */
@Service
@Transactional
public class Outbox {
    static final Duration LONGEST = Duration.ofHours(72);

    private final OutboxStore store;
    private final WishStore wishes;
    private final Families families;
    private final Desk desk;
    private final Senders senders;
    private final SafeReach reach;
    private final OutboxSettings settings;
    private final Audit audit;
    private final Clock clock;

    Outbox(
            OutboxStore store,
            WishStore wishes,
            Families families,
            Desk desk,
            Senders senders,
            SafeReach reach,
            OutboxSettings settings,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.wishes = wishes;
        this.families = families;
        this.desk = desk;
        this.senders = senders;
        this.reach = reach;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** The parent whose file it is. Throws NotHere for any other file. */
    Person parent(Actor actor, CaseFileId file) {
        return families.parentOf(actor, file).orElseThrow(NotHere::new);
    }

    /** What the plan says of a way now. */
    public Reach now(Actor actor, CaseFileId file, Way way) {
        parent(actor, file);
        return reach.mayWrite(actor, file, way, clock.instant());
    }

    List<Meeting> toCome(Actor actor, CaseFileId file) {
        return desk.toCome(actor, file);
    }

    /** Everything that was written to the parent of this file, the latest first. */
    List<Message> of(Actor actor, CaseFileId file) {
        parent(actor, file);
        audit.read(actor, file, "messages");
        return store.of(actor, file);
    }

    /**
     * Queues a message if the plan allows it now, or says when it will; the same id a second time changes nothing.
     * Whatever the answer is without a time, nothing is queued.
     */
    Reach write(Actor actor, CaseFileId file, MessageId id, Template template, Way way, Optional<Meeting> about) {
        return write(actor, file, id, template, way, about, Optional.empty());
    }

    /**
     * The same for a message that brings an address, such as a link. Of the address the id alone is kept: {@link Enclosures}
     * is asked for it again when the message leaves.
     */
    public Reach bring(Actor actor, CaseFileId file, MessageId id, String message, Way way, Enclosure what) {
        var template = desk.find(message).filter(Template::link).orElseThrow(NotHere::new);
        if (!senders.has(way)) throw new NotHere();
        return write(actor, file, id, template, way, Optional.empty(), Optional.of(what));
    }

    /** Exactly what would leave with it. */
    public Composed words(Actor actor, String message, Way way, String address) {
        var template = desk.find(message).filter(Template::link).orElseThrow(NotHere::new);
        return desk.compose(template, way, actor.firstName(), address);
    }

    /** Whether messages can leave in this way at all here. */
    public boolean isSetUp(Actor actor, Way way) {
        return senders.has(way);
    }

    private Reach write(
            Actor actor,
            CaseFileId file,
            MessageId id,
            Template template,
            Way way,
            Optional<Meeting> about,
            Optional<Enclosure> brings) {
        var parent = parent(actor, file);
        var now = clock.instant();
        var answer = reach.mayWrite(actor, file, way, now);
        var due = due(answer, now);
        if (due.isEmpty()) return answer;
        var words = brings.map(what -> desk.compose(template, way, actor.firstName(), what.address()))
                .orElseGet(() -> desk.compose(template, way, actor.firstName(), about));
        if (!desk.mayBeLearnt(actor, parent, words)) return new Reach.Refused(way, Desk.NOT_FOR_THEM, Optional.empty());
        var message = new Message(
                id,
                file,
                parent.family(),
                template.code(),
                way,
                actor.firstName(),
                about,
                brings.map(Enclosure::id),
                State.QUEUED,
                "",
                0,
                now,
                way == Way.LETTER ? now : settings.afterQuiet(due.get()),
                lapses(now, about));
        if (store.insert(actor, message)) audit.changed(actor, file, "message queued");
        return answer;
    }

    /** A message that is still waiting does not go. */
    void stop(Actor actor, CaseFileId file, MessageId id) {
        var message = waiting(actor, file, id);
        store.end(actor, message.id(), State.REFUSED, "Stopped by " + actor.firstName(), clock.instant());
        audit.changed(actor, file, "message stopped");
    }

    /** A letter for the address that is valid and safe at this moment, or why it can't be printed now. */
    Printing letter(Actor actor, CaseFileId file, MessageId id) {
        var message = waiting(actor, file, id);
        if (message.way() != Way.LETTER) throw new NotHere();
        audit.read(actor, file, "letter");
        var template = desk.find(message.template()).orElseThrow(NotHere::new);
        var words = desk.compose(template, Way.LETTER, message.worker(), message.about());
        if (!desk.mayBeLearnt(actor, parent(actor, file), words)) return new Printing.Not(Desk.NOT_FOR_THEM);
        return switch (reach.mayWrite(actor, file, Way.LETTER, clock.instant())) {
            case Reach.Refused refused -> new Printing.Not(refused.why());
            case Reach.Allowed allowed -> new Printing.Ready(paper(actor, message, allowed));
        };
    }

    /** A letter to be printed, with the address on it: noted as an address that was shown. */
    Printing print(Actor actor, CaseFileId file, MessageId id) {
        var printing = letter(actor, file, id);
        if (printing instanceof Printing.Ready) audit.read(actor, file, "address: letter");
        return printing;
    }

    /** A letter was put into the post; false when the plan no longer allows it, and then it is not to be posted. */
    boolean posted(Actor actor, CaseFileId file, MessageId id) {
        if (letter(actor, file, id) instanceof Printing.Not) return false;
        store.end(actor, id, State.SENT, "", clock.instant());
        audit.changed(actor, file, "letter posted");
        return true;
    }

    /** How the parent wants to be reminded the day before; empty for not at all. */
    Optional<Way> reminders(Actor actor, CaseFileId file) {
        return wishes.of(actor, file);
    }

    /** The files in which the actor may write and whose parents want to be reminded, and how. */
    Map<CaseFileId, Way> wishes(Actor actor) {
        return wishes.all(actor);
    }

    void remind(Actor actor, CaseFileId file, Optional<Way> way) {
        wishes.put(actor, parent(actor, file), way, clock.instant());
        audit.changed(actor, file, "reminders");
    }

    private Letter paper(Actor actor, Message message, Reach.Allowed allowed) {
        var sender = settings.paper().orElseThrow(NotHere::new);
        var words = desk.find(message.template()).flatMap(Template::letter).orElseThrow(NotHere::new);
        return Letter.of(
                Addressee.of(parent(actor, message.file()), allowed),
                new Letterhead(sender.name(), sender.address()),
                LocalDate.now(clock),
                words,
                desk.fields(message.worker(), message.about()),
                message.worker());
    }

    private Message waiting(Actor actor, CaseFileId file, MessageId id) {
        return store.hold(actor, id)
                .filter(m -> m.file().equals(file) && m.isWaiting())
                .orElseThrow(NotHere::new);
    }

    private static Optional<Instant> due(Reach answer, Instant now) {
        return switch (answer) {
            case Reach.Allowed _ -> Optional.of(now);
            case Reach.Refused refused -> refused.way() == Way.LETTER ? Optional.empty() : refused.next();
        };
    }

    /** Three days on, or when the appointment it tells of begins. */
    private static Instant lapses(Instant now, Optional<Meeting> about) {
        var latest = now.plus(LONGEST);
        return about.map(m ->
                        m.on().atTime(m.starts()).atZone(OutboxSettings.HERE).toInstant())
                .filter(begins -> begins.isBefore(latest))
                .orElse(latest);
    }
}
