package org.hearth.signin;

import java.nio.charset.StandardCharsets;
import org.hearth.site.FormPage;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The password, asked for again, and the page to come back to. */
record AgainForm(String to, String password) {
    AgainForm(@Nullable String to, @Nullable String password) {
        this.to = to != null && FormPage.isOurs(to) && !to.contains("{") ? to : "/home";
        this.password = password == null ? "" : password;
    }

    /** The page to come back to, as an address carries it. */
    String toInAddress() {
        return UriUtils.encode(to, StandardCharsets.UTF_8);
    }
}
