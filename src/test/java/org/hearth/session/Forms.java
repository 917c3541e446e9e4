package org.hearth.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hearth.testing.Client.Signed;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Fills in the forms of sessions as somebody at a browser would. */
final class Forms {
    private static final Pattern HIDDEN = Pattern.compile("name=\"(id|version|nextId|draft)\" value=\"([^\"]*)\"");

    private Forms() {}

    static String[] appointment(LocalDate on, String starts, String mode, String place, String... more) {
        var fields = new ArrayList<>(List.of(
                "on.day",
                "" + on.getDayOfMonth(),
                "on.month",
                "" + on.getMonthValue(),
                "on.year",
                "" + on.getYear(),
                "starts",
                starts,
                "minutes",
                "60",
                "mode",
                mode,
                "place",
                place));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    /** What a page's form carries unseen. */
    static String hidden(String page, String name) {
        return HIDDEN.matcher(page)
                .results()
                .filter(m -> m.group(1).equals(name))
                .map(m -> m.group(2))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in the form"));
    }

    static int status(MvcTestResult result) {
        return result.getResponse().getStatus();
    }

    static String body(MvcTestResult result) {
        return Signed.body(result);
    }

    static String redirect(MvcTestResult result) {
        var to = result.getResponse().getRedirectedUrl();
        if (to == null) throw new AssertionError("answered " + status(result) + ": " + body(result));
        return to;
    }
}
