package org.hearth.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one parent said of the programme: writing it down, and finding it again. */
@Controller
@Touches(ItemKind.FEEDBACK)
class FeedbackPages {
    private static final String KEPT_BEFORE =
            "This form was saved before, and what it said then stands below. To change what may be done with those words, open them."
                    + " To keep these as well, save again";

    private final Feedbacks feedbacks;
    private final Clock clock;

    FeedbackPages(Feedbacks feedbacks, Clock clock) {
        this.feedbacks = feedbacks;
        this.clock = clock;
    }

    @GetMapping("/files/{file}/feedback")
    ModelAndView all(Actor actor, @PathVariable CaseFileId file) {
        return page(actor, file, FeedbackForm.on(LocalDate.now(clock)), Problems.none());
    }

    @PostMapping("/files/{file}/feedback")
    @Touches(value = ItemKind.FEEDBACK, deed = Deed.WRITE)
    ModelAndView keep(Actor actor, @PathVariable CaseFileId file, FeedbackForm form, RedirectAttributes next) {
        var problems = Problems.none();
        var said = form.read(problems, LocalDate.now(clock));
        if (said.isPresent() && !feedbacks.keep(actor, file, said.get())) {
            form = form.anew();
            said = Optional.empty();
            problems.add("words", KEPT_BEFORE);
        }
        if (said.isEmpty()) {
            var page = page(actor, file, form, problems);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        if (said.get().use() == Use.NONE) {
            Notice.say(next, "Saved. The words stay in this file.");
            return new ModelAndView("redirect:/files/" + file + "/feedback");
        }
        Notice.say(next, "Saved. Now prepare the words, so that nobody can tell who said them.");
        return new ModelAndView("redirect:/feedback/" + said.get().id());
    }

    private ModelAndView page(Actor actor, CaseFileId file, FeedbackForm form, Problems problems) {
        return new ModelAndView(
                "feedback/all",
                Map.of(
                        "parent",
                        feedbacks.parent(actor, file),
                        "all",
                        feedbacks.of(actor, file),
                        "form",
                        form,
                        "problems",
                        problems));
    }

    @Bean
    static Lies feedbackLies() {
        return new Lies(FeedbackId.class, "feedback");
    }
}
