package org.hearth.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.casefile.Deed;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Touches;
import org.hearth.draft.Drafts;
import org.hearth.family.Families;
import org.hearth.family.Person;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A parent's measures: what there is, and filling one in. */
@Controller
@Touches(ItemKind.MEASURES)
class MeasurePages {
    private static final String SAVED = "Saved.";
    private static final String SAVED_BEFORE =
            "This measure was saved before, and stands as it was. To change it, choose Correct a mistake.";
    private final Measures measures;
    private final Instruments instruments;
    private final Families families;
    private final Drafts drafts;
    private final Clock clock;

    MeasurePages(Measures measures, Instruments instruments, Families families, Drafts drafts, Clock clock) {
        this.measures = measures;
        this.instruments = instruments;
        this.families = families;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping("/files/{file}/measures")
    ModelAndView all(Actor actor, @PathVariable CaseFileId file) {
        var parent = parent(actor, file);
        var shelves = Shelf.of(measures.instruments(actor), readings(actor, file), measures.due(actor, file));
        return new ModelAndView("measure/all", Map.of("parent", parent, "shelves", shelves));
    }

    /** First the warning, where the instrument has one; the questions when the parent is ready. */
    @GetMapping("/files/{file}/measures/{code}/new")
    @Touches(value = ItemKind.MEASURES, deed = Deed.WRITE)
    ModelAndView begin(
            Actor actor,
            @PathVariable CaseFileId file,
            @PathVariable String code,
            @RequestParam Optional<String> ready) {
        var parent = parent(actor, file);
        var instrument = instruments.current(code).orElseThrow(NotHere::new);
        if (instrument.warning().isPresent() && ready.isEmpty())
            return new ModelAndView("measure/warning", Map.of("parent", parent, "instrument", instrument));
        var form = kept(actor, file, instrument).orElseGet(() -> fresh(actor, file, instrument));
        return form(sheet(actor, parent, instrument, form, Problems.none()));
    }

    @PostMapping("/files/{file}/measures/{code}/new")
    @Touches(value = ItemKind.MEASURES, deed = Deed.WRITE)
    ModelAndView record(
            Actor actor,
            @PathVariable CaseFileId file,
            @PathVariable String code,
            @RequestParam Map<String, String> fields,
            @RequestParam ResponseId id,
            RedirectAttributes next) {
        var parent = parent(actor, file);
        var instrument = instruments.current(code).orElseThrow(NotHere::new);
        var form = new MeasureForm(fields);
        var problems = Problems.none();
        var filled = form.read(instrument, LocalDate.now(clock), problems);
        if (filled.isEmpty()) return again(form(sheet(actor, parent, instrument, form, problems)));
        Notice.say(next, record(actor, response(id, file, instrument, filled.get())) ? SAVED : SAVED_BEFORE);
        drafts.discard(actor, file, Sheet.draft(instrument));
        return new ModelAndView("redirect:/responses/" + id);
    }

    /** False when this form had been sent before with other answers, which stand. */
    private boolean record(Actor actor, NewResponse response) {
        return measures.record(actor, response)
                || measures.find(actor, response.id())
                        .filter(kept -> kept.answers().equals(response.answers()))
                        .isPresent();
    }

    /** A draft whose form has been sent since is left aside: its id would bring nothing new. */
    private Optional<MeasureForm> kept(Actor actor, CaseFileId file, Instrument instrument) {
        return drafts.find(actor, file, Sheet.draft(instrument))
                .map(draft -> new MeasureForm(draft.fields()))
                .filter(form -> form.id().isPresent())
                .filter(form -> measures.find(actor, form.id().orElseThrow()).isEmpty());
    }

    private Sheet sheet(Actor actor, Person parent, Instrument instrument, MeasureForm form, Problems problems) {
        var id = form.id().orElseGet(ResponseId::random).toString();
        return new Sheet(
                parent, instrument, form, id, drafts.mark(actor, parent.caseFile(), Sheet.draft(instrument)), problems);
    }

    private Person parent(Actor actor, CaseFileId file) {
        return families.parentOf(actor, file).orElseThrow(NotHere::new);
    }

    private List<Reading> readings(Actor actor, CaseFileId file) {
        return Reading.of(measures.of(actor, file), instruments);
    }

    /** The time-point is chosen beforehand: the one that is due, otherwise none in particular. */
    private MeasureForm fresh(Actor actor, CaseFileId file, Instrument instrument) {
        var timepoint = measures.due(actor, file).stream()
                .filter(due -> due.instrument().equals(instrument.code()))
                .map(Due::timepoint)
                .findFirst();
        return MeasureForm.empty(timepoint, LocalDate.now(clock));
    }

    private static NewResponse response(ResponseId id, CaseFileId file, Instrument instrument, Correction filled) {
        return new NewResponse(
                id,
                file,
                instrument.code(),
                filled.timepoint(),
                filled.completedOn(),
                filled.given(),
                filled.answers());
    }

    private static ModelAndView form(Sheet sheet) {
        return new ModelAndView("measure/new", Map.of("sheet", sheet));
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
