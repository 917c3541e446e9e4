package org.hearth.outbox;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.reach.Reach;
import org.hearth.reach.SafeReach;
import org.hearth.reach.Way;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The plan for safe contact, which a test can switch off to see what would have left without it. */
@Component
@Primary
class Gate implements SafeReach {
    private final PlanOfContact plan;
    private volatile Optional<BiFunction<CaseFileId, Way, String>> whatever = Optional.empty();

    Gate(PlanOfContact plan) {
        this.plan = plan;
    }

    /** From now on everything may leave, for whatever was told. */
    void off(BiFunction<CaseFileId, Way, String> whateverWasTold) {
        whatever = Optional.of(whateverWasTold);
    }

    void on() {
        whatever = Optional.empty();
    }

    @Override
    public Reach mayWrite(Actor actor, CaseFileId file, Way way, Instant at) {
        return whatever.<Reach>map(told -> new Reach.Allowed(way, told.apply(file, way)))
                .orElseGet(() -> plan.mayWrite(actor, file, way, at));
    }
}
