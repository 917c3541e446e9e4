package org.hearth.contact;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.For;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.casefile.Deed;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Touches;
import org.hearth.family.Families;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.hearth.site.Say;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A parent's safe-contact plan, and changing one way of it. */
@Controller
@Touches(ItemKind.CONTACT)
class ContactPages {
    private static final String MEANWHILE = "Somebody has changed this meanwhile. Nothing was saved.";

    private final Contacts contacts;
    private final Families families;
    private final Clock clock;

    ContactPages(Contacts contacts, Families families, Clock clock) {
        this.contacts = contacts;
        this.families = families;
        this.clock = clock;
    }

    @GetMapping("/files/{file}/contact")
    ModelAndView show(Actor actor, @PathVariable CaseFileId file) {
        var name = name(actor, file);
        var plan = contacts.plan(actor, file);
        var ways = Arrays.stream(Channel.values())
                .map(channel -> WayView.of(plan, channel, clock.instant()))
                .toList();
        return new ModelAndView(
                "contact/plan",
                Map.of(
                        "file",
                        file,
                        "name",
                        name,
                        "ways",
                        ways,
                        "home",
                        plan.home().isPresent(),
                        "manager",
                        actor.has(Role.TEAM_MANAGER)));
    }

    @GetMapping("/files/{file}/contact/{channel}")
    @Touches(value = ItemKind.CONTACT, deed = Deed.WRITE)
    ModelAndView way(Actor actor, @PathVariable CaseFileId file, @PathVariable String channel) {
        var name = name(actor, file);
        var plan = contacts.plan(actor, file);
        var form = WayForm.of(plan.now(channel(channel)));
        return page(plan, name, channel(channel), form, Problems.none(), false, HttpStatus.OK);
    }

    @PostMapping("/files/{file}/contact/{channel}")
    @Touches(value = ItemKind.CONTACT, deed = Deed.WRITE)
    ModelAndView write(
            Actor actor,
            @PathVariable CaseFileId file,
            @PathVariable String channel,
            WayForm form,
            RedirectAttributes next) {
        var name = name(actor, file);
        var which = channel(channel);
        var problems = Problems.none();
        var written = form.read(problems, which);
        var plan = contacts.plan(actor, file);
        if (written.isPresent()
                && which == Channel.POST
                && written.get().asked()
                && plan.home().isEmpty()) problems.add("asked", "Write down the address first");
        if (!problems.isEmpty())
            return page(plan, name, which, form, problems, false, HttpStatus.UNPROCESSABLE_CONTENT);
        if (!contacts.write(actor, file, form.seen(), written.orElseThrow()))
            return page(contacts.plan(actor, file), name, which, form, problems, true, HttpStatus.CONFLICT);
        Notice.say(next, "Saved.");
        return toPlan(file);
    }

    @PostMapping("/files/{file}/contact/{channel}/verify")
    @Touches(value = ItemKind.CONTACT, deed = Deed.WRITE)
    ModelAndView verify(
            Actor actor,
            @PathVariable CaseFileId file,
            @PathVariable String channel,
            @RequestParam int version,
            RedirectAttributes next) {
        name(actor, file);
        var done = contacts.verify(actor, file, channel(channel), version);
        Notice.say(next, done ? "Saved: you have asked, and it is still as it was." : MEANWHILE);
        return toPlan(file);
    }

    @PostMapping("/files/{file}/contact/{channel}/doubt")
    @Touches(value = ItemKind.CONTACT, deed = Deed.WRITE)
    ModelAndView doubt(
            Actor actor,
            @PathVariable CaseFileId file,
            @PathVariable String channel,
            @RequestParam int version,
            RedirectAttributes next) {
        name(actor, file);
        var done = contacts.doubt(actor, file, channel(channel), version);
        Notice.say(next, done ? "Saved. It is not used until a manager has looked." : MEANWHILE);
        return toPlan(file);
    }

    @For(Role.TEAM_MANAGER)
    @PostMapping("/files/{file}/contact/{channel}/looked")
    @Touches(value = ItemKind.CONTACT, deed = Deed.WRITE)
    ModelAndView looked(
            Actor actor,
            @PathVariable CaseFileId file,
            @PathVariable String channel,
            @RequestParam int version,
            RedirectAttributes next) {
        name(actor, file);
        var done = contacts.looked(actor, file, channel(channel), version);
        Notice.say(next, done ? "Saved. It is used once nothing else stands against it." : MEANWHILE);
        return toPlan(file);
    }

    private static ModelAndView page(
            Plan plan,
            String name,
            Channel channel,
            WayForm form,
            Problems problems,
            boolean meanwhile,
            HttpStatusCode status) {
        var now = plan.now(channel);
        var before = plan.before(channel).stream()
                .map(way -> way.change().words() + ", " + Say.moment(way.changedAt()))
                .toList();
        return new ModelAndView(
                "contact/way",
                Map.of(
                        "file", plan.file(),
                        "name", name,
                        "channel", channel,
                        "version", Integer.toString(now.map(Way::version).orElse(0)),
                        "form", form,
                        "problems", problems,
                        "saved",
                                now.filter(way -> meanwhile)
                                        .map(way -> WayView.facts(plan, way))
                                        .orElse(List.of()),
                        "before", before),
                status);
    }

    private String name(Actor actor, CaseFileId file) {
        return families.parentOf(actor, file).orElseThrow(NotHere::new).name();
    }

    private static Channel channel(String code) {
        return Channel.of(code).orElseThrow(NotHere::new);
    }

    private static ModelAndView toPlan(CaseFileId file) {
        return new ModelAndView("redirect:/files/" + file + "/contact");
    }
}
