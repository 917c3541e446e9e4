package org.hearth.pathway;

/** What a new date does to one module of a plan. */
public record PlanChange(PlanItem before, PlanItem after) {
    /** Whether there is anything to show; what is settled before and after is not. */
    boolean isChange() {
        if (before.state() == after.state() && after.state().isSettled()) return false;
        return !before.window().equals(after.window()) || before.state() != after.state();
    }
}
