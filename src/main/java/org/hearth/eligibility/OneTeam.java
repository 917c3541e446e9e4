package org.hearth.eligibility;

import java.util.Optional;
import org.hearth.area.Areas;
import org.hearth.team.SiteCode;

/** One team can work with both parents: a site that covers both their areas, or Connect when no site covers either. */
record OneTeam(Coverage coverage) implements Rule {
    private static final String RULE = "One team covers where both parents live";
    private static final String WHY =
            "Each parent meets a practitioner of the same team. Where no site covers either, both are met by video and phone.";

    @Override
    public Finding look(Facts facts) {
        var mother = facts.mother().area();
        var father = facts.father().area();
        var lookedAt = "Mother: %s; father: %s".formatted(Areas.name(mother), Areas.name(father));
        var route = route(facts);
        if (route.isEmpty())
            return Finding.against(
                    Reason.PARENTS_IN_DIFFERENT_AREAS, RULE, lookedAt, "Different teams cover the two areas.", WHY);
        if (mother.isBlank() || father.isBlank())
            return Finding.unknown(RULE, lookedAt, "Taken as outside every site. Ask where they live.", WHY);
        return Finding.met(RULE, lookedAt, "Both fall to the same team.", WHY);
    }

    Optional<SiteCode> route(Facts facts) {
        var mother = coverage.teamFor(facts.mother().area());
        return mother.equals(coverage.teamFor(facts.father().area())) ? Optional.of(mother) : Optional.empty();
    }
}
