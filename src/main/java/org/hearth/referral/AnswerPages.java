package org.hearth.referral;

import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.access.For;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.casefile.Deed;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Touches;
import org.hearth.eligibility.Decision;
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

/** A manager's own decision, and declining; each with its reason in writing. */
@Controller
@Touches(value = ItemKind.REFERRAL, deed = Deed.WRITE)
class AnswerPages {
    private static final int LONGEST = 2000;

    private final Referrals referrals;

    AnswerPages(Referrals referrals) {
        this.referrals = referrals;
    }

    @GetMapping("/referrals/{id}/decide")
    @For(Role.TEAM_MANAGER)
    ModelAndView deciding(Actor actor, @PathVariable ReferralId id) {
        return page("referral/decide", actor, id, "", "", Problems.none());
    }

    @PostMapping("/referrals/{id}/decide")
    @For(Role.TEAM_MANAGER)
    ModelAndView decide(
            Actor actor,
            @PathVariable ReferralId id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes next) {
        var problems = Problems.none();
        var chosen = decision.equals(Decision.ELIGIBLE.code()) || decision.equals(Decision.INELIGIBLE.code());
        if (!chosen) problems.add("decision", "Choose whether they may join");
        reason(words, problems);
        if (!problems.isEmpty()) return again(page("referral/decide", actor, id, decision, words, problems));
        referrals.decide(actor, id, Decision.of(decision), words.strip());
        Notice.say(next, "Your decision is kept.");
        return back(id);
    }

    @GetMapping("/referrals/{id}/decline")
    @For({Role.INTAKE, Role.TEAM_MANAGER})
    ModelAndView declining(Actor actor, @PathVariable ReferralId id) {
        return page("referral/decline", actor, id, "", "", Problems.none());
    }

    @PostMapping("/referrals/{id}/decline")
    @For({Role.INTAKE, Role.TEAM_MANAGER})
    ModelAndView decline(
            Actor actor,
            @PathVariable ReferralId id,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes next) {
        var problems = Problems.none();
        reason(words, problems);
        if (!problems.isEmpty()) return again(page("referral/decline", actor, id, "", words, problems));
        referrals.decline(actor, id, words.strip());
        Notice.say(next, "The referral is declined.");
        return back(id);
    }

    private static void reason(String words, Problems problems) {
        if (words.isBlank()) problems.add("words", "Give the reason");
        if (words.length() > LONGEST) problems.add("words", "Use " + LONGEST + " letters or fewer");
    }

    private ModelAndView page(
            String template, Actor actor, ReferralId id, String decision, String words, Problems problems) {
        var opened = referrals.find(actor, id).orElseThrow(NotHere::new);
        return new ModelAndView(
                template, Map.of("opened", opened, "decision", decision, "words", words, "problems", problems));
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView back(ReferralId id) {
        return new ModelAndView("redirect:/referrals/" + id);
    }
}
