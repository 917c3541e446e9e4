package org.hearth.goal;

import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.casefile.Deed;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Lies;
import org.hearth.door.Touches;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One goal: saying it in other words, and ending it. */
@Controller
@Touches(ItemKind.MEASURES)
class GoalPages {
    private static final String CHANGED =
            "Somebody changed this goal while you had it open. What it says now is above. Save again if yours is right.";
    private final Goals goals;

    GoalPages(Goals goals) {
        this.goals = goals;
    }

    @GetMapping("/goals/{id}")
    ModelAndView show(Actor actor, @PathVariable GoalId id) {
        var goal = goal(actor, id);
        return page(actor, goal, goal.words(), "", Problems.none());
    }

    @PostMapping("/goals/{id}/words")
    @Touches(value = ItemKind.MEASURES, deed = Deed.WRITE)
    ModelAndView reword(
            Actor actor,
            @PathVariable GoalId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes next) {
        var goal = goal(actor, id);
        var problems = Problems.none();
        var said = GoalWords.read(words, problems);
        if (problems.isEmpty() && said.equals(goal.words())) return back(goal);
        if (problems.isEmpty() && !goals.reword(actor, id, version, said)) problems.add("words", CHANGED);
        if (!problems.isEmpty()) return again(page(actor, goal(actor, id), words, "", problems));
        Notice.say(next, "Saved. What it was called before is kept.");
        return back(goal);
    }

    @PostMapping("/goals/{id}/end")
    @Touches(value = ItemKind.MEASURES, deed = Deed.WRITE)
    ModelAndView end(
            Actor actor,
            @PathVariable GoalId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String as,
            RedirectAttributes next) {
        var goal = goal(actor, id);
        var problems = Problems.none();
        var ending = Ending.of(as);
        if (ending.isEmpty()) problems.add("as", "Choose what became of it");
        else if (goal.isOpen() && !goals.end(actor, id, version, ending.get())) problems.add("as", CHANGED);
        if (!problems.isEmpty()) return again(page(actor, goal(actor, id), goal.words(), as, problems));
        Notice.say(next, "Saved. The goal and its ratings stay here.");
        return back(goal);
    }

    private Goal goal(Actor actor, GoalId id) {
        return goals.find(actor, id).orElseThrow(NotHere::new);
    }

    private static ModelAndView back(Goal goal) {
        return new ModelAndView("redirect:/files/" + goal.caseFile() + "/goals");
    }

    private ModelAndView page(Actor actor, Goal goal, String words, String as, Problems problems) {
        return new ModelAndView(
                "goal/show",
                Map.of(
                        "goal", goal,
                        "standing", new Standing(goal, goals.instrument(actor)).words(),
                        "words", words,
                        "as", as,
                        "problems", problems));
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @Bean
    static Lies goalLies() {
        return new Lies(GoalId.class, "goal");
    }
}
