package org.hearth.ownphone;

import org.jspecify.annotations.Nullable;

/**
 * What came from a parent's phone.
 *
 * @param step {@code go} on, {@code leave} a measure out, {@code back}, or else an answer
 * @param sheet the place of the measure that the page was of
 * @param item the question that it was of
 */
record PhoneForm(String step, String sheet, String item, String answer) {
    PhoneForm(@Nullable String step, @Nullable String sheet, @Nullable String item, @Nullable String answer) {
        this.step = step == null ? "" : step;
        this.sheet = sheet == null ? "" : sheet;
        this.item = item == null ? "" : item;
        this.answer = answer == null ? "" : answer.strip();
    }

    boolean isOf(PhoneSheet some) {
        return sheet.equals(String.valueOf(some.place()));
    }

    /** The question answered, if it is one that this measure shows now; 0 for none. */
    int itemOf(PhoneSheet some) {
        if (!item.matches("\\d{1,3}")) return 0;
        var number = Integer.parseInt(item);
        return number >= some.backTo() && number <= some.at() ? number : 0;
    }
}
