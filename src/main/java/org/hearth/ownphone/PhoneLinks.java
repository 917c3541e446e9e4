package org.hearth.ownphone;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.audit.Audit;
import org.hearth.enrolment.Enrolment;
import org.hearth.enrolment.Enrolments;
import org.hearth.instrument.Instrument;
import org.hearth.measure.Measures;
import org.hearth.measure.ResponseId;
import org.hearth.outbox.Enclosure;
import org.hearth.outbox.EnclosureId;
import org.hearth.outbox.Enclosures;
import org.hearth.outbox.MessageId;
import org.hearth.outbox.Outbox;
import org.hearth.reach.Reach;
import org.hearth.reach.Way;
import org.hearth.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The links by which parents answer on their own phones: made by whoever works with the parent, shown once or sent, taken back. */
@Service
@Transactional
class PhoneLinks implements Enclosures {
    static final String MESSAGE = "some_questions";

    private final PhoneLinkStore store;
    private final Measures measures;
    private final Enrolments enrolments;
    private final Outbox outbox;
    private final Vault vault;
    private final PhoneSettings settings;
    private final Audit audit;
    private final Clock clock;

    PhoneLinks(
            PhoneLinkStore store,
            Measures measures,
            Enrolments enrolments,
            Outbox outbox,
            Vault vault,
            PhoneSettings settings,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.measures = measures;
        this.enrolments = enrolments;
        this.outbox = outbox;
        this.vault = vault;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** What can be given so: what the programme gives first. */
    List<Instrument> offered(Actor actor) {
        var first = measures.instruments(actor);
        var all = new ArrayList<>(first);
        measures.catalogue(actor).current().stream()
                .filter(one -> first.stream().noneMatch(other -> other.code().equals(one.code())))
                .forEach(all::add);
        return all.stream().filter(ByLink::allows).toList();
    }

    /** Whether the parent's time in the programme goes on: before and after it nothing is given. */
    boolean isOpen(Actor actor, CaseFileId file) {
        return open(actor, file).isPresent();
    }

    private Optional<Enrolment> open(Actor actor, CaseFileId file) {
        return enrolments.of(actor, file).filter(some -> some.isOpenOn(LocalDate.now(clock)));
    }

    List<PhoneLink> of(Actor actor, CaseFileId file) {
        audit.read(actor, file, "own phone links");
        return store.in(actor, file);
    }

    /** Makes a link and gives the key of its address, which is not kept; empty when this form made one before. */
    Optional<PhoneKey> make(Actor actor, PhoneLinkId id, CaseFileId file, Chosen what) {
        var enrolment = open(actor, file).orElseThrow(NotHere::new);
        var now = clock.instant();
        var key = key(id, 1);
        var link = new PhoneLink(
                id,
                file,
                actor.account(),
                actor.name(),
                true,
                1,
                key.hash(),
                Optional.empty(),
                what.language(),
                what.timepoint(),
                now,
                now.plus(Duration.ofDays(settings.days())),
                Optional.empty(),
                Optional.empty(),
                sheets(what.measures()));
        if (!store.insert(actor, link, enrolment)) return Optional.empty();
        audit.changed(actor, file, "own phone link made");
        return Optional.of(key);
    }

    private static List<PhoneSheet> sheets(List<Instrument> instruments) {
        var sheets = new ArrayList<PhoneSheet>();
        for (var instrument : instruments)
            sheets.add(new PhoneSheet(
                    ResponseId.random(),
                    sheets.size() + 1,
                    instrument.code(),
                    instrument.version(),
                    PhoneAnswers.of(""),
                    0,
                    1,
                    false,
                    Optional.empty()));
        return sheets;
    }

    /** Makes a link and queues the message that brings it; nothing of either is there when the plan says no. */
    Reach send(Actor actor, PhoneLinkId id, CaseFileId file, Chosen what, Way way) {
        if (!isOpen(actor, file)) throw new NotHere();
        var enclosure =
                new Enclosure(new EnclosureId(id.value()), address(key(id, 1)).orElseThrow(NotHere::new));
        var answer = outbox.bring(actor, file, new MessageId(id.value()), MESSAGE, way, enclosure);
        if (leaves(answer)) make(actor, id, file, what);
        return answer;
    }

    private static boolean leaves(Reach answer) {
        return switch (answer) {
            case Reach.Allowed _ -> true;
            case Reach.Refused refused -> refused.next().isPresent();
        };
    }

    /** Another address for a link that is not over: whoever begins at it goes on where it stands, and goes back nowhere. */
    PhoneKey again(Actor actor, CaseFileId file, PhoneLinkId id) {
        var link = store.hold(actor, id)
                .filter(some -> some.file().equals(file) && some.ended().isEmpty())
                .orElseThrow(NotHere::new);
        if (!isOpen(actor, file)) throw new NotHere();
        var turn = link.turn() + 1;
        var key = key(id, turn);
        store.turn(actor, id, turn, key, clock.instant().plus(Duration.ofDays(settings.days())));
        link.next().ifPresent(sheet -> store.keep(actor, file, sheet.noFurtherBack()));
        audit.changed(actor, file, "own phone link made");
        return key;
    }

    /** It does not open any more; what was finished stays, and what was not is let go. */
    void takeBack(Actor actor, CaseFileId file, PhoneLinkId id) {
        var link =
                store.hold(actor, id).filter(some -> some.file().equals(file)).orElseThrow(NotHere::new);
        if (!store.end(actor, id, PhoneLink.TAKEN_BACK, clock.instant())) return;
        link.next().ifPresent(sheet -> store.keep(actor, file, sheet.afresh(sheet.version())));
        audit.changed(actor, file, "own phone link taken back");
    }

    @Override
    public Optional<String> address(Actor writer, CaseFileId file, EnclosureId id) {
        return store.hold(writer, new PhoneLinkId(id.value()))
                .filter(link -> link.file().equals(file) && link.madeBy().equals(writer.account()))
                .filter(link -> link.isAliveAt(clock.instant()) && !link.isBegun() && isOpen(writer, file))
                .map(link -> key(link.id(), link.turn()))
                .flatMap(this::address);
    }

    private Optional<String> address(PhoneKey key) {
        return settings.outside().map(outside -> outside + "/q/" + key.value());
    }

    /** Of an id nobody can guess, by a key that is in no database: so a message can say it when it leaves, and nothing keeps it. */
    private PhoneKey key(PhoneLinkId id, int turn) {
        return PhoneKey.of(vault.blind("own phone", id + " " + turn));
    }
}
