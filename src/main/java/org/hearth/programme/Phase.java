package org.hearth.programme;

import java.util.List;

/** A stretch of the programme and the modules in it, in their order. */
public record Phase(String code, String name, List<ProgrammeModule> modules) {
    public Phase {
        modules = List.copyOf(modules);
    }
}
