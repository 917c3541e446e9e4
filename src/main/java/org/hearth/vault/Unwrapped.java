package org.hearth.vault;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The unwrapped keys of one transaction, for each who acts in it; gone with the transaction, so that no key outlives a grant. */
final class Unwrapped implements TransactionSynchronization {
    private final Map<Actor, Map<CaseFileId, Optional<Envelope>>> keys = new HashMap<>();

    static Map<CaseFileId, Optional<Envelope>> here(Actor actor) {
        return bound().keys.computeIfAbsent(actor, nobody -> new HashMap<>());
    }

    private static Unwrapped bound() {
        var bound = (Unwrapped) TransactionSynchronizationManager.getResource(Unwrapped.class);
        if (bound != null) return bound;
        var fresh = new Unwrapped();
        TransactionSynchronizationManager.bindResource(Unwrapped.class, fresh);
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(Unwrapped.class);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(Unwrapped.class, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(Unwrapped.class);
    }
}
