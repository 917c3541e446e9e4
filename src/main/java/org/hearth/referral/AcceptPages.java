package org.hearth.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.access.For;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.casefile.Deed;
import org.hearth.casefile.ItemKind;
import org.hearth.conflict.Conflicts;
import org.hearth.door.Touches;
import org.hearth.enrolment.SamePractitioner;
import org.hearth.site.Choice;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.hearth.team.Colleague;
import org.hearth.team.Site;
import org.hearth.team.SiteCode;
import org.hearth.team.Teams;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accepting a referral: first the team, then a practitioner for each parent. */
@Controller
@For({Role.INTAKE, Role.TEAM_MANAGER})
@Touches(value = ItemKind.REFERRAL, deed = Deed.WRITE)
class AcceptPages {
    private final Referrals referrals;
    private final Teams teams;
    private final Conflicts conflicts;
    private final Clock clock;

    AcceptPages(Referrals referrals, Teams teams, Conflicts conflicts, Clock clock) {
        this.referrals = referrals;
        this.teams = teams;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    @GetMapping("/referrals/{id}/accept")
    ModelAndView chooseTeam(Actor actor, @PathVariable ReferralId id) {
        var opened = opened(actor, id);
        return new ModelAndView(
                "referral/team",
                Map.of(
                        "opened", opened,
                        "sites",
                                Choice.each(
                                        teams.sites(actor), site -> site.code().value(), Site::name),
                        "site", opened.verdict().covering().map(SiteCode::value).orElse("")));
    }

    @GetMapping(path = "/referrals/{id}/accept", params = "site")
    ModelAndView choosePractitioners(Actor actor, @PathVariable ReferralId id, @RequestParam SiteCode site) {
        return page(actor, opened(actor, id), site, AcceptForm.on(LocalDate.now(clock)), Problems.none());
    }

    @PostMapping("/referrals/{id}/accept")
    ModelAndView accept(
            Actor actor,
            @PathVariable ReferralId id,
            @RequestParam SiteCode site,
            AcceptForm form,
            RedirectAttributes next) {
        var opened = opened(actor, id);
        var problems = Problems.none();
        var team = team(actor, opened, site);
        var acceptance = form.read(problems, opened.referral(), site, team, LocalDate.now(clock));
        if (acceptance.isEmpty()) return again(page(actor, opened, site, form, problems));
        try {
            referrals.accept(actor, id, acceptance.get());
        } catch (SamePractitioner refused) {
            problems.add("father", "Choose somebody else: each parent has a practitioner of their own");
            return again(page(actor, opened, site, form, problems));
        }
        Notice.say(next, "Accepted. Each practitioner can open the file of their parent now.");
        // Who accepted for another team, or is to work with one of the parents, does not open the referral any more.
        return new ModelAndView(
                referrals.find(actor, id).isPresent() ? "redirect:/referrals/" + id : "redirect:/referrals");
    }

    private Opened opened(Actor actor, ReferralId id) {
        var opened = referrals.find(actor, id).orElseThrow(NotHere::new);
        if (!opened.mayBeAccepted()) throw new AlreadyAnswered();
        return opened;
    }

    private ModelAndView page(Actor actor, Opened opened, SiteCode code, AcceptForm form, Problems problems) {
        var site = teams.site(actor, code).orElseThrow(NotHere::new);
        var practitioners = Choice.each(team(actor, opened, code), c -> c.id().toString(), c -> c.name());
        return new ModelAndView(
                "referral/accept",
                Map.of(
                        "opened", opened,
                        "site", site,
                        "practitioners", practitioners,
                        "form", form,
                        "problems", problems));
    }

    /** The site's practitioners but those who know the family. */
    private List<Colleague> team(Actor actor, Opened opened, SiteCode site) {
        var know = conflicts.blocked(actor, opened.referral().caseFile());
        return teams.practitioners(actor, site).stream()
                .filter(colleague -> !know.contains(colleague.id()))
                .toList();
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
