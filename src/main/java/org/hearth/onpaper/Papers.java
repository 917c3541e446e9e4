package org.hearth.onpaper;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.audit.Audit;
import org.hearth.enrolment.Enrolments;
import org.hearth.instrument.Instrument;
import org.hearth.measure.Given;
import org.hearth.measure.Measures;
import org.hearth.measure.NewResponse;
import org.hearth.measure.ResponseId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Paper forms typed in twice. A score is made of what both typings say, and of nothing before. */
@Service
@Transactional
class Papers {
    private final PaperStore store;
    private final Measures measures;
    private final Enrolments enrolments;
    private final Audit audit;
    private final Clock clock;

    Papers(PaperStore store, Measures measures, Enrolments enrolments, Audit audit, Clock clock) {
        this.store = store;
        this.measures = measures;
        this.enrolments = enrolments;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of which one form serves all ages; the others need the age on the day, and are filled in one by one. */
    List<Instrument> offered(Actor actor) {
        return measures.catalogue(actor).current().stream()
                .filter(instrument -> instrument.ageForms().isEmpty())
                .toList();
    }

    Instrument instrument(Actor actor, String code) {
        return offered(actor).stream()
                .filter(instrument -> instrument.code().equals(code))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    /** In the version and the language in which it was typed first. */
    Instrument instrument(Actor actor, PaperSheet sheet) {
        return measures.catalogue(actor)
                .version(sheet.instrument(), sheet.version())
                .in(sheet.language());
    }

    List<PaperSheet> waiting(Actor actor, CaseFileId file) {
        var all = store.waiting(actor, file);
        if (!all.isEmpty()) audit.read(actor, file, "paper forms");
        return all;
    }

    /** Keeps what was typed the first time; sent again it changes nothing. */
    void begin(Actor actor, PaperSheet sheet) {
        var enrolment = enrolments.of(actor, sheet.file()).orElseThrow(NotHere::new);
        if (store.insert(actor, sheet, enrolment)) audit.changed(actor, sheet.file(), "paper form typed");
    }

    /** Throws NotHere for one of another file. */
    PaperSheet find(Actor actor, CaseFileId file, PaperSheetId id) {
        var sheet =
                store.hold(actor, id).filter(some -> some.file().equals(file)).orElseThrow(NotHere::new);
        audit.read(actor, file, "paper form");
        return sheet;
    }

    /** The second typing: the same, and it is a response; not the same, and both wait to be settled. True when it is kept. */
    boolean again(Actor actor, CaseFileId file, PaperSheetId id, Typed second) {
        var sheet = find(actor, file, id);
        if (!sheet.waits()) return true;
        var first = sheet.first().orElseThrow();
        if (!first.differences(second).isEmpty()) {
            if (sheet.second().isEmpty()) store.second(actor, sheet, second);
            return false;
        }
        keep(actor, sheet, first);
        return true;
    }

    /** What the sheet says wherever the two differ. */
    void settle(Actor actor, CaseFileId file, PaperSheetId id, Map<Integer, String> settled) {
        var sheet = find(actor, file, id);
        if (!sheet.waits()) return;
        if (!settled.keySet().containsAll(sheet.differences()) || sheet.second().isEmpty()) throw new NotHere();
        keep(actor, sheet, sheet.first().orElseThrow().with(settled));
    }

    void throwAway(Actor actor, CaseFileId file, PaperSheetId id) {
        if (!find(actor, file, id).waits()) return;
        store.end(actor, id, PaperSheet.THROWN_AWAY, clock.instant());
        audit.changed(actor, file, "paper form thrown away");
    }

    private void keep(Actor actor, PaperSheet sheet, Typed typed) {
        measures.record(
                actor,
                new NewResponse(
                        new ResponseId(sheet.id().value()),
                        sheet.file(),
                        sheet.instrument(),
                        sheet.timepoint(),
                        sheet.completedOn(),
                        Given.ON_PAPER,
                        typed.answers(),
                        Optional.empty(),
                        sheet.language()));
        store.end(actor, sheet.id(), PaperSheet.KEPT, clock.instant());
    }
}
