package org.hearth.site;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A line on top of the next page that says what has just been done. */
public final class Notice {
    static final String KEY = "hearth.notice";

    private Notice() {}

    /** Shows these words once, on the page the reader is sent to. */
    public static void say(RedirectAttributes next, String words) {
        next.addFlashAttribute(KEY, words);
    }
}
