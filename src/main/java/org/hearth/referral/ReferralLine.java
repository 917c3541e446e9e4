package org.hearth.referral;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.access.CaseFileId;
import org.hearth.eligibility.Decision;
import org.hearth.site.Say;
import org.hearth.team.SiteCode;

/**
 * A referral as the list shows it.
 *
 * @param open whether nothing stands against it but that nobody has been asked about abuse
 */
record ReferralLine(
        ReferralId id,
        CaseFileId caseFile,
        LocalDate receivedOn,
        Source source,
        String mother,
        String father,
        Referral.State state,
        Decision decided,
        boolean open,
        Optional<SiteCode> route) {
    boolean isNamed() {
        return !mother.isEmpty() || !father.isEmpty();
    }

    /** The names; without any, what tells it from the others: "25 July 2025, Midwifery, Hertfordshire". */
    String title(Map<SiteCode, String> sites) {
        if (isNamed()) return names();
        return Stream.of(
                        Optional.of(Say.date(receivedOn)),
                        Optional.of(source.title()),
                        route.map(site -> sites.getOrDefault(site, "")))
                .flatMap(Optional::stream)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Both parents' names, as far as they are known. */
    String names() {
        var names = Stream.of(mother, father).filter(name -> !name.isEmpty()).toList();
        return names.isEmpty() ? "Names not known" : String.join(" and ", names);
    }
}
