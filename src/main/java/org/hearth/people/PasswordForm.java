package org.hearth.people;

import org.hearth.access.Accounts;
import org.hearth.site.Problems;
import org.jspecify.annotations.Nullable;

/** What somebody types to choose a password; the token comes from their link, the old one only from a change. */
record PasswordForm(String token, String name, String signInName, String oldPassword, String password) {
    PasswordForm(
            @Nullable String token,
            @Nullable String name,
            @Nullable String signInName,
            @Nullable String oldPassword,
            @Nullable String password) {
        this.token = token == null ? "" : token;
        this.name = name == null ? "" : name.strip();
        this.signInName = signInName == null ? "" : signInName.strip();
        this.oldPassword = oldPassword == null ? "" : oldPassword;
        this.password = password == null ? "" : password;
    }

    void checkPassword(Problems problems) {
        if (password.length() < Accounts.SHORTEST_PASSWORD) {
            problems.add("password", "Password must have at least " + Accounts.SHORTEST_PASSWORD + " characters");
        } else if (password.length() > 200) {
            problems.add("password", "Password must have at most 200 characters");
        } else if (!signInName.isEmpty() && password.equalsIgnoreCase(signInName)) {
            problems.add("password", "Password must not be the name you sign in with");
        }
    }
}
