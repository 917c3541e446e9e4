package org.hearth.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Touches;
import org.hearth.family.Families;
import org.hearth.family.Person;
import org.hearth.goal.Goal;
import org.hearth.goal.Goals;
import org.hearth.instrument.AnsweredBy;
import org.hearth.library.Instruments;
import org.hearth.measure.Measures;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A parent's own change over time, on one page. */
@Controller
@Touches(ItemKind.MEASURES)
class ProgressPages {
    private final Measures measures;
    private final Goals goals;
    private final Instruments instruments;
    private final Families families;

    ProgressPages(Measures measures, Goals goals, Instruments instruments, Families families) {
        this.measures = measures;
        this.goals = goals;
        this.instruments = instruments;
        this.families = families;
    }

    @GetMapping("/files/{file}/change")
    ModelAndView show(Actor actor, @PathVariable CaseFileId file) {
        var parent = families.parentOf(actor, file).orElseThrow(NotHere::new);
        return new ModelAndView("progress/show", Map.of("parent", parent, "sides", sides(actor, parent)));
    }

    private List<Side> sides(Actor actor, Person parent) {
        var courses = new Courses(
                instruments.catalogue(actor),
                families.children(actor, parent.family()).size());
        var wanted = goals.of(actor, parent.caseFile());
        var ofGoals = wanted.stream()
                .flatMap(goal -> goal.ratings().stream())
                .map(Goal.Rating::response)
                .collect(Collectors.toSet());
        var ofMeasures = courses.of(measures.of(actor, parent.caseFile()), ofGoals);
        var ratedGoals = wanted.stream()
                .map(goal -> courses.of(goal, goals.instrument(actor)))
                .filter(course -> !course.stops().isEmpty())
                .toList();
        var number = new AtomicInteger();
        var sides = new ArrayList<Side>();
        for (var rater : AnsweredBy.values()) {
            var side = new Side(rater, told(ofMeasures, rater, number), told(ratedGoals, rater, number));
            if (!side.measures().isEmpty() || !side.goals().isEmpty()) sides.add(side);
        }
        return sides;
    }

    private static List<Told> told(List<Course> courses, AnsweredBy rater, AtomicInteger number) {
        return courses.stream()
                .filter(course -> course.rater() == rater)
                .map(course -> new Told("course-" + number.incrementAndGet(), course))
                .toList();
    }
}
