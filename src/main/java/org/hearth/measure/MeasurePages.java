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
import org.hearth.instrument.Catalogue;
import org.hearth.instrument.Instrument;
import org.hearth.site.Choice;
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
    private static final String OTHER_AGE =
            "On this day no child of the family was of the age that this form is for: go back and choose the form again";
    private final Measures measures;
    private final Families families;
    private final Drafts drafts;
    private final Clock clock;

    MeasurePages(Measures measures, Families families, Drafts drafts, Clock clock) {
        this.measures = measures;
        this.families = families;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping("/files/{file}/measures")
    ModelAndView all(Actor actor, @PathVariable CaseFileId file) {
        var parent = parent(actor, file);
        var catalogue = measures.catalogue(actor);
        var given = measures.instruments(actor);
        var readings = Reading.of(measures.of(actor, file), catalogue);
        var shelves = Shelf.of(given, catalogue, readings, measures.due(actor, file));
        return new ModelAndView(
                "measure/all",
                Map.of(
                        "parent",
                        parent,
                        "shelves",
                        shelves,
                        "others",
                        others(given, catalogue),
                        "today",
                        LocalDate.now(clock)));
    }

    /** What a practitioner can choose beside what the programme gives. */
    private static List<Choice> others(List<Instrument> given, Catalogue catalogue) {
        return catalogue.current().stream()
                .filter(instrument ->
                        given.stream().noneMatch(other -> other.code().equals(instrument.code())))
                .map(instrument -> Choice.of(instrument.code(), instrument.code() + ": " + instrument.about()))
                .toList();
    }

    /** Goes on to the measure that was chosen. */
    @GetMapping("/files/{file}/measures/other")
    ModelAndView other(Actor actor, @PathVariable CaseFileId file, @RequestParam Optional<String> measure) {
        var parent = parent(actor, file);
        var to = measure.flatMap(measures.catalogue(actor)::current)
                .map(instrument -> "/" + instrument.code() + "/new")
                .orElse("");
        return new ModelAndView("redirect:/files/" + parent.caseFile() + "/measures" + to);
    }

    /** First the warning, where the instrument has one, and the age form, where it has several; then the questions. */
    @GetMapping("/files/{file}/measures/{code}/new")
    @Touches(value = ItemKind.MEASURES, deed = Deed.WRITE)
    ModelAndView begin(
            Actor actor,
            @PathVariable CaseFileId file,
            @PathVariable String code,
            @RequestParam Optional<String> ready,
            @RequestParam Optional<String> form,
            @RequestParam Optional<String> language) {
        var parent = parent(actor, file);
        var instrument = instrument(actor, code);
        if (instrument.warning().isPresent() && ready.isEmpty())
            return new ModelAndView("measure/warning", Map.of("parent", parent, "instrument", instrument));
        var onForm = form.flatMap(instrument::onForm);
        if (instrument.ageForms().isPresent() && onForm.isEmpty())
            return new ModelAndView("measure/form", Map.of("choice", forms(actor, parent, instrument, form)));
        var given = onForm.orElse(instrument);
        var filled = kept(actor, file, given)
                .filter(kept -> kept.form().equals(form.filter(some -> onForm.isPresent())))
                .orElseGet(() -> fresh(actor, file, instrument).onForm(form.filter(some -> onForm.isPresent())));
        var in = language.filter(instrument.languages()::contains)
                .map(filled::inLanguage)
                .orElse(filled);
        var shown = onForm.isPresent() ? instrument.in(in.language()).given(form) : instrument.in(in.language());
        return form(sheet(actor, parent, shown, in, Problems.none()));
    }

    private FormChoice forms(Actor actor, Person parent, Instrument instrument, Optional<String> asked) {
        return FormChoice.of(
                parent, instrument, families.children(actor, parent.family()), LocalDate.now(clock), asked);
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
        var form = new MeasureForm(fields);
        var whole = instrument(actor, code).in(form.language());
        var instrument = whole.given(form.form());
        if (instrument.ageForms().isPresent()) throw new NotHere();
        var problems = Problems.none();
        var filled = form.read(instrument, LocalDate.now(clock), problems);
        filled.filter(some -> !fits(actor, parent, whole, form, some.completedOn()))
                .ifPresent(some -> problems.add("completed", OTHER_AGE));
        if (!problems.isEmpty()) return again(form(sheet(actor, parent, instrument, form, problems)));
        Notice.say(
                next, record(actor, response(id, file, form, instrument, filled.orElseThrow())) ? SAVED : SAVED_BEFORE);
        drafts.discard(actor, file, Sheet.draft(instrument));
        return new ModelAndView("redirect:/responses/" + id);
    }

    private boolean fits(Actor actor, Person parent, Instrument whole, MeasureForm form, LocalDate day) {
        return whole.ageForms().isEmpty()
                || FormChoice.fits(whole, form.form(), families.children(actor, parent.family()), day);
    }

    private Instrument instrument(Actor actor, String code) {
        return measures.instrument(actor, code).orElseThrow(NotHere::new);
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

    /** The time-point is chosen beforehand: the one that is due, otherwise none in particular. */
    private MeasureForm fresh(Actor actor, CaseFileId file, Instrument instrument) {
        var timepoint = measures.due(actor, file).stream()
                .filter(due -> due.instrument().equals(instrument.code()))
                .map(Due::timepoint)
                .findFirst();
        return MeasureForm.empty(timepoint, LocalDate.now(clock));
    }

    private static NewResponse response(
            ResponseId id, CaseFileId file, MeasureForm form, Instrument instrument, Correction filled) {
        return new NewResponse(
                id,
                file,
                instrument.code(),
                filled.timepoint(),
                filled.completedOn(),
                filled.given(),
                filled.answers(),
                form.form(),
                form.language());
    }

    private static ModelAndView form(Sheet sheet) {
        return new ModelAndView("measure/new", Map.of("sheet", sheet));
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
