package org.hearth.framework;

import org.jspecify.annotations.Nullable;

/** What an administrator typed about an outcome. */
record MeaningForm(@Nullable String words, int version) {
    MeaningForm {
        words = words == null ? "" : words.strip();
    }

    @Override
    public String words() {
        return words == null ? "" : words;
    }

    Meaning meaning() {
        return new Meaning(words(), version);
    }
}
