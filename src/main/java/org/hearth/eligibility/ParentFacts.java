package org.hearth.eligibility;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the rules look at about one parent.
 *
 * @param area the ONS code of the local authority the parent lives in; empty text when not known
 */
public record ParentFacts(
        Optional<LocalDate> dateOfBirth, String area, Answer experiencingAbuse, Answer wishesToJoin) {}
