package org.hearth.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.For;
import org.hearth.access.Role;
import org.hearth.instrument.BadDefinition;
import org.hearth.site.Choice;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/** What an administrator does about one measure: load its words, confirm a figure, take it elsewhere. */
@Controller
@For(Role.ADMINISTRATOR)
class LoadPages {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 300;

    private final Instruments instruments;
    private final JsonMapper json;

    LoadPages(Instruments instruments, JsonMapper json) {
        this.instruments = instruments;
        this.json = json;
    }

    @GetMapping("/measures/{code}/words")
    ModelAndView words(Actor actor, @PathVariable String code) {
        return words(instruments.show(actor, code), LoadForm.empty(), Problems.none());
    }

    @PostMapping("/measures/{code}/words")
    ModelAndView load(Actor actor, @PathVariable String code, LoadForm form, RedirectAttributes next) {
        var shown = instruments.show(actor, code);
        var problems = Problems.none();
        if (form.words().isEmpty()) problems.add("text", "Choose a file, or paste what is in it");
        if (problems.isEmpty()) load(actor, shown, form, problems, next);
        return problems.isEmpty() ? new ModelAndView("redirect:" + shown.path()) : again(words(shown, form, problems));
    }

    private void load(Actor actor, Shown shown, LoadForm form, Problems problems, RedirectAttributes next) {
        var code = shown.instrument().code();
        try {
            var brought = instruments.bring(actor, form.incoming(Optional.of(code)), code);
            var left = brought.leftOut().isEmpty()
                    ? ""
                    : " Not scored, and left out: " + String.join("; ", brought.leftOut()) + ".";
            Notice.say(
                    next,
                    (brought.kept().equals(Brought.NOTHING)
                                    ? "These words were here already."
                                    : "The words are loaded and in use.")
                            + left);
        } catch (BadDefinition bad) {
            problems.add("text", String.valueOf(bad.getMessage()));
        }
    }

    private static ModelAndView words(Shown shown, LoadForm form, Problems problems) {
        var forms = shown.instrument()
                .ageForms()
                .map(ages -> Choice.each(ages.forms(), age -> age.name(), age -> age.name()))
                .orElse(List.of());
        return new ModelAndView(
                "library/words", Map.of("shown", shown, "form", form, "forms", forms, "problems", problems));
    }

    @PostMapping("/measures/{code}/figures")
    ModelAndView figure(
            Actor actor,
            @PathVariable String code,
            @RequestParam int version,
            @RequestParam String figure,
            @RequestParam String stands,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        var confirmed = stands.equals("yes");
        var field = "source-" + fields.getOrDefault("number", "");
        var looked = fields.getOrDefault(field, "").strip();
        var problems = Problems.none();
        if (confirmed && looked.length() < SHORTEST) problems.add(field, "Say what you looked at, with the page");
        if (looked.length() > LONGEST) problems.add(field, "Say it in at most " + LONGEST + " letters");
        if (!problems.isEmpty()) {
            var page = InstrumentPages.page(actor, instruments.show(actor, code), problems);
            return again(page.addObject("typed", looked));
        }
        instruments.lookUp(actor, code, version, figure, confirmed, looked);
        Notice.say(next, confirmed ? "Confirmed." : "It says unverified again.");
        return new ModelAndView("redirect:" + instruments.show(actor, code).path());
    }

    @GetMapping("/measures/{code}/questionnaire")
    ResponseEntity<String> questionnaire(Actor actor, @PathVariable String code) {
        var instrument = instruments.show(actor, code).instrument();
        var named = ContentDisposition.attachment()
                .filename(instrument.code() + ".json")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .contentType(MediaType.parseMediaType("application/fhir+json;charset=UTF-8"))
                .body(json.writerWithDefaultPrettyPrinter().writeValueAsString(QuestionnaireWriter.write(instrument)));
    }

    static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
