package org.hearth.referral;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearth.access.CaseFileId;
import org.hearth.eligibility.Decision;
import org.hearth.team.SiteCode;

/** A referral as the list shows it. */
record ReferralLine(
        ReferralId id,
        CaseFileId caseFile,
        LocalDate receivedOn,
        Source source,
        String mother,
        String father,
        Referral.State state,
        Decision decided,
        Optional<SiteCode> route) {
    /** Both parents' names, as far as they are known. */
    String names() {
        var names = Stream.of(mother, father).filter(name -> !name.isEmpty()).toList();
        return names.isEmpty() ? "Names not known" : String.join(" and ", names);
    }
}
