package org.hearth.outbox;

import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;

/** Says, when a message leaves, under which address what it brings is found; offered by the feature whose it is. No address is kept. */
@FunctionalInterface
public interface Enclosures {
    /** Empty when it is there no more, or is not of this file: then the message does not leave. */
    Optional<String> address(Actor writer, CaseFileId file, EnclosureId id);
}
