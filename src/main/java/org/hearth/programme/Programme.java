package org.hearth.programme;

import java.util.List;
import java.util.Optional;

/**
 * A programme as its file defines it, checked.
 *
 * @param ending the last day of the work with a parent who stays to the end
 */
public record Programme(
        String code, int version, String name, String source, Point ending, ToddlerAge toddler, List<Phase> phases) {
    public Programme {
        phases = List.copyOf(phases);
    }

    /** Every module, in the order of the file, which puts each after what precedes it. */
    public List<ProgrammeModule> modules() {
        return phases.stream().flatMap(phase -> phase.modules().stream()).toList();
    }

    /** The modules a session with a parent of this stream can be about. */
    public List<ProgrammeModule> modulesFor(Stream stream) {
        return modules().stream()
                .filter(module -> module.heldInSessions() && module.streams().contains(stream))
                .toList();
    }

    public Optional<ProgrammeModule> module(String moduleCode) {
        return modules().stream().filter(m -> m.code().equals(moduleCode)).findFirst();
    }
}
