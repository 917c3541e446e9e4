package org.hearth.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of the trail as the chain sees it: every column, each in the one form that it has as text. */
record Event(EventId id, Instant at, List<@Nullable String> others) {
    /** The columns besides id and at, in the order in which they are hashed. */
    static final List<String> OTHERS =
            List.of("account_id", "case_file_id", "act", "what", "network", "session_mark", "why", "thing", "amount");

    List<@Nullable String> columns() {
        var all = new ArrayList<@Nullable String>();
        all.add(id.toString());
        all.add(Chain.micros(at));
        all.addAll(others);
        return all;
    }
}
