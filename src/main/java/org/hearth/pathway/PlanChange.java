package org.hearth.pathway;

/** What a new date does to one module of a plan. */
public record PlanChange(PlanItem before, PlanItem after) {
    /** Whether there is anything to show. */
    boolean isChange() {
        return !before.window().equals(after.window()) || before.state() != after.state();
    }
}
