package org.hearth.library;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.audit.Audit;
import org.hearth.instrument.BadDefinition;
import org.hearth.instrument.Catalogue;
import org.hearth.instrument.Definition;
import org.hearth.instrument.Instrument;
import org.hearth.instrument.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The instruments the charity can use, and what an administrator does about them. */
@Service
@Transactional
public class Instruments {
    private final InstrumentStore store;
    private final Audit audit;
    private final Clock clock;
    private final Catalogue shipped = Catalogue.shipped();
    private final AtomicReference<@Nullable Snapshot> last = new AtomicReference<>();

    Instruments(InstrumentStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every version of every instrument, with the words and confirmations there are at this moment. */
    public Catalogue catalogue(Actor actor) {
        return now().catalogue();
    }

    /** Read anew only after something changed, here or on another server. */
    private Snapshot now() {
        var stamp = store.stamp();
        var known = last.get();
        if (known != null && known.stamp().equals(stamp)) return known;
        var read = Snapshot.read(shipped, store, stamp);
        last.set(read);
        return read;
    }

    Shown show(Actor actor, String code) {
        var now = now();
        return now.show(now.catalogue().current(code).orElseThrow(NotHere::new), store.names());
    }

    List<Shown> all(Actor actor) {
        var now = now();
        var names = store.names();
        return now.catalogue().current().stream()
                .map(instrument -> now.show(instrument, names))
                .toList();
    }

    /**
     * Takes a file in: the words of an instrument, or the definition of one, as YAML or as a FHIR Questionnaire. Words are used
     * at once; a definition waits as a draft.
     *
     * @throws BadDefinition saying where it does not fit, and what was expected
     */
    public Brought bring(Actor actor, Incoming incoming) {
        administers(actor);
        return switch (incoming.read(now().bare())) {
            case Incoming.Words words -> keep(actor, words);
            case Incoming.Sketch sketch -> keep(actor, sketch);
        };
    }

    /** The same, for one instrument alone: words of another are refused. */
    Brought bring(Actor actor, Incoming incoming, String code) {
        administers(actor);
        if (incoming.read(now().bare()) instanceof Incoming.Words words
                && words.wording().instrument().equals(code)) return keep(actor, words);
        throw new BadDefinition(incoming.name(), "the words of " + code);
    }

    /**
     * Takes in a folder of files, definitions first; what is here already stays as it is.
     *
     * @return how many were new
     * @throws BadDefinition for the first that does not fit
     */
    int bring(Actor job, List<Incoming> folder) {
        administers(job);
        var definitions = folder.stream().filter(Incoming::isDefinition).toList();
        var fresh = definitions.stream().filter(file -> isFresh(job, file)).count();
        for (var file : folder) if (!file.isDefinition() && isNew(job, file)) fresh++;
        return (int) fresh;
    }

    private boolean isFresh(Actor job, Incoming file) {
        var instrument = Definition.read(file.name(), file.text());
        if (now().bare().find(instrument.code(), instrument.version()).isPresent()) return false;
        use(job, "", file.text());
        return true;
    }

    private boolean isNew(Actor job, Incoming file) {
        return switch (file.read(now().bare())) {
            case Incoming.Words words -> !keep(job, words).kept().equals(Brought.NOTHING);
            case Incoming.Sketch sketch ->
                throw new BadDefinition(
                        file.name(), "an instrument that is here; a new one comes in on the page for new measures");
        };
    }

    private Brought keep(Actor actor, Incoming.Words words) {
        var wording = words.wording();
        var same = now().loaded().stream().map(Loaded::wording).anyMatch(wording::equals);
        if (!same) {
            store.keep(actor, wording, clock.instant());
            audit.noted(actor, "wording loaded " + wording.instrument());
        }
        return brought(wording, same ? Brought.NOTHING : "wording", words.leftOut());
    }

    private static Brought brought(Wording wording, String kept, List<String> leftOut) {
        return new Brought(wording.instrument(), wording.version(), wording.form(), kept, leftOut);
    }

    private Brought keep(Actor actor, Incoming.Sketch sketch) {
        var version = store.draft(sketch.code()).map(Draft::version).orElse(0);
        if (!store.keep(actor, new Draft(sketch.code(), sketch.content(), version), clock.instant()))
            throw new BadDefinition(sketch.code(), "nobody else at work on its draft at this moment");
        audit.noted(actor, "instrument drafted " + sketch.code());
        return new Brought(sketch.code(), sketch.version(), "", "draft", sketch.leftOut());
    }

    List<Draft> drafts(Actor actor) {
        administers(actor);
        return store.drafts();
    }

    Optional<Draft> draft(Actor actor, String code) {
        administers(actor);
        return store.draft(code);
    }

    /** False when somebody changed the draft meanwhile. */
    boolean keep(Actor actor, Draft draft) {
        administers(actor);
        return store.keep(actor, draft, clock.instant());
    }

    /**
     * Puts a definition into use; it never changes after that.
     *
     * @param draft the code of the draft it comes from, which is let go; empty for none
     * @throws BadDefinition when it could not be scored, or its version is not above what is here
     */
    public Instrument use(Actor actor, String draft, String content) {
        administers(actor);
        var instrument = Definition.read("definition", content);
        var newest = now().catalogue()
                .current(instrument.code())
                .map(Instrument::version)
                .orElse(0);
        if (instrument.version() <= newest)
            throw new BadDefinition("definition, version", "a version above " + newest + ", which is here");
        store.add(actor, instrument.code(), instrument.version(), content, clock.instant());
        store.letGo(draft);
        audit.noted(actor, "instrument added " + instrument.code());
        return instrument;
    }

    /**
     * Says that a figure was looked up and stands, or takes that back.
     *
     * @param source what was looked at
     */
    void lookUp(Actor actor, String code, int version, String figure, boolean confirmed, String source) {
        administers(actor);
        var instrument = now().catalogue().find(code, version).orElseThrow(NotHere::new);
        if (instrument.claims().stream().noneMatch(claim -> claim.key().equals(figure) && !claim.verified()))
            throw new NotHere();
        store.say(
                actor,
                new LookedUp(
                        code,
                        version,
                        figure,
                        confirmed,
                        source,
                        actor.account().value().toString(),
                        clock.instant()));
        audit.noted(actor, (confirmed ? "figure confirmed " : "figure no longer confirmed ") + code);
    }

    private static void administers(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR) && !actor.isJob()) throw new NotHere();
    }
}
