package org.hearth.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The trail of every read and change of a case file, of what was refused and of what was taken away. {@code what} is a
 * few fixed words such as {@code "session"}, never a name or anything typed. Only within the transaction it tells of;
 * a refusal has its own, because there is none to tell of.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Audit {
    private final AuditStore store;
    private final LookStore looks;
    private final UnusualStore unusual;
    private final Clock clock;

    Audit(AuditStore store, LookStore looks, UnusualStore unusual, Clock clock) {
        this.store = store;
        this.looks = looks;
        this.unusual = unusual;
        this.clock = clock;
    }

    /**
     * What this request does is done by a parent, on their own phone, by a link that a colleague made: it is written down under
     * that colleague, whose link it is, with {@code own phone} in place of a network, and counts for none of their looking.
     */
    public static void byLink(HttpServletRequest request) {
        Origin.byLink(request);
    }

    /** One row for each request, file and sort of thing, however often a page asks for it. */
    public void read(Actor actor, CaseFileId file, String what) {
        if (ReadOnce.isFirst(actor, file, what)) store.add(actor, Noted.of("read", file, what), clock.instant());
    }

    public void changed(Actor actor, CaseFileId file, String what) {
        store.add(actor, Noted.of("changed", file, what), clock.instant());
    }

    /** The same change of many files. */
    public void changed(Actor actor, Collection<CaseFileId> files, String what) {
        store.addMany(actor, files, "changed", what, clock.instant());
    }

    /** Files were opened or closed to somebody. */
    public void granted(Actor actor, Collection<CaseFileId> files, String what) {
        store.addMany(actor, files, "granted", what, clock.instant());
    }

    /** Something that concerns no one file: a list, a report, an import. */
    public void noted(Actor actor, String what) {
        store.add(actor, Noted.of("noted", what), clock.instant());
    }

    /** Somebody searched: by what sort of thing, and how many were found; never for what. */
    public void searched(Actor actor, String by, int found) {
        store.add(actor, Noted.of("noted", "searched by " + by).counting(found), clock.instant());
    }

    /** Something left the product: what sort of thing, how many rows, and the reason where one was asked for. */
    public void exported(Actor actor, String what, ExportMark mark, int rows, Optional<ExportReason> reason) {
        var why = reason.map(ExportReason::code);
        store.add(actor, Noted.of("exported", what).taken(mark, rows, why), Origin.orTerminal(), clock.instant());
    }

    /** Who else looked at a file that is open to the actor, the latest day first; of the other parent's side nothing. */
    public List<Look> looks(Actor actor, CaseFileId file, int most) {
        return looks.looks(actor, file, most);
    }

    /** Looking that stood out among all of it, for the audit's own job alone: to anybody else there is none. */
    public List<Unusual> unusual(Actor job, Instant from, Instant until) {
        return unusual.between(from, until);
    }

    /** Somebody asked for what is not theirs, or is not there. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(Actor actor, Refusal refusal) {
        store.add(actor, Noted.of("refused", refusal.what()).refused(refusal), clock.instant());
    }
}
