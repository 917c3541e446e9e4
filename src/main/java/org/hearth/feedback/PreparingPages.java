package org.hearth.feedback;

import java.util.List;
import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.casefile.Deed;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Touches;
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

/** One thing a parent said: whether it may be used, the words as others may read them, and a second look at those. */
@Controller
@Touches(ItemKind.FEEDBACK)
class PreparingPages {
    private static final String CHANGED =
            "Somebody changed this while you had it open. Look again, and save again if yours is right";

    private final Feedbacks feedbacks;

    PreparingPages(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    @GetMapping("/feedback/{id}")
    ModelAndView show(Actor actor, @PathVariable FeedbackId id) {
        var feedback = feedbacks.find(actor, id);
        return page(actor, feedback, words(feedback), false, Problems.none());
    }

    /** One step, whatever was made of the words. */
    @PostMapping("/feedback/{id}/take-back")
    @Touches(value = ItemKind.FEEDBACK, deed = Deed.WRITE)
    ModelAndView takeBack(Actor actor, @PathVariable FeedbackId id, RedirectAttributes next) {
        var done = feedbacks.takeBack(actor, id);
        Notice.say(
                next,
                done
                        ? "Taken back. Nobody outside this file reads these words any more."
                        : "Somebody changed this at the same moment. Take it back again.");
        return back(id);
    }

    @PostMapping("/feedback/{id}/use")
    @Touches(value = ItemKind.FEEDBACK, deed = Deed.WRITE)
    ModelAndView askAgain(
            Actor actor,
            @PathVariable FeedbackId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String use,
            RedirectAttributes next) {
        var problems = Problems.none();
        var answer = Use.find(use);
        if (answer.isEmpty()) problems.add("use", "Choose what the parent said");
        else if (!feedbacks.askAgain(actor, id, version, answer.get())) problems.add("use", CHANGED);
        if (!problems.isEmpty()) {
            var feedback = feedbacks.find(actor, id);
            return again(page(actor, feedback, words(feedback), false, problems));
        }
        Notice.say(next, "Saved.");
        return back(id);
    }

    @PostMapping("/feedback/{id}/prepare")
    @Touches(value = ItemKind.FEEDBACK, deed = Deed.WRITE)
    ModelAndView prepare(
            Actor actor,
            @PathVariable FeedbackId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String sure,
            RedirectAttributes next) {
        var feedback = feedbacks.find(actor, id);
        var problems = Problems.none();
        var said = words.strip();
        FeedbackForm.written(said, problems);
        var telling = feedbacks.telling(actor, feedback.caseFile(), said);
        var mustLook = problems.isEmpty() && !telling.isEmpty() && sure.isEmpty();
        if (mustLook) problems.add("words", tells(telling));
        if (problems.isEmpty() && !feedbacks.prepare(actor, id, version, said)) problems.add("words", CHANGED);
        if (!problems.isEmpty())
            return again(page(actor, feedbacks.find(actor, id), words, mustLook || !sure.isEmpty(), problems));
        Notice.say(next, "Saved. A second colleague looks over it before anybody else reads it.");
        return back(id);
    }

    @PostMapping("/feedback/{id}/check")
    @Touches(value = ItemKind.FEEDBACK, deed = Deed.WRITE)
    ModelAndView check(
            Actor actor,
            @PathVariable FeedbackId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String tell,
            RedirectAttributes next) {
        var feedback = feedbacks.find(actor, id);
        var problems = Problems.none();
        switch (tell) {
            case "nobody" -> {
                if (!feedbacks.check(actor, id, version)) problems.add("tell", CHANGED);
            }
            case "somebody" -> {
                if (!feedbacks.sendBack(actor, id, version)) problems.add("tell", CHANGED);
            }
            default -> problems.add("tell", "Choose what you think");
        }
        if (!problems.isEmpty()) return again(page(actor, feedbacks.find(actor, id), words(feedback), false, problems));
        Notice.say(
                next,
                tell.equals("nobody")
                        ? "Saved. Evaluators can sort these words by theme now."
                        : "Saved. The words go back to be prepared again.");
        return back(id);
    }

    static String tells(List<String> telling) {
        return "Could this tell who said it: " + String.join(", ", telling)
                + "? Put something like [my daughter] or [the place] in its stead, or say below that it tells nothing";
    }

    /** As they were prepared before; else as they were said. */
    private static String words(Feedback feedback) {
        return feedback.prepared().map(Feedback.Prepared::words).orElse(feedback.words());
    }

    private static ModelAndView back(FeedbackId id) {
        return new ModelAndView("redirect:/feedback/" + id);
    }

    private ModelAndView page(
            Actor actor, Feedback feedback, String words, boolean asksWhetherSure, Problems problems) {
        var telling = feedback.mayBeChecked()
                ? feedbacks.telling(actor, feedback.caseFile(), words(feedback))
                : List.<String>of();
        return new ModelAndView(
                "feedback/show",
                Map.of(
                        "parent", feedbacks.parent(actor, feedback.caseFile()),
                        "feedback", feedback,
                        "words", words,
                        "telling", telling,
                        "asksWhetherSure", asksWhetherSure,
                        "problems", problems));
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
