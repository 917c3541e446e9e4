package org.hearth.research;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.hearth.access.Actor;
import org.hearth.access.AskAgain;
import org.hearth.access.For;
import org.hearth.access.Role;
import org.hearth.extract.Extracts;
import org.hearth.extract.TooFew;
import org.hearth.site.Choice;
import org.hearth.site.NavigationItem;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.hearth.team.Teams;
import org.hearth.trial.Trials;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an extract for research is asked for, approved and taken away. No row of anybody is shown here. */
@Controller
@For({Role.EVALUATOR, Role.ADMINISTRATOR, Role.TEAM_MANAGER})
class ReleasePages {
    private static final int AFTER_THE_REPORTS = 62;

    private final Releases releases;
    private final Teams teams;
    private final Trials trials;
    private final Clock clock;

    ReleasePages(Releases releases, Teams teams, Trials trials, Clock clock) {
        this.releases = releases;
        this.teams = teams;
        this.trials = trials;
        this.clock = clock;
    }

    @Bean
    static NavigationItem releasesInNavigation() {
        return new NavigationItem(
                "Research", "/research", Set.of(Role.EVALUATOR, Role.ADMINISTRATOR), AFTER_THE_REPORTS);
    }

    @GetMapping("/research")
    ModelAndView all(Actor actor) {
        return page(actor, ReleaseForm.on(LocalDate.now(clock)), Problems.none());
    }

    @PostMapping("/research")
    @AskAgain
    @For({Role.EVALUATOR, Role.ADMINISTRATOR})
    ModelAndView ask(Actor actor, ReleaseForm form, RedirectAttributes next) {
        var problems = Problems.none();
        var wanted = form.read(
                problems,
                LocalDate.now(clock),
                teams.sites(actor).stream().map(site -> site.code().value()).toList(),
                trials.arms(actor));
        if (wanted.isEmpty()) return page(actor, form, problems);
        releases.ask(actor, form.id(), form.purpose(), wanted.get());
        Notice.say(next, "Asked. Somebody else who administers accounts, or a manager, approves it within seven days.");
        return new ModelAndView("redirect:/research");
    }

    @PostMapping("/research/{id}/approve")
    @AskAgain
    @For({Role.ADMINISTRATOR, Role.TEAM_MANAGER})
    String approve(Actor actor, @PathVariable ReleaseId id, RedirectAttributes next) {
        releases.approve(actor, id);
        Notice.say(next, "Approved. Whoever asked can take it away within a day.");
        return "redirect:/research";
    }

    /** A form, because something is done: it is noted, and the list says who took it. */
    @PostMapping("/research/{id}/take")
    @AskAgain
    @For({Role.EVALUATOR, Role.ADMINISTRATOR})
    ResponseEntity<InputStreamResource> take(Actor actor, @PathVariable ReleaseId id) throws IOException {
        var release = releases.take(actor, id);
        var folder = Files.createTempDirectory("hearth-extract");
        try {
            var made = releases.write(actor, release, folder);
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType("application/zip"))
                    .contentLength(Files.size(made.zip()))
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "attachment; filename=\"" + made.zip().getFileName() + "\"")
                    .body(new InputStreamResource(gone(made.zip(), folder)));
        } catch (RuntimeException failed) {
            Files.delete(folder);
            throw failed;
        }
    }

    @ExceptionHandler(TooFew.class)
    ModelAndView few(Actor actor, TooFew why) {
        var problems = Problems.none();
        problems.add("purpose", String.valueOf(why.getMessage()));
        return page(actor, ReleaseForm.on(LocalDate.now(clock)), problems);
    }

    /** The file as it is read; on a disk of ours it lies no longer than that. */
    private static InputStream gone(Path file, Path folder) throws IOException {
        var read = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        return new java.io.FilterInputStream(read) {
            @Override
            public void close() throws IOException {
                super.close();
                Files.deleteIfExists(folder);
            }
        };
    }

    private ModelAndView page(Actor actor, ReleaseForm form, Problems problems) {
        return new ModelAndView(
                "research/all",
                Map.of(
                        "releases", releases.latest(actor),
                        "form", form,
                        "sites",
                                Choice.each(
                                        teams.sites(actor), site -> site.code().value(), site -> site.name()),
                        "arms", Choice.each(trials.arms(actor), arm -> arm, Trials::words),
                        "fewest", Extracts.fewest(),
                        "actor", actor,
                        "now", clock.instant(),
                        "problems", problems),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
