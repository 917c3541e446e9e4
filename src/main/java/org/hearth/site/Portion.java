package org.hearth.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is too long for one.
 *
 * @param number of the page, from 1
 * @param size how many a page shows
 * @param all how many there are
 */
public record Portion(int number, int size, int all) {
    /** The page asked for in an address; the first for what is no number of one. */
    public static Portion of(@Nullable String asked, int size, int all) {
        var last = Math.max(1, (all + size - 1) / size);
        var number = asked != null && asked.matches("[1-9]\\d{0,5}") ? Integer.parseInt(asked) : 1;
        return new Portion(Math.min(number, last), size, all);
    }

    /** How many come before it. */
    public int before() {
        return (number - 1) * size;
    }

    public <T> List<T> of(List<T> everything) {
        return everything.subList(before(), Math.min(everything.size(), before() + size));
    }

    public boolean isFirst() {
        return number == 1;
    }

    public boolean isLast() {
        return before() + size >= all;
    }

    /** "26 to 50 of 405", of the page so many on. */
    public String words(int on) {
        var from = before() + on * size;
        return (from + 1) + " to " + Math.min(all, from + size) + " of " + all;
    }

    /** The address of the page so many on. */
    public String at(String path, int on) {
        return path + (path.contains("?") ? "&" : "?") + "page=" + (number + on);
    }
}
