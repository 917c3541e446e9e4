package org.hearth.eligibility;

import java.util.List;
import java.util.Optional;
import org.hearth.team.SiteCode;

/**
 * What the rules made of one referral.
 *
 * @param covering the team that covers both parents, whatever the decision is
 */
public record Verdict(List<Finding> findings, Optional<SiteCode> covering) {
    public Verdict {
        findings = List.copyOf(findings);
    }

    /** Ineligible if any reason is, else a review if there is any reason, else eligible. */
    public Decision decision() {
        return findings.stream()
                .flatMap(finding -> finding.reason().stream())
                .map(Reason::leadsTo)
                .max(Enum::compareTo)
                .orElse(Decision.ELIGIBLE);
    }

    /** Whether nothing stands against joining but what nobody has asked yet: then the decision is no answer to the family. */
    public boolean isOpen() {
        return decision() == Decision.INELIGIBLE
                && findings.stream()
                        .filter(finding -> finding.reason()
                                .filter(reason -> reason.leadsTo() == Decision.INELIGIBLE)
                                .isPresent())
                        .noneMatch(Finding::known);
    }

    /** The codes of every reason that leads to the decision, sorted. */
    public List<String> reasons() {
        return findings.stream()
                .flatMap(finding -> finding.reason().stream())
                .filter(reason -> reason.leadsTo() == decision())
                .map(Reason::code)
                .sorted()
                .toList();
    }

    /** The team the referral goes to; none when it is not eligible. */
    public Optional<SiteCode> route() {
        return decision() == Decision.INELIGIBLE ? Optional.empty() : covering;
    }
}
