package org.hearth.referral;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearth.access.Actor;
import org.hearth.access.For;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Lies;
import org.hearth.door.Touches;
import org.hearth.site.Portion;
import org.hearth.team.Site;
import org.hearth.team.SiteCode;
import org.hearth.team.Teams;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The referrals that wait for an answer, and each of them. */
@Controller
@For({Role.INTAKE, Role.TEAM_MANAGER})
@Touches(ItemKind.REFERRAL)
class ReferralPages {
    private static final int SHOWN = 25;

    private final Referrals referrals;
    private final Teams teams;
    private final List<BesideReferral> beside;

    ReferralPages(Referrals referrals, Teams teams, ObjectProvider<BesideReferral> beside) {
        this.referrals = referrals;
        this.teams = teams;
        this.beside = beside.stream().toList();
    }

    @GetMapping("/referrals")
    ModelAndView list(Actor actor, @RequestParam(defaultValue = "1") String page) {
        var portion = Portion.of(page, SHOWN, referrals.count(actor));
        var lines = referrals.list(actor, portion.before(), SHOWN);
        return new ModelAndView(
                "referral/list",
                Map.of(
                        "waiting",
                                lines.stream()
                                        .filter(l -> l.state() == Referral.State.WAITING)
                                        .toList(),
                        "answered",
                                lines.stream()
                                        .filter(l -> l.state() != Referral.State.WAITING)
                                        .toList(),
                        "howMany", referrals.waiting(actor),
                        "portion", portion,
                        "sites", siteNames(actor)));
    }

    @GetMapping("/referrals/{id}")
    ModelAndView show(Actor actor, @PathVariable ReferralId id) {
        var opened = referrals.find(actor, id).orElseThrow(NotHere::new);
        return new ModelAndView(
                "referral/show",
                Map.of(
                        "opened", opened,
                        "particulars", opened.particulars(),
                        "route", route(actor, opened.verdict().covering()),
                        "answers", said(actor, opened),
                        "beside",
                                beside.stream()
                                        .flatMap(b -> b.of(actor, id).stream())
                                        .toList(),
                        "manager", actor.has(Role.TEAM_MANAGER)));
    }

    /** An answer with the name of whoever gave it. */
    record Said(ReferralAnswer answer, String by) {}

    private List<Said> said(Actor actor, Opened opened) {
        return opened.answers().stream()
                .map(answer -> new Said(
                        answer, teams.colleague(actor, answer.answeredBy()).name()))
                .toList();
    }

    private String route(Actor actor, Optional<SiteCode> covering) {
        return covering.map(site -> siteNames(actor).getOrDefault(site, site.value()))
                .orElse("no one team: the parents live in different areas");
    }

    private Map<SiteCode, String> siteNames(Actor actor) {
        return teams.sites(actor).stream().collect(Collectors.toMap(Site::code, Site::name));
    }

    @Bean
    static Lies referralLies() {
        return new Lies(ReferralId.class, "referral");
    }
}
