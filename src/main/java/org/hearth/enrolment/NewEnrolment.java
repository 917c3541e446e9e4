package org.hearth.enrolment;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.access.AccountId;
import org.hearth.family.Person;
import org.hearth.team.SiteCode;

/**
 * A parent who joins, and the practitioner who will work with them.
 *
 * @param ref the id in interchange files; empty for one that is new here
 */
public record NewEnrolment(
        Optional<String> ref,
        Person parent,
        SiteCode site,
        AccountId practitioner,
        LocalDate joinedOn,
        Optional<LocalDate> endedOn,
        Optional<EndReason> endReason) {

    /** Somebody who joins now. */
    public static NewEnrolment of(Person parent, SiteCode site, AccountId practitioner, LocalDate joinedOn) {
        return new NewEnrolment(
                Optional.empty(), parent, site, practitioner, joinedOn, Optional.empty(), Optional.empty());
    }
}
