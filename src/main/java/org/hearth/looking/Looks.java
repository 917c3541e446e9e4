package org.hearth.looking;

import java.util.List;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.audit.Audit;
import org.hearth.casefile.CaseFile;
import org.hearth.casefile.CaseFiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who looked at the files; looking at that is itself looking. */
@Service
@Transactional
public class Looks {
    private static final int MOST = 400;

    private final CaseFiles files;
    private final Audit audit;

    Looks(CaseFiles files, Audit audit) {
        this.files = files;
        this.audit = audit;
    }

    /** Throws NotHere for a file that is not open to the actor. */
    Looked at(Actor actor, CaseFileId id) {
        var file = files.find(actor, id).orElseThrow(NotHere::new);
        audit.read(actor, id, "who looked");
        return new Looked(
                file,
                audit.looks(actor, id, MOST).stream()
                        .map(LookLine::of)
                        .filter(LookLine::says)
                        .toList());
    }

    /** A file, and a line for each colleague and day. */
    public record Looked(CaseFile file, List<LookLine> lines) {}
}
