package org.hearth.watch;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import org.hearth.access.Actor;
import org.hearth.access.For;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.site.NavigationItem;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Looking that stood out, and saying what came of it; for managers only what stood out in the looking of the only advisor. */
@Controller
@For({Role.SAFEGUARDING_ADVISOR, Role.TEAM_MANAGER})
class WatchPages {
    private static final int ORDER = 50;
    private static final String ALARM = "alarm-";
    private static final String WEEK = "week-";

    private final Watches watches;

    WatchPages(Watches watches) {
        this.watches = watches;
    }

    /** What waits there is counted among the tasks. */
    @Bean
    static NavigationItem watchItem() {
        return new NavigationItem("Looking", "/looking", Set.of(Role.SAFEGUARDING_ADVISOR), ORDER);
    }

    @GetMapping("/looking")
    ModelAndView all(Actor advisor) {
        return page(advisor, Problems.none(), HttpStatus.OK);
    }

    /** Each alarm and each week has its own form, and in it one question named after it. */
    @PostMapping("/looking")
    ModelAndView answer(Actor advisor, @RequestParam Map<String, String> said, RedirectAttributes next) {
        watches.mustBeTold(advisor);
        var problems = Problems.none();
        said.forEach(
                (question, answer) -> Answer.of(answer).ifPresentOrElse(came -> note(advisor, question, came), () -> {
                    if (isQuestion(question)) problems.add(question, "Choose what came of it");
                }));
        if (!problems.isEmpty()) return page(advisor, problems, HttpStatus.UNPROCESSABLE_CONTENT);
        Notice.say(next, "Noted.");
        return new ModelAndView("redirect:/looking");
    }

    private static boolean isQuestion(String name) {
        return name.startsWith(ALARM) || name.startsWith(WEEK);
    }

    private void note(Actor advisor, String question, Answer answer) {
        try {
            if (question.startsWith(ALARM))
                watches.lookedInto(advisor, AlarmId.of(question.substring(ALARM.length())), answer);
            if (question.startsWith(WEEK))
                watches.read(advisor, LocalDate.parse(question.substring(WEEK.length())), answer);
        } catch (IllegalArgumentException | DateTimeParseException wrong) {
            throw new NotHere();
        }
    }

    private ModelAndView page(Actor advisor, Problems problems, HttpStatusCode status) {
        watches.mustBeTold(advisor);
        return new ModelAndView(
                "watch/all",
                Map.of(
                        "weeks",
                        watches.weeks(advisor),
                        "alarms",
                        watches.alarms(advisor),
                        "answers",
                        Answer.choices(),
                        "problems",
                        problems),
                status);
    }
}
