package org.hearth.programme;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One module of the programme.
 *
 * @param code as sessions record it, lower case with underscores
 * @param after codes of the modules that precede it
 * @param eachBaby whether it is done once with each baby
 */
public record ProgrammeModule(
        String code,
        String name,
        Set<Stream> streams,
        Offer offer,
        boolean eachBaby,
        WindowRule window,
        List<String> after,
        Optional<Variants> variants,
        String purpose,
        Origin origin) {
    public ProgrammeModule {
        streams = Set.copyOf(streams);
        after = List.copyOf(after);
    }

    /** Whether a session can be about it; the introduction is over by the time there are sessions. */
    public boolean heldInSessions() {
        return !window.onJoining();
    }
}
