package org.hearth.coding;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.access.Actor;
import org.hearth.access.For;
import org.hearth.access.Role;
import org.hearth.feedback.PieceId;
import org.hearth.site.Choice;
import org.hearth.site.NavigationItem;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sorting what parents said by theme, one text at a time; settling; and how far two agreed. For evaluators. */
@Controller
@For(Role.EVALUATOR)
class CodingPages {
    private static final int AFTER_THE_REPORTS = 61;
    private static final String NONE = "Choose at least one theme; there is “Something else”";

    private final Codings codings;

    CodingPages(Codings codings) {
        this.codings = codings;
    }

    @Bean
    static NavigationItem codingInNavigation() {
        return new NavigationItem("Parents’ words", "/coding", Set.of(Role.EVALUATOR), AFTER_THE_REPORTS);
    }

    @GetMapping("/coding")
    ModelAndView next(Actor coder) {
        return next(coder, List.of(), Problems.none());
    }

    @PostMapping("/coding")
    ModelAndView code(
            Actor coder,
            @RequestParam PieceId id,
            @RequestParam(required = false) Set<String> themes,
            RedirectAttributes next) {
        var chosen = chosen(coder, themes);
        if (chosen.isEmpty()) {
            var problems = Problems.none();
            problems.add("themes", NONE);
            return next(coder, List.of(), problems);
        }
        Notice.say(
                next,
                codings.code(coder, id, chosen)
                        ? "Saved."
                        : "This text had been sorted already. What was kept before stays.");
        return new ModelAndView("redirect:/coding");
    }

    @GetMapping("/coding/settle")
    ModelAndView settle(Actor coder) {
        return settle(coder, Problems.none());
    }

    @PostMapping("/coding/settle")
    ModelAndView settled(
            Actor coder,
            @RequestParam PieceId id,
            @RequestParam(required = false) Set<String> themes,
            RedirectAttributes next) {
        var chosen = chosen(coder, themes);
        if (chosen.isEmpty()) {
            var problems = Problems.none();
            problems.add("themes", NONE);
            return settle(coder, problems);
        }
        Notice.say(
                next,
                codings.settle(coder, id, chosen) ? "Saved." : "This was settled already. What was kept before stays.");
        return new ModelAndView("redirect:/coding/settle");
    }

    @GetMapping("/coding/agreement")
    ModelAndView agreement(Actor reader) {
        return new ModelAndView("coding/agreement", Map.of("agreement", codings.agreement(reader)));
    }

    @GetMapping("/coding/codebook")
    ModelAndView codebook(Actor reader) {
        return new ModelAndView("coding/codebook", Map.of("codebook", codings.codebook(reader)));
    }

    private ModelAndView next(Actor coder, List<String> chosen, Problems problems) {
        return new ModelAndView(
                "coding/next",
                Map.of(
                        "piece", codings.next(coder),
                        "waiting", codings.toCode(coder).size(),
                        "differing", codings.toSettle(coder).size(),
                        "choices", choices(coder),
                        "chosen", chosen,
                        "problems", problems),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView settle(Actor coder, Problems problems) {
        var differing = codings.toSettle(coder);
        return new ModelAndView(
                "coding/settle",
                Map.of(
                        "first", differing.stream().findFirst(),
                        "waiting", differing.size(),
                        "codebook", codings.codebook(coder),
                        "choices", choices(coder),
                        "problems", problems),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<Choice> choices(Actor coder) {
        return codings.codebook(coder).current().stream()
                .map(theme -> new Choice(theme.code(), theme.name(), theme.meaning()))
                .toList();
    }

    /** Of those on offer. */
    private Set<String> chosen(Actor coder, @org.jspecify.annotations.Nullable Set<String> themes) {
        var offered =
                codings.codebook(coder).current().stream().map(Theme::code).collect(Collectors.toSet());
        var chosen = new HashSet<>(Optional.ofNullable(themes).orElse(Set.of()));
        chosen.retainAll(offered);
        return chosen;
    }
}
