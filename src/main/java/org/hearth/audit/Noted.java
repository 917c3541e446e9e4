package org.hearth.audit;

import java.util.Optional;
import java.util.UUID;
import org.hearth.access.CaseFileId;
import org.jspecify.annotations.Nullable;

/** One thing to write into the trail, as the row says it. */
record Noted(
        String act,
        @Nullable UUID file,
        String what,
        @Nullable UUID thing,
        @Nullable Integer amount,
        @Nullable String why) {
    static Noted of(String act, CaseFileId file, String what) {
        return new Noted(act, file.value(), what, null, null, null);
    }

    static Noted of(String act, String what) {
        return new Noted(act, null, what, null, null, null);
    }

    Noted counting(int amount) {
        return new Noted(act, file, what, thing, amount, why);
    }

    Noted taken(ExportMark mark, int rows, Optional<String> reason) {
        return new Noted(act, file, what, mark.value(), rows, reason.orElse(null));
    }

    Noted refused(Refusal refusal) {
        var asked = refusal.thing().map(UUID::fromString).orElse(null);
        return new Noted(act, refusal.file().map(CaseFileId::value).orElse(null), what, asked, null, null);
    }
}
