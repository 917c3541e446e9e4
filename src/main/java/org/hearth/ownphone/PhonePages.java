package org.hearth.ownphone;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.Anyone;
import org.hearth.access.Entrance;
import org.hearth.audit.Audit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a parent sees on their own phone. Nobody is named here, neither we nor they; whatever is not for this browser, now, is
 * answered with the same page.
 */
@Controller
@Anyone
class PhonePages {
    private static final Logger LOG = LoggerFactory.getLogger(PhonePages.class);
    private static final Actor VISITOR = Actor.visitor();
    private static final String GUESSES = "own phone";
    private static final String NOTHING_CHOSEN = "Choose one answer. You can also choose to skip this question.";

    private final Answering answering;
    private final Entrance entrance;
    private final Clock clock;

    PhonePages(Answering answering, Entrance entrance, Clock clock) {
        this.answering = answering;
        this.entrance = entrance;
        this.clock = clock;
    }

    /** The same for everybody, so that it tells nothing. */
    @GetMapping("/q/done")
    ModelAndView done() {
        return new ModelAndView("ownphone/done");
    }

    /** Looking uses nothing up: programs that carry messages fetch what a link leads to. */
    @GetMapping("/q/{key}")
    ModelAndView show(HttpServletRequest request, @PathVariable String key) {
        var typed = PhoneKey.typed(key);
        if (mustWait(request)) return waiting();
        var whose = whose(request, typed);
        if (whose.isEmpty()) return gone();
        var here = whose.get();
        var asked = PhoneCookie.of(typed)
                .in(request)
                .flatMap(browser -> answering.next(here.maker(), here.link(), browser));
        if (asked.isPresent())
            return request.getParameter("pause") == null
                    ? question(typed, asked.get(), "")
                    : new ModelAndView("ownphone/pause", Map.of("path", path(typed)));
        return answering.waits(here.maker(), here.link())
                ? new ModelAndView("ownphone/start", Map.of("path", path(typed)))
                : gone();
    }

    @PostMapping("/q/{key}")
    ModelAndView take(
            HttpServletRequest request, HttpServletResponse response, @PathVariable String key, PhoneForm form) {
        var typed = PhoneKey.typed(key);
        if (mustWait(request)) return waiting();
        var whose = whose(request, typed);
        if (whose.isEmpty()) return gone();
        var here = whose.get();
        var browser = PhoneCookie.of(typed).in(request);
        if (form.step().equals("begin")) return begin(request, response, typed, here, browser);
        if (browser.isEmpty()) return gone();
        return switch (answering.answer(here.maker(), here.link(), browser.get(), form)) {
            case NEXT -> new ModelAndView("redirect:" + path(typed));
            case PAUSE -> new ModelAndView("redirect:" + path(typed) + "?pause=yes");
            case AGAIN ->
                answering
                        .next(here.maker(), here.link(), browser.get())
                        .map(asked -> again(question(typed, asked, NOTHING_CHOSEN)))
                        .orElseGet(PhonePages::gone);
            case DONE -> {
                PhoneCookie.of(typed).takeBack(request, response);
                yield new ModelAndView("redirect:/q/done");
            }
            case GONE -> gone();
        };
    }

    /** Pressed twice by the browser that has begun, it goes on. */
    private ModelAndView begin(
            HttpServletRequest request,
            HttpServletResponse response,
            PhoneKey key,
            Answering.Whose here,
            Optional<PhoneKey> before) {
        if (before.flatMap(browser -> answering.next(here.maker(), here.link(), browser))
                .isPresent()) return new ModelAndView("redirect:" + path(key));
        var browser = PhoneKey.random();
        var until = answering.begin(here.maker(), here.link(), browser);
        if (until.isEmpty()) return gone();
        PhoneCookie.of(key).give(request, response, browser, Duration.between(clock.instant(), until.get()));
        return new ModelAndView("redirect:" + path(key));
    }

    private Optional<Answering.Whose> whose(HttpServletRequest request, PhoneKey key) {
        Audit.byLink(request);
        var whose = answering.whose(VISITOR, key);
        if (whose.isEmpty()) entrance.guesses(GUESSES, request).failed();
        return whose;
    }

    private boolean mustWait(HttpServletRequest request) {
        return entrance.guesses(GUESSES, request).mustWait();
    }

    private static ModelAndView question(PhoneKey key, Asked asked, String problem) {
        return asked.isBefore()
                ? new ModelAndView("ownphone/before", Map.of("path", path(key), "asked", asked))
                : new ModelAndView("ownphone/question", Map.of("path", path(key), "asked", asked, "problem", problem));
    }

    private static String path(PhoneKey key) {
        return "/q/" + key.value();
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView gone() {
        return new ModelAndView("ownphone/gone", Map.of(), HttpStatus.NOT_FOUND);
    }

    private static ModelAndView waiting() {
        return new ModelAndView("ownphone/wait", Map.of(), HttpStatus.TOO_MANY_REQUESTS);
    }

    /** Our own page for trouble says whose it is; this one does not. */
    @ExceptionHandler
    ModelAndView trouble(RuntimeException failure) {
        LOG.error("a page for a parent's own phone failed", failure);
        return new ModelAndView("ownphone/trouble", Map.of(), HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
