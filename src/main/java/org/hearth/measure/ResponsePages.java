package org.hearth.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.casefile.Deed;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Lies;
import org.hearth.door.Touches;
import org.hearth.family.Families;
import org.hearth.instrument.Instrument;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.hearth.team.Teams;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One filled-in measure: what it says and means, and putting it right. */
@Controller
@Touches(ItemKind.MEASURES)
class ResponsePages {
    private static final String CHANGED =
            "Somebody corrected this measure while you had it open. Below is what you chose; what is kept now is above"
                    + " it. Save again if yours is right.";
    private final Measures measures;
    private final Families families;
    private final Teams teams;
    private final Clock clock;

    ResponsePages(Measures measures, Families families, Teams teams, Clock clock) {
        this.measures = measures;
        this.families = families;
        this.teams = teams;
        this.clock = clock;
    }

    @GetMapping("/responses/{id}")
    ModelAndView show(Actor actor, @PathVariable ResponseId id) {
        var response = response(actor, id);
        return new ModelAndView("measure/show", Map.of("result", result(actor, response)));
    }

    @GetMapping("/responses/{id}/correct")
    @Touches(value = ItemKind.MEASURES, deed = Deed.WRITE)
    ModelAndView correct(Actor actor, @PathVariable ResponseId id) {
        var response = response(actor, id);
        return form(actor, response, MeasureForm.of(response), Problems.none(), response.version());
    }

    @PostMapping("/responses/{id}/correct")
    @Touches(value = ItemKind.MEASURES, deed = Deed.WRITE)
    ModelAndView correct(
            Actor actor,
            @PathVariable ResponseId id,
            @RequestParam int version,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        var response = response(actor, id);
        var form = new MeasureForm(fields);
        var problems = Problems.none();
        var correction = form.read(instrument(actor, response), LocalDate.now(clock), problems);
        var stale = correction.isPresent() && !measures.correct(actor, id, version, correction.get());
        if (stale) problems.add("a1", CHANGED);
        var now = stale ? response(actor, id) : response;
        if (!problems.isEmpty()) return again(form(actor, now, form, problems, stale ? now.version() : version));
        Notice.say(next, "Corrected. What it said before is kept.");
        return new ModelAndView("redirect:/responses/" + id);
    }

    private Response response(Actor actor, ResponseId id) {
        return measures.find(actor, id).orElseThrow(NotHere::new);
    }

    private Instrument instrument(Actor actor, Response response) {
        return Reading.given(response, measures.catalogue(actor));
    }

    private Result result(Actor actor, Response response) {
        var parent = families.parentOf(actor, response.caseFile()).orElseThrow(NotHere::new);
        return new Result(
                parent,
                reading(actor, response),
                teams.colleague(actor, response.enteredBy()).name(),
                LocalDate.now(clock),
                measures.before(actor, response.id()).stream()
                        .map(before -> new Reading(before, instrument(actor, before), Optional.empty()))
                        .toList());
    }

    private Reading reading(Actor actor, Response response) {
        return Reading.of(measures.of(actor, response.caseFile()), measures.catalogue(actor)).stream()
                .filter(reading -> reading.response().id().equals(response.id()))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    private ModelAndView form(Actor actor, Response response, MeasureForm form, Problems problems, int version) {
        var parent = families.parentOf(actor, response.caseFile()).orElseThrow(NotHere::new);
        var now = problems.of("a1").equals(CHANGED) ? Optional.of(result(actor, response)) : Optional.<Result>empty();
        var sheet = new Sheet(
                parent, instrument(actor, response), form, response.id().toString(), "", problems);
        return new ModelAndView("measure/correct", Map.of("sheet", sheet, "version", version, "now", now));
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @Bean
    static Lies measureResponseLies() {
        return new Lies(ResponseId.class, "measure_response");
    }
}
