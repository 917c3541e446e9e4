package org.hearth.calendar;

import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.access.Anyone;
import org.hearth.access.For;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.site.Notice;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where a practitioner turns their calendar's address on and off, and the address itself. */
@Controller
class CalendarPages {
    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=utf-8");

    private final Calendars calendars;

    CalendarPages(Calendars calendars) {
        this.calendars = calendars;
    }

    @GetMapping("/account/calendar")
    @For(Role.PRACTITIONER)
    ModelAndView show(Actor actor) {
        return new ModelAndView("calendar/show", Map.of("since", calendars.since(actor), "address", ""));
    }

    /** Shown in the answer itself: on the way to another page it would have to be kept somewhere. */
    @PostMapping("/account/calendar")
    @For(Role.PRACTITIONER)
    ModelAndView begin(Actor actor) {
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/calendar/" + calendars.begin(actor) + ".ics")
                .toUriString();
        return new ModelAndView("calendar/show", Map.of("since", calendars.since(actor), "address", address));
    }

    @PostMapping("/account/calendar/end")
    @For(Role.PRACTITIONER)
    String end(Actor actor, RedirectAttributes next) {
        calendars.end(actor);
        Notice.say(next, "Ended. Your calendar program finds nothing at the old address.");
        return "redirect:/account/calendar";
    }

    @GetMapping("/calendar/{token}.ics")
    @Anyone
    ResponseEntity<byte[]> feed(@PathVariable String token) {
        var feed = calendars.feed(Actor.visitor(), token).orElseThrow(NotHere::new);
        return ResponseEntity.ok().contentType(CALENDAR).body(feed);
    }
}
