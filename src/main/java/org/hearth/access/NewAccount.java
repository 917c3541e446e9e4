package org.hearth.access;

import java.util.Optional;
import java.util.Set;

/** What is said of a new colleague: their name, what they sign in with, their code in interchange files, what they do. */
public record NewAccount(String name, Optional<String> signInName, Optional<String> code, Set<Role> roles) {
    public NewAccount {
        roles = Set.copyOf(roles);
    }
}
