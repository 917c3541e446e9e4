package org.hearth.draft;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.audit.Audit;
import org.hearth.casefile.CaseFiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people have typed and not yet sent; each draft is its writer's alone. */
@Service
@Transactional
public class Drafts {
    private final DraftStore store;
    private final CaseFiles files;
    private final Audit audit;
    private final Clock clock;

    Drafts(DraftStore store, CaseFiles files, Audit audit, Clock clock) {
        this.store = store;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps the form as it now stands and says when. Empty, and nothing changed, when newer words are kept from another page or
     * device: the mark in the field {@link Draft#MARK} tells which page types.
     */
    public Optional<Instant> keep(Actor actor, CaseFileId caseFile, String form, Map<String, String> fields) {
        var file = files.find(actor, caseFile).orElseThrow(NotHere::new);
        var words = new HashMap<>(fields);
        var given = words.remove(Draft.MARK);
        var mark = Draft.Mark.of(given == null ? "" : given);
        var now = clock.instant();
        if (store.begin(actor, file, form, words, mark, now)) {
            // Once for each draft, not for each stroke of a key: the record would drown in them.
            audit.changed(actor, caseFile, "draft begun");
            return Optional.of(now);
        }
        return store.goOn(actor, caseFile, form, words, mark, now) ? Optional.of(now) : Optional.empty();
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(Actor actor, CaseFileId caseFile, String form) {
        return store.find(actor, caseFile, form);
    }

    /** The hidden value a page of this form carries, so that two pages or devices never overwrite each other unseen. */
    @Transactional(readOnly = true)
    public String mark(Actor actor, CaseFileId caseFile, String form) {
        return Draft.Mark.fresh(
                        store.find(actor, caseFile, form).map(Draft::version).orElse(0))
                .toString();
    }

    /** The form was acted on, so that what was typed has its place. */
    public void discard(Actor actor, CaseFileId caseFile, String form) {
        store.discard(actor, caseFile, form);
    }
}
