package org.hearth.factor;

import org.jspecify.annotations.Nullable;

/** A code as somebody types it. */
record CodeForm(String code) {
    CodeForm(@Nullable String code) {
        this.code = code == null || code.length() > 80 ? "" : code.strip();
    }
}
