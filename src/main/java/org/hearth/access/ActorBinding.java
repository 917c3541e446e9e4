package org.hearth.access;

import java.util.Optional;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the database, within the transaction, who is acting: the second wall's half of every front door. Runs inside
 * the transaction; a front door that calls another as somebody else (a job, the counting role) is itself again
 * afterwards.
 */
@Aspect
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class ActorBinding {
    private static final Object KEY = ActorBinding.class;

    private final ActorStore store;

    ActorBinding(ActorStore store) {
        this.store = store;
    }

    @Around("within(@org.springframework.stereotype.Service org.hearth..*) && args(actor,..)")
    @Nullable Object bound(ProceedingJoinPoint call, Actor actor) throws Throwable {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return call.proceed();
        }
        var before = (Actor) TransactionSynchronizationManager.getResource(KEY);
        if (actor.equals(before)) {
            return call.proceed();
        }
        become(actor, before);
        try {
            var answer = call.proceed();
            restore(before);
            return answer;
        } catch (Throwable failure) {
            restoreAfter(failure, before);
            throw failure;
        }
    }

    /** Who acts in the transaction that is going on. */
    static Optional<Actor> bound() {
        return Optional.ofNullable((Actor) TransactionSynchronizationManager.getResource(KEY));
    }

    private void become(Actor actor, @Nullable Actor before) {
        store.bind(actor);
        if (before != null) {
            TransactionSynchronizationManager.unbindResource(KEY);
        }
        TransactionSynchronizationManager.bindResource(KEY, actor);
    }

    private void restore(@Nullable Actor before) {
        TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
        if (before == null) {
            store.unbind();
        } else {
            store.bind(before);
            TransactionSynchronizationManager.bindResource(KEY, before);
        }
    }

    private void restoreAfter(Throwable failure, @Nullable Actor before) {
        try {
            restore(before);
        } catch (DataAccessException aborted) {
            failure.addSuppressed(aborted);
        }
    }
}
