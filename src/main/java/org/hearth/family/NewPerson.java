package org.hearth.family;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A person to be recorded.
 *
 * @param ref the id in interchange files; empty for one that is new here
 */
public record NewPerson(
        Optional<String> ref,
        PersonRole role,
        String givenName,
        String familyName,
        Optional<LocalDate> dateOfBirth,
        Optional<LocalDate> expectedDateOfDelivery,
        Sex sex,
        String localAuthority,
        Optional<Relationship> relationship) {}
