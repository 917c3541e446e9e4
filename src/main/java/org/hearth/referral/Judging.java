package org.hearth.referral;

import org.hearth.access.Actor;
import org.hearth.eligibility.Ages;
import org.hearth.eligibility.Coverage;
import org.hearth.eligibility.Eligibility;
import org.hearth.eligibility.Facts;
import org.hearth.eligibility.Verdict;
import org.hearth.team.Teams;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Asks the programme's rules, with its settings and the areas its sites cover today. */
@Component
@EnableConfigurationProperties(Ages.class)
class Judging {
    private final Ages ages;
    private final Teams teams;

    Judging(Ages ages, Teams teams) {
        this.ages = ages;
        this.teams = teams;
    }

    Verdict judge(Actor actor, Facts facts) {
        return rules(actor).decide(facts);
    }

    /** The rules, for many referrals at once. */
    Eligibility rules(Actor actor) {
        return new Eligibility(ages, Coverage.of(teams.sites(actor)));
    }
}
