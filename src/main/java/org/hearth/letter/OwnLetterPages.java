package org.hearth.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.Deed;
import org.hearth.casefile.ItemKind;
import org.hearth.contact.Channel;
import org.hearth.contact.Contacts;
import org.hearth.door.Touches;
import org.hearth.family.Person;
import org.hearth.session.Meeting;
import org.hearth.site.Choice;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.hearth.site.Say;
import org.hearth.wording.Template;
import org.hearth.wording.Templates;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing a letter in one's own words, and looking at it as it will be read before it is on paper. */
@Controller
@Touches(ItemKind.LETTERS)
class OwnLetterPages {
    private static final int MEETINGS = 3;

    private final Letters letters;
    private final Templates templates;
    private final Contacts contacts;

    OwnLetterPages(Letters letters, Templates templates, Contacts contacts) {
        this.letters = letters;
        this.templates = templates;
        this.contacts = contacts;
    }

    @GetMapping("/files/{file}/letters/new")
    @Touches(value = ItemKind.LETTERS, deed = Deed.WRITE)
    ModelAndView begin(
            Actor actor,
            @PathVariable CaseFileId file,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String meeting) {
        letters.to(actor, file);
        var about = meeting(actor, file, meeting);
        var template = templates
                .find(from)
                .filter(t -> t.appointment() == about.isPresent())
                .flatMap(Template::letter);
        return page(actor, file, LetterForm.from(template, about), Problems.none(), Optional.empty(), HttpStatus.OK);
    }

    @GetMapping("/files/{file}/letters/{id}/change")
    @Touches(value = ItemKind.LETTERS, deed = Deed.WRITE)
    ModelAndView change(Actor actor, @PathVariable CaseFileId file, @PathVariable LetterId id) {
        var letter = letters.find(actor, file, id);
        if (!letter.isOpen()) return to(file, id);
        return page(actor, file, LetterForm.of(letter), Problems.none(), Optional.empty(), HttpStatus.OK);
    }

    @PostMapping("/files/{file}/letters")
    @Touches(value = ItemKind.LETTERS, deed = Deed.WRITE)
    ModelAndView keep(Actor actor, @PathVariable CaseFileId file, LetterForm form, RedirectAttributes next) {
        letters.to(actor, file);
        var fresh = letters.fresh(actor, file, form.id(), form.written(), meeting(actor, file, form.meeting()));
        var letter =
                form.seen() == 0 ? fresh : letters.find(actor, file, form.id()).saying(fresh, form.seen());
        return switch (letters.keep(actor, letter)) {
            case Letters.Keeping.Kept _ -> {
                Notice.say(next, "Kept. This is how it will be read.");
                yield to(file, form.id());
            }
            case Letters.Keeping.Slipped slipped -> {
                var problems = Problems.none();
                slipped.slips().forEach(slip -> problems.add(slip.field(), slip.words()));
                yield page(actor, file, form, problems, Optional.empty(), HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Letters.Keeping.Meanwhile meanwhile -> {
                var problems = Problems.none();
                problems.add("words", "Somebody has changed it meanwhile. Yours is below and is not saved");
                yield page(actor, file, form, problems, Optional.of(meanwhile.now()), HttpStatus.CONFLICT);
            }
        };
    }

    @GetMapping("/files/{file}/letters/{id}")
    ModelAndView show(Actor actor, @PathVariable CaseFileId file, @PathVariable LetterId id) {
        var letter = letters.find(actor, file, id);
        var person = letters.to(actor, file);
        var paper = letters.onPaper(actor, file, id);
        return new ModelAndView(
                "letter/show",
                Map.of(
                        "file",
                        file,
                        "parent",
                        person.name(),
                        "letter",
                        letter,
                        "salutation",
                        "Dear " + person.givenName(),
                        "subject",
                        letters.subject(actor, letter),
                        "paragraphs",
                        letters.pieces(actor, person, letter),
                        "why",
                        paper instanceof Letters.OnPaper.Not not ? not.why() : List.of(),
                        "glance",
                        contacts.beforeWriting(actor, file, Channel.POST)));
    }

    @PostMapping("/files/{file}/letters/{id}/posted")
    @Touches(value = ItemKind.LETTERS, deed = Deed.WRITE)
    ModelAndView posted(
            Actor actor, @PathVariable CaseFileId file, @PathVariable LetterId id, RedirectAttributes next) {
        var done = letters.posted(actor, file, id);
        Notice.say(next, done ? "Noted as posted." : "Do not post it: see below why.");
        return to(file, id);
    }

    @PostMapping("/files/{file}/letters/{id}/away")
    @Touches(value = ItemKind.LETTERS, deed = Deed.WRITE)
    ModelAndView away(Actor actor, @PathVariable CaseFileId file, @PathVariable LetterId id, RedirectAttributes next) {
        letters.putAway(actor, file, id);
        Notice.say(next, "Put away. It is not sent.");
        return to(file, id);
    }

    private ModelAndView page(
            Actor actor,
            CaseFileId file,
            LetterForm form,
            Problems problems,
            Optional<OwnLetter> saved,
            HttpStatusCode status) {
        var person = letters.to(actor, file);
        return new ModelAndView(
                "letter/write",
                Map.of(
                        "file", file,
                        "parent", person.name(),
                        "form", form,
                        "problems", problems,
                        "saved", saved,
                        "beginnings", beginnings(actor, file),
                        "facts", facts(actor, person),
                        "names", names(actor, person, form, problems),
                        "glance", contacts.beforeWriting(actor, file, Channel.POST)),
                status);
    }

    private List<Choice> facts(Actor actor, Person person) {
        return letters.mayBePutIn(actor, person).stream()
                .map(fact -> Choice.of(fact.id().toString(), fact.telling().words()))
                .toList();
    }

    private List<Choice> names(Actor actor, Person person, LetterForm form, Problems problems) {
        if (!problems.has("agreed") && form.agreed().isEmpty()) return List.of();
        return letters.maybeNames(actor, person, form.written()).stream()
                .map(name -> Choice.of(name, name))
                .toList();
    }

    private List<LetterBeginning> beginnings(Actor actor, CaseFileId file) {
        var here = "/files/" + file + "/letters/new?from=";
        var meetings = letters.toCome(actor, file).stream().limit(MEETINGS).toList();
        var all = new ArrayList<LetterBeginning>();
        for (var template : templates.all()) {
            if (template.letter().isEmpty()) continue;
            if (!template.appointment()) all.add(new LetterBeginning(template.title(), here + template.code()));
            else
                meetings.forEach(m -> all.add(new LetterBeginning(
                        template.title() + ": " + Say.day(m.on()) + ", " + Say.time(m.starts()),
                        here + template.code() + "&meeting=" + m.id())));
        }
        return all;
    }

    private Optional<Meeting> meeting(Actor actor, CaseFileId file, String id) {
        return Stream.of(id)
                .filter(said -> !said.isEmpty())
                .flatMap(said -> letters.toCome(actor, file).stream()
                        .filter(m -> m.id().toString().equals(said)))
                .findFirst();
    }

    private static ModelAndView to(CaseFileId file, LetterId id) {
        return new ModelAndView("redirect:/files/" + file + "/letters/" + id);
    }
}
