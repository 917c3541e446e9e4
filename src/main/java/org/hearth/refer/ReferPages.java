package org.hearth.refer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.Anyone;
import org.hearth.access.NotHere;
import org.hearth.area.Areas;
import org.hearth.site.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The public form, one thing on a page. Nothing it answers depends on what others have sent. */
@Controller
@Anyone
class ReferPages {
    private static final Actor VISITOR = Actor.visitor();
    private static final String START = "redirect:/refer";

    private final ReferralDrafts drafts;
    private final Clock clock;

    ReferPages(ReferralDrafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping("/refer")
    ModelAndView start() {
        return new ModelAndView("refer/start");
    }

    @PostMapping("/refer")
    String begin(HttpServletRequest request, HttpServletResponse response) {
        DraftCookie.give(request, response, drafts.begin(VISITOR));
        return "redirect:/refer/" + Steps.first().name();
    }

    @GetMapping("/refer/{step}")
    ModelAndView show(HttpServletRequest request, @PathVariable String step) {
        var answers = answers(request);
        if (answers.isEmpty()) return new ModelAndView(START);
        return page(request, step(answers.get(), step), answers.get(), Problems.none());
    }

    @PostMapping("/refer/{step}")
    ModelAndView keep(
            HttpServletRequest request, @PathVariable String step, @RequestParam MultiValueMap<String, String> posted) {
        var before = answers(request);
        if (before.isEmpty()) return new ModelAndView(START);
        var asked = step(before.get(), step);
        var typed = Reading.read(asked, posted);
        var problems = Reading.check(asked, typed, LocalDate.now(clock));
        if (!problems.isEmpty()) {
            var again = page(request, asked, before.get().with(typed), problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        DraftCookie.in(request).ifPresent(key -> drafts.keep(VISITOR, key, typed));
        return new ModelAndView("redirect:" + next(before.get().with(typed), asked, goesBackToCheck(request)));
    }

    @GetMapping("/refer/check")
    ModelAndView check(HttpServletRequest request) {
        var answers = answers(request);
        if (answers.isEmpty()) return new ModelAndView(START);
        var incomplete = incomplete(answers.get());
        if (incomplete.isPresent())
            return new ModelAndView("redirect:/refer/" + incomplete.get().name());
        var steps = new Steps(answers.get().voice()).all();
        var summaries = steps.stream().map(s -> Summary.of(s, answers.get())).toList();
        return new ModelAndView(
                "refer/check",
                Map.of(
                        "summaries",
                        summaries.stream().filter(Summary::isGiven).toList(),
                        "left",
                        summaries.stream().filter(summary -> !summary.isGiven()).toList(),
                        "unreachable",
                        new Sending(answers.get()).unreachable(),
                        "back",
                        "/refer/" + steps.getLast().name()));
    }

    @PostMapping("/refer/check")
    String send(HttpServletRequest request, HttpServletResponse response) {
        var incomplete = answers(request).flatMap(this::incomplete);
        if (incomplete.isPresent()) return "redirect:/refer/" + incomplete.get().name();
        DraftCookie.in(request).ifPresent(key -> drafts.send(VISITOR, key));
        DraftCookie.takeBack(request, response);
        return "redirect:/refer/sent";
    }

    @GetMapping("/refer/sent")
    ModelAndView sent() {
        return new ModelAndView("refer/sent");
    }

    private Optional<Answers> answers(HttpServletRequest request) {
        return DraftCookie.in(request).flatMap(key -> drafts.find(VISITOR, key));
    }

    private static Step step(Answers answers, String name) {
        return new Steps(answers.voice()).find(name).orElseThrow(NotHere::new);
    }

    /** The first page that still lacks something we cannot do without. */
    private Optional<Step> incomplete(Answers answers) {
        if (Voice.of(answers.text("voice")).isEmpty()) return Optional.of(Steps.first());
        return new Steps(answers.voice())
                .all().stream()
                        .filter(step -> !Reading.check(step, answers, LocalDate.now(clock))
                                .isEmpty())
                        .findFirst();
    }

    private static String next(Answers answers, Step step, boolean backToCheck) {
        var steps = new Steps(answers.voice()).all();
        var after = steps.indexOf(step) + 1;
        return backToCheck || after >= steps.size()
                ? "/refer/check"
                : "/refer/" + steps.get(after).name();
    }

    private static boolean goesBackToCheck(HttpServletRequest request) {
        return request.getParameter("check") != null;
    }

    private static ModelAndView page(HttpServletRequest request, Step step, Answers answers, Problems problems) {
        var steps = new Steps(answers.voice()).all();
        var at = steps.indexOf(step);
        var check = goesBackToCheck(request);
        var back = check
                ? "/refer/check"
                : at == 0 ? "/refer" : "/refer/" + steps.get(at - 1).name();
        return new ModelAndView(
                "refer/step",
                Map.of(
                        "step", step,
                        "answers", answers,
                        "problems", problems,
                        "back", back,
                        "at", "Step " + (at + 1) + " of " + steps.size(),
                        "action", "/refer/" + step.name() + (check ? "?check=1" : ""),
                        "areas", Areas.all()));
    }
}
