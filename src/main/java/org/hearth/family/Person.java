package org.hearth.family;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.FamilyId;

/**
 * One person of a family.
 *
 * @param ref the id in interchange files
 * @param caseFile a parent's own, a child's own, the safety file for another adult
 * @param expectedDateOfDelivery of a baby; stays when the baby is born
 * @param localAuthority ONS code, empty text when unknown
 * @param relationship as this parent tells it; of parents only
 */
public record Person(
        PersonId id,
        String ref,
        CaseFileId caseFile,
        FamilyId family,
        PersonRole role,
        String givenName,
        String familyName,
        Optional<LocalDate> dateOfBirth,
        Optional<LocalDate> expectedDateOfDelivery,
        Sex sex,
        String localAuthority,
        Optional<Relationship> relationship,
        int version) {

    /** Both names; "Baby" for one not named yet. */
    public String name() {
        var name = (givenName + " " + familyName).strip();
        return name.isEmpty() ? "Baby" : name;
    }

    /** Whether this is a baby who is not born yet. */
    public boolean isUnborn() {
        return role == PersonRole.BABY && dateOfBirth.isEmpty();
    }
}
