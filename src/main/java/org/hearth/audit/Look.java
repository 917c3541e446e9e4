package org.hearth.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hearth.access.Role;

/**
 * One colleague's looking at one file on one day.
 *
 * @param day in the United Kingdom
 * @param read what was looked at, in the fixed words of the trail
 * @param changed what was changed, in the same
 * @param grounds on what ground the file was open to them: codes such as {@code allocation}
 */
public record Look(
        LocalDate day,
        String name,
        Set<Role> roles,
        Instant first,
        Instant last,
        List<String> read,
        List<String> changed,
        List<String> grounds) {}
