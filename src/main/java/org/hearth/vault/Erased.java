package org.hearth.vault;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A file was erased: its key is destroyed, and nothing more is written into it. */
@ResponseStatus(HttpStatus.GONE)
public final class Erased extends RuntimeException {
    Erased() {
        super("the file was erased");
    }
}
