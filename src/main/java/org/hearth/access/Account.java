package org.hearth.access;

import java.util.Optional;
import java.util.Set;

/**
 * A colleague's account.
 *
 * @param signInName what they type to sign in; empty for somebody who has not been invited (an imported practitioner)
 * @param code the practitioner's code in the interchange files, if any
 * @param keptByDirectory whether the charity's own directory says who they are and what they do
 */
public record Account(
        AccountId id,
        String name,
        Optional<String> signInName,
        Optional<String> code,
        boolean active,
        boolean keptByDirectory,
        Set<Role> roles,
        int version) {

    /** Roles are the directory's while it keeps an account at work; whoever comes back has none until it says so. */
    boolean mayBeGiven(Set<Role> wanted) {
        return !keptByDirectory || (active ? roles.equals(wanted) : roles.containsAll(wanted));
    }
}
