package org.hearth.eligibility;

import java.util.List;

/** Decides a referral by looking at its facts, and at nothing else. */
public final class Eligibility {
    private final List<Rule> rules;
    private final OneTeam oneTeam;

    public Eligibility(Ages ages, Coverage coverage) {
        oneTeam = new OneTeam(coverage);
        rules = List.of(
                new Expecting(),
                new DomesticAbuse(),
                new OldEnough(Parent.MOTHER, ages),
                new OldEnough(Parent.FATHER, ages),
                new WishesToJoin(Parent.MOTHER),
                new WishesToJoin(Parent.FATHER),
                oneTeam);
    }

    /** Every rule's finding, and the team that covers both parents if one does. */
    public Verdict decide(Facts facts) {
        return new Verdict(rules.stream().map(rule -> rule.look(facts)).toList(), oneTeam.route(facts));
    }
}
