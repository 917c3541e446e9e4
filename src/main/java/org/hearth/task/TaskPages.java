package org.hearth.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.For;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.casefile.Deed;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Doors;
import org.hearth.door.Lies;
import org.hearth.door.Touches;
import org.hearth.site.BeforeCalling;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The actor's own tasks, those overdue first, and saying that one is done. */
@Controller
@For({Role.PRACTITIONER, Role.TEAM_MANAGER, Role.SAFEGUARDING_ADVISOR, Role.INTAKE})
class TaskPages {
    private static final int LONGEST = 2_000;

    private final Tasks tasks;
    private final TaskWords words;
    private final BeforeCalling calling;
    private final List<DoneElsewhere> elsewhere;
    private final Clock clock;

    TaskPages(
            Tasks tasks, TaskWords words, BeforeCalling calling, ObjectProvider<DoneElsewhere> elsewhere, Clock clock) {
        this.tasks = tasks;
        this.words = words;
        this.calling = calling;
        this.elsewhere = elsewhere.stream().toList();
        this.clock = clock;
    }

    @GetMapping("/tasks")
    ModelAndView mine(Actor actor) {
        return new ModelAndView("task/mine", Map.of("tasks", words.all(actor, tasks.open(actor), today())));
    }

    @GetMapping("/tasks/{id}")
    @Touches(ItemKind.TASKS)
    ModelAndView show(Actor actor, @PathVariable TaskId id) {
        if (tasks.find(actor, id).isEmpty() && tasks.file(actor, id).isPresent()) {
            return new ModelAndView("redirect:/tasks");
        }
        return page(actor, id, "", Problems.none(), HttpStatus.OK);
    }

    @PostMapping("/tasks/{id}")
    @Touches(value = ItemKind.TASKS, deed = Deed.WRITE)
    ModelAndView done(
            Actor actor,
            @PathVariable TaskId id,
            @RequestParam(defaultValue = "") String what,
            RedirectAttributes next) {
        var place =
                tasks.find(actor, id).flatMap(task -> elsewhere(actor, task)).filter(DoneElsewhere.Place::ends);
        if (place.isPresent()) return new ModelAndView("redirect:" + place.get().href());
        var problems = Problems.none();
        if (what.isBlank()) problems.add("what", "Say in a few words what was done");
        if (what.length() > LONGEST) problems.add("what", "What was done can have 2,000 characters at most");
        if (!problems.isEmpty()) return page(actor, id, what, problems, HttpStatus.UNPROCESSABLE_CONTENT);
        tasks.done(actor, id, what.strip());
        Notice.say(next, "Done.");
        return new ModelAndView("redirect:/tasks");
    }

    private ModelAndView page(Actor actor, TaskId id, String what, Problems problems, HttpStatusCode status) {
        var task = tasks.find(actor, id).orElseThrow(NotHere::new);
        var line = words.lines(actor, List.of(task), today()).getFirst();
        return new ModelAndView(
                "task/show",
                Map.of(
                        "task", task,
                        "line", line,
                        "calling", calling.glance(actor, task.caseFile()),
                        "elsewhere", elsewhere(actor, task),
                        "what", what,
                        "problems", problems),
                status);
    }

    /** Not where the reader would be refused: then a task is ended here, like any other. */
    private Optional<DoneElsewhere.Place> elsewhere(Actor actor, Task task) {
        return elsewhere.stream()
                .flatMap(other -> other.of(actor, task).stream())
                .filter(place -> Doors.open(place.href()))
                .findFirst();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @Bean
    static Lies taskLies() {
        return new Lies(TaskId.class, "task");
    }
}
