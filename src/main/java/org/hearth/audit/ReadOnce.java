package org.hearth.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What was read in this transaction and, once that is committed, in this request: a page asks for the same file many
 * times, and the trail should say so once.
 */
final class ReadOnce implements TransactionSynchronization {
    private static final String READ = ReadOnce.class.getName();

    private final Set<Object> reads = new HashSet<>();

    static boolean isFirst(Actor actor, CaseFileId file, String what) {
        var read = List.of(actor.account(), file, what);
        return !earlier().contains(read) && ofThisTransaction().reads.add(read);
    }

    private static ReadOnce ofThisTransaction() {
        for (var one : TransactionSynchronizationManager.getSynchronizations()) {
            if (one instanceof ReadOnce here) return here;
        }
        var fresh = new ReadOnce();
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    @Override
    public void afterCommit() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) return;
        var all = new HashSet<Object>(earlier());
        all.addAll(reads);
        request.setAttribute(READ, all, RequestAttributes.SCOPE_REQUEST);
    }

    private static Set<?> earlier() {
        var request = RequestContextHolder.getRequestAttributes();
        return request != null && request.getAttribute(READ, RequestAttributes.SCOPE_REQUEST) instanceof Set<?> reads
                ? reads
                : Set.of();
    }
}
