package org.hearth.door;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.CaseFiles;
import org.hearth.casefile.Relation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which file an address names, and in which relations it is open to somebody now. */
@Component
class Reach {
    private final CaseFiles files;
    private final Map<Class<?>, String> tables;

    Reach(CaseFiles files, ObjectProvider<Lies> lying) {
        this.files = files;
        this.tables = lying.stream().collect(Collectors.toUnmodifiableMap(Lies::id, Lies::table));
    }

    /** The types of ids that name a file, or something in one. */
    Set<Class<?>> lying() {
        return Stream.concat(Stream.of(CaseFileId.class), tables.keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The file that this is, or lies in; empty for one the actor may not read, and for what is no id. */
    Optional<CaseFileId> file(Actor actor, Class<?> type, String id) {
        try {
            var itself = CaseFileId.of(id);
            return type == CaseFileId.class
                    ? Optional.of(itself)
                    : files.liesIn(actor, Objects.requireNonNull(tables.get(type)), itself.toString());
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    Set<Relation> relations(Actor actor, CaseFileId file) {
        return files.relations(actor, file);
    }
}
