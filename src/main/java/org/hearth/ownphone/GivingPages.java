package org.hearth.ownphone;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.casefile.Deed;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Touches;
import org.hearth.family.Families;
import org.hearth.family.Person;
import org.hearth.instrument.Instrument;
import org.hearth.measure.Due;
import org.hearth.measure.Measures;
import org.hearth.outbox.Outbox;
import org.hearth.reach.Reach;
import org.hearth.reach.Way;
import org.hearth.site.Choice;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.hearth.site.Say;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where a practitioner chooses what a parent answers on their own phone, hands the link over, sends it or takes it back. */
@Controller
@Touches(value = ItemKind.MEASURES, deed = Deed.WRITE)
class GivingPages {
    private static final List<Way> WAYS = List.of(Way.TEXT, Way.EMAIL);

    private final PhoneLinks links;
    private final Measures measures;
    private final Families families;
    private final Outbox outbox;
    private final PhoneSettings settings;
    private final Clock clock;

    GivingPages(
            PhoneLinks links,
            Measures measures,
            Families families,
            Outbox outbox,
            PhoneSettings settings,
            Clock clock) {
        this.links = links;
        this.measures = measures;
        this.families = families;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/files/{file}/own-phone")
    ModelAndView choose(Actor actor, @PathVariable CaseFileId file) {
        var parent = parent(actor, file);
        var due = measures.due(actor, file);
        var form = GivingForm.empty(
                due.stream().map(Due::instrument).toList(),
                due.stream().map(Due::timepoint).findFirst());
        return choose(actor, parent, form, Problems.none());
    }

    /** The address is shown in the answer itself: on the way to another page it would have to be kept somewhere. */
    @PostMapping("/files/{file}/own-phone")
    ModelAndView give(Actor actor, @PathVariable CaseFileId file, GivingForm form, RedirectAttributes next) {
        var parent = parent(actor, file);
        var problems = Problems.none();
        var chosen = form.read(links.offered(actor), problems);
        if (!links.isOpen(actor, file)) problems.add("measures", "Measures are given while they are in the programme");
        if (!problems.isEmpty()) return again(actor, parent, form, problems);
        var way = form.way();
        if (way.isPresent()) return send(actor, parent, form, chosen.orElseThrow(), way.get(), next);
        return links.make(actor, form.id(), file, chosen.orElseThrow())
                .map(key -> shown(parent, key))
                .orElseGet(() -> {
                    Notice.say(next, "This link was made before. Its address is shown only once: make another below.");
                    return toAll(file);
                });
    }

    private ModelAndView send(
            Actor actor, Person parent, GivingForm form, Chosen chosen, Way way, RedirectAttributes next) {
        var problems = Problems.none();
        if (settings.outside().isEmpty() || !outbox.isSetUp(actor, way))
            problems.add("how", "This way is not set up here");
        else if (links.send(actor, form.id(), parent.caseFile(), chosen, way) instanceof Reach.Refused refused
                && refused.next().isEmpty()) problems.add("how", "It can’t leave. " + refused.why());
        if (!problems.isEmpty()) return again(actor, parent, form, problems);
        Notice.say(next, "The link leaves as soon as it may. Messages, in the file, says when it has.");
        return toAll(parent.caseFile());
    }

    @PostMapping("/files/{file}/own-phone/again")
    ModelAndView another(Actor actor, @PathVariable CaseFileId file, @RequestParam PhoneLinkId link) {
        return shown(parent(actor, file), links.again(actor, file, link));
    }

    @PostMapping("/files/{file}/own-phone/back")
    ModelAndView takeBack(
            Actor actor, @PathVariable CaseFileId file, @RequestParam PhoneLinkId link, RedirectAttributes next) {
        links.takeBack(actor, file, link);
        Notice.say(next, "Taken back. It opens nothing any more.");
        return toAll(file);
    }

    private ModelAndView shown(Person parent, PhoneKey key) {
        var base = settings.outside().orElseGet(() -> ServletUriComponentsBuilder.fromCurrentContextPath()
                .build()
                .toUriString());
        return new ModelAndView(
                "ownphone/shown",
                Map.of("parent", parent, "code", new SquareCode(base + "/q/" + key.value()), "days", settings.days()));
    }

    private ModelAndView choose(Actor actor, Person parent, GivingForm form, Problems problems) {
        var offered = links.offered(actor);
        var file = parent.caseFile();
        var enrolled = links.isOpen(actor, file);
        var lines = links.of(actor, file).stream()
                .map(link -> LinkLine.of(link, LinkLine.dangers(link, measures, actor), enrolled, clock.instant()))
                .toList();
        var model = new HashMap<String, Object>();
        model.put("parent", parent);
        model.put("form", form);
        model.put("offered", choices(offered));
        model.put("languages", GivingForm.languages(offered));
        model.put("ways", ways(actor, file));
        model.put("words", words(actor));
        model.put("lines", lines);
        model.put("enrolled", enrolled);
        model.put("days", settings.days());
        model.put("problems", problems);
        return new ModelAndView("ownphone/choose", model);
    }

    private static List<Choice> choices(List<Instrument> offered) {
        return Choice.each(
                offered, Instrument::code, one -> one.code() + ": " + one.about() + " (" + one.size() + " questions)");
    }

    /** Here in the room always; the others where they are set up, each with what the plan for safe contact says now. */
    private List<Choice> ways(Actor actor, CaseFileId file) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of(GivingForm.HERE, "Show it here, for their phone’s camera"));
        for (var way : WAYS)
            if (settings.outside().isPresent() && outbox.isSetUp(actor, way))
                choices.add(
                        Choice.of(way.code(), "Send it: " + way.title() + ". " + plan(outbox.now(actor, file, way))));
        return choices;
    }

    private static String plan(Reach now) {
        return switch (now) {
            case Reach.Allowed _ -> "Safe now, by the plan";
            case Reach.Refused later
            when later.next().isPresent() ->
                "Leaves on " + Say.moment(later.next().get()) + ", if it is safe then";
            case Reach.Refused not -> "It can’t leave. " + not.why();
        };
    }

    private String words(Actor actor) {
        return outbox.words(
                        actor, PhoneLinks.MESSAGE, Way.TEXT, settings.outside().orElse("https://…") + "/q/…")
                .words();
    }

    private Person parent(Actor actor, CaseFileId file) {
        return families.parentOf(actor, file).orElseThrow(NotHere::new);
    }

    private ModelAndView again(Actor actor, Person parent, GivingForm form, Problems problems) {
        var page = choose(actor, parent, form, problems);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView toAll(CaseFileId file) {
        return new ModelAndView("redirect:/files/" + file + "/own-phone");
    }
}
