package org.hearth.goal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.casefile.Deed;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Touches;
import org.hearth.family.Families;
import org.hearth.measure.Due;
import org.hearth.measure.Measures;
import org.hearth.measure.ResponseId;
import org.hearth.measure.Timepoint;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A parent's goals: setting them, and saying how near they are. */
@Controller
@Touches(ItemKind.MEASURES)
class GoalsPages {
    private static final String NO_ROOM =
            "There are as many goals as can be worked on at once. End one before another is set.";
    private static final String ENDED = "One of the goals has ended, or changed, meanwhile: look again, and save";
    private final Goals goals;
    private final Measures measures;
    private final Families families;
    private final Clock clock;

    GoalsPages(Goals goals, Measures measures, Families families, Clock clock) {
        this.goals = goals;
        this.measures = measures;
        this.families = families;
        this.clock = clock;
    }

    @GetMapping("/files/{file}/goals")
    ModelAndView all(Actor actor, @PathVariable CaseFileId file) {
        var found = goals.of(actor, file);
        return page(actor, file, found, "", fresh(actor, file, found), Problems.none());
    }

    @PostMapping("/files/{file}/goals")
    @Touches(value = ItemKind.MEASURES, deed = Deed.WRITE)
    ModelAndView set(
            Actor actor,
            @PathVariable CaseFileId file,
            @RequestParam GoalId id,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes next) {
        var problems = Problems.none();
        var said = GoalWords.read(words, problems);
        if (problems.isEmpty() && !goals.set(actor, file, id, said)) problems.add("words", NO_ROOM);
        if (!problems.isEmpty()) {
            var found = goals.of(actor, file);
            return again(page(actor, file, found, words, fresh(actor, file, found), problems));
        }
        Notice.say(next, "Saved. How near is it today?");
        return new ModelAndView("redirect:/files/" + file + "/goals");
    }

    @PostMapping("/files/{file}/goals/ratings")
    @Touches(value = ItemKind.MEASURES, deed = Deed.WRITE)
    ModelAndView rate(
            Actor actor,
            @PathVariable CaseFileId file,
            @RequestParam ResponseId id,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        var form = new RatingForm(fields);
        var found = goals.of(actor, file);
        var open = found.stream().filter(Goal::isOpen).toList();
        if (open.isEmpty()) return new ModelAndView("redirect:/files/" + file + "/goals");
        var problems = Problems.none();
        var rating = form.read(id, open, goals.instrument(actor), LocalDate.now(clock), problems);
        if (rating.isPresent() && !goals.rate(actor, file, rating.get()))
            problems.add(RatingForm.name(open.getFirst()), ENDED);
        if (!problems.isEmpty()) return again(page(actor, file, found, "", form, problems));
        Notice.say(next, "Saved.");
        return new ModelAndView("redirect:/files/" + file + "/goals");
    }

    /** The time-point that is due, while goals were not rated at it yet. */
    private RatingForm fresh(Actor actor, CaseFileId file, List<Goal> found) {
        var due = measures.due(actor, file).stream().map(Due::timepoint).findFirst();
        return RatingForm.fresh(due.filter(timepoint -> !isRatedAt(found, timepoint)), LocalDate.now(clock));
    }

    private static boolean isRatedAt(List<Goal> goals, Timepoint timepoint) {
        return goals.stream().flatMap(goal -> goal.ratings().stream()).anyMatch(rating -> rating.timepoint()
                .equals(Optional.of(timepoint)));
    }

    private ModelAndView page(
            Actor actor, CaseFileId file, List<Goal> found, String words, RatingForm rating, Problems problems) {
        var parent = families.parentOf(actor, file).orElseThrow(NotHere::new);
        var page = new GoalsPage(
                parent,
                found,
                goals.instrument(actor),
                goals.hasRoom(actor, found),
                GoalId.random(),
                words,
                ResponseId.random(),
                rating,
                problems);
        return new ModelAndView("goal/all", Map.of("page", page));
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
