package org.hearth.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.area.Areas;
import org.hearth.contact.SafeWay;
import org.hearth.eligibility.Answer;
import org.hearth.eligibility.ParentFacts;

/**
 * What a referral says about one parent. Empty text means that it is not known.
 *
 * @param area ONS code of the local authority
 * @param areaWords what was typed for an area that we do not know by name
 * @param knows whether this parent knows about the referral; nobody contacts one who does not
 */
public record ReferredParent(
        String givenName,
        String familyName,
        Optional<LocalDate> dateOfBirth,
        String area,
        String areaWords,
        Answer experiencingAbuse,
        Answer wishesToJoin,
        Answer knows,
        List<SafeWay> safeWays) {
    public ReferredParent {
        safeWays = List.copyOf(safeWays);
    }

    /** A parent of whom a caseload file gives facts and no name. */
    static ReferredParent of(ParentFacts facts) {
        return new ReferredParent(
                "",
                "",
                facts.dateOfBirth(),
                facts.area(),
                "",
                facts.experiencingAbuse(),
                facts.wishesToJoin(),
                Answer.UNKNOWN,
                List.of());
    }

    static ReferredParent unknown() {
        return of(new ParentFacts(Optional.empty(), "", Answer.UNKNOWN, Answer.UNKNOWN));
    }

    ParentFacts facts() {
        return new ParentFacts(dateOfBirth, area, experiencingAbuse, wishesToJoin);
    }

    /** Given and family name, or "Name not known". */
    public String name() {
        var name = (givenName + " " + familyName).strip();
        return name.isEmpty() ? "Name not known" : name;
    }

    String areaName() {
        return area.isBlank() && !areaWords.isBlank() ? areaWords : Areas.name(area);
    }
}
