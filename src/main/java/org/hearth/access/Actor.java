package org.hearth.access;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

/** The person, or the named job of the product, on whose behalf something is done. */
public record Actor(AccountId account, String name, Set<Role> roles) {
    private static final String JOB = "job ";
    private static final Actor VISITOR = named("visitor");
    private static final Actor REPORTING = named("reporting");

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** As a colleague signs what they write to a parent. */
    public String firstName() {
        return name.strip().split(" ", 2)[0];
    }

    /** Whether this is the job that reads facts for figures: no names, no words, every file. */
    public boolean isReporting() {
        return equals(REPORTING);
    }

    /** Whether this is a job of the product that does things: no person, no visitor, and not the job that only counts. */
    public boolean isJob() {
        return name.startsWith(JOB)
                && equals(named(name.substring(JOB.length())))
                && !equals(VISITOR)
                && !equals(REPORTING);
    }

    /** Somebody nobody knows: the public form, the sign-in page. Opens nothing. */
    public static Actor visitor() {
        return VISITOR;
    }

    /** The job that counts for reports; the database lets it read a list of columns and nothing else. */
    public static Actor reporting() {
        return REPORTING;
    }

    /** A job of the product, such as {@code caseload}; it opens only the files it has been granted. */
    public static Actor job(String name) {
        return named(name);
    }

    private static Actor named(String name) {
        var id = UUID.nameUUIDFromBytes(("hearth job " + name).getBytes(StandardCharsets.UTF_8));
        return new Actor(new AccountId(id), JOB + name, Set.of());
    }
}
