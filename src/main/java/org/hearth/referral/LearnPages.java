package org.hearth.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.access.For;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.area.Area;
import org.hearth.area.Areas;
import org.hearth.casefile.Deed;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Touches;
import org.hearth.site.Choice;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was found out since a referral came: the other parent's answer, a missing date, an area. */
@Controller
@For({Role.INTAKE, Role.TEAM_MANAGER})
@Touches(value = ItemKind.REFERRAL, deed = Deed.WRITE)
class LearnPages {
    private final Referrals referrals;
    private final Clock clock;

    LearnPages(Referrals referrals, Clock clock) {
        this.referrals = referrals;
        this.clock = clock;
    }

    @GetMapping("/referrals/{id}/learn")
    ModelAndView learning(Actor actor, @PathVariable ReferralId id) {
        var opened = referrals.find(actor, id).orElseThrow(NotHere::new);
        return page(opened, LearnForm.of(opened.referral(), opened.numbers()), Problems.none());
    }

    @PostMapping("/referrals/{id}/learn")
    ModelAndView learn(Actor actor, @PathVariable ReferralId id, LearnForm form, RedirectAttributes next) {
        var opened = referrals.find(actor, id).orElseThrow(NotHere::new);
        var problems = Problems.none();
        var learnt = form.read(problems, LocalDate.now(clock));
        if (!problems.isEmpty()) return again(page(opened, form, problems));
        if (!referrals.learn(actor, id, form.version(), learnt)) {
            problems.add("meanwhile", "Somebody changed this referral meanwhile. Look at both, then save again.");
            var now = referrals.find(actor, id).orElseThrow(NotHere::new);
            return again(page(now, form, problems));
        }
        Notice.say(next, "Saved. The rules have looked again.");
        return new ModelAndView("redirect:/referrals/" + id);
    }

    private static ModelAndView page(Opened opened, LearnForm form, Problems problems) {
        return new ModelAndView(
                "referral/learn",
                Map.of(
                        "referral", opened.referral(),
                        "particulars", opened.particulars(),
                        "form", form,
                        "problems", problems,
                        "areas", Choice.each(Areas.all(), Area::code, Area::name)));
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
