package org.hearth.contact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.access.AskAgain;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.casefile.Deed;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Touches;
import org.hearth.family.Families;
import org.hearth.site.Choice;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a parent lives and has lived: shown for a reason, to who has shown again that it is them. */
@Controller
@Touches(ItemKind.CONTACT)
class AddressPages {
    private static final List<Choice> WHY = List.of(
            Choice.of("letter", "To send a letter"),
            Choice.of("visit", "To visit"),
            Choice.of("check", "To check it with the parent"),
            Choice.of("safety", "For somebody's safety"));

    private final Contacts contacts;
    private final Families families;
    private final Clock clock;

    AddressPages(Contacts contacts, Families families, Clock clock) {
        this.contacts = contacts;
        this.families = families;
        this.clock = clock;
    }

    @GetMapping("/files/{file}/address")
    ModelAndView ask(Actor actor, @PathVariable CaseFileId file) {
        return new ModelAndView("contact/address-why", Map.of("file", file, "name", name(actor, file), "why", WHY));
    }

    @AskAgain
    @GetMapping("/files/{file}/address/shown")
    ModelAndView shown(Actor actor, @PathVariable CaseFileId file, @RequestParam(defaultValue = "") String why) {
        var name = name(actor, file);
        if (WHY.stream().noneMatch(choice -> choice.value().equals(why)))
            return new ModelAndView("redirect:/files/" + file + "/address");
        return new ModelAndView(
                "contact/address", Map.of("file", file, "name", name, "addresses", contacts.reveal(actor, file, why)));
    }

    @GetMapping("/files/{file}/address/new")
    @Touches(value = ItemKind.CONTACT, deed = Deed.WRITE)
    ModelAndView change(Actor actor, @PathVariable CaseFileId file) {
        var name = name(actor, file);
        var number = contacts.plan(actor, file).addresses().size();
        return page(file, name, AddressForm.after(number, LocalDate.now(clock)), Problems.none(), HttpStatus.OK);
    }

    @PostMapping("/files/{file}/address/new")
    @Touches(value = ItemKind.CONTACT, deed = Deed.WRITE)
    ModelAndView changed(Actor actor, @PathVariable CaseFileId file, AddressForm form, RedirectAttributes next) {
        var name = name(actor, file);
        var problems = Problems.none();
        var address = form.read(problems, actor.account(), clock.instant());
        if (address.isEmpty()) return page(file, name, form, problems, HttpStatus.UNPROCESSABLE_CONTENT);
        if (!contacts.moved(actor, file, address.get())) {
            problems.add(
                    "what",
                    "Somebody wrote down another address meanwhile. Yours is below and is not saved: go back and look"
                            + " first");
            return page(file, name, form, problems, HttpStatus.CONFLICT);
        }
        Notice.say(next, "Saved. No post goes out until you have asked whether it is safe there.");
        return new ModelAndView("redirect:/files/" + file + "/contact");
    }

    private static ModelAndView page(
            CaseFileId file, String name, AddressForm form, Problems problems, HttpStatusCode status) {
        return new ModelAndView(
                "contact/address-form", Map.of("file", file, "name", name, "form", form, "problems", problems), status);
    }

    private String name(Actor actor, CaseFileId file) {
        return families.parentOf(actor, file).orElseThrow(NotHere::new).name();
    }
}
