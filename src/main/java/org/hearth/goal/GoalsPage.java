package org.hearth.goal;

import java.util.List;
import org.hearth.family.Person;
import org.hearth.instrument.Instrument;
import org.hearth.measure.ResponseId;
import org.hearth.site.Problems;

/**
 * The page of a parent's goals.
 *
 * @param words of a new goal, as typed
 * @param rating as chosen
 */
record GoalsPage(
        Person parent,
        List<Goal> goals,
        Instrument instrument,
        boolean hasRoom,
        GoalId newGoal,
        String words,
        ResponseId newRating,
        RatingForm rating,
        Problems problems) {

    List<Goal> open() {
        return goals.stream().filter(Goal::isOpen).toList();
    }

    List<Goal> ended() {
        return goals.stream().filter(goal -> !goal.isOpen()).toList();
    }

    String path() {
        return "/files/" + parent.caseFile() + "/goals";
    }

    String standing(Goal goal) {
        return new Standing(goal, instrument).words();
    }

    /** What is asked of each. */
    String question() {
        return instrument.parts().getFirst().instruction().orElse("How near is each, from 0 to 10?");
    }

    boolean anotherDay() {
        return problems.has("rated") || problems.has("timepoint") || problems.has("given");
    }
}
