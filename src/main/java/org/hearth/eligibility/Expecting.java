package org.hearth.eligibility;

import java.util.Optional;

/** The baby was not yet born on the day the referral came. */
record Expecting() implements Rule {
    private static final String RULE = "A baby is expected";
    private static final String WHY =
            "Both parents join during the pregnancy, so that the work begins before the birth.";

    @Override
    public Finding look(Facts facts) {
        var lookedAt = "Received " + Rule.say(Optional.of(facts.receivedOn())) + "; due " + Rule.say(facts.dueOn())
                + "; born " + facts.bornOn().map(b -> Rule.say(facts.bornOn())).orElse("not yet, as far as we know");
        if (facts.bornOn().filter(born -> !born.isAfter(facts.receivedOn())).isPresent())
            return Finding.against(
                    Reason.NOT_EXPECTING, RULE, lookedAt, "The baby was already born when the referral came.", WHY);
        return facts.dayOfBirth().isPresent()
                ? Finding.met(RULE, lookedAt, "The baby was not yet born when the referral came.", WHY)
                : Finding.unknown(RULE, lookedAt, "Nothing says that the baby is born. Ask when the baby is due.", WHY);
    }
}
