package org.hearth.audit;

import java.util.Optional;
import org.hearth.access.CaseFileId;

/**
 * What somebody asked for and was told is not here.
 *
 * @param what the sort of request, such as {@code GET /files/{id}}
 * @param file whose file, if the request named one
 * @param thing the id in the request, of whatever it is: a UUID's text
 */
public record Refusal(String what, Optional<CaseFileId> file, Optional<String> thing) {
    /** A refusal that names nothing. */
    public static Refusal of(String what) {
        return new Refusal(what, Optional.empty(), Optional.empty());
    }
}
