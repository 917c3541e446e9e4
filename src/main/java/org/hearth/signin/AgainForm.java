package org.hearth.signin;

import org.hearth.site.FormPage;
import org.jspecify.annotations.Nullable;

/** The password, asked for again, and the page to come back to. */
record AgainForm(String to, String password) {
    AgainForm(@Nullable String to, @Nullable String password) {
        this.to = to != null && FormPage.isOurs(to) && !to.contains("{") ? to : "/home";
        this.password = password == null ? "" : password;
    }
}
