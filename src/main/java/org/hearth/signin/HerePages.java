package org.hearth.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.hearth.access.Actor;
import org.hearth.access.For;
import org.hearth.access.Role;
import org.hearth.site.KeptWords;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Where a page's script says that somebody is there, or that nobody is. The answer is 204 while it is open and 423 when it is locked. */
@Controller
@For({Role.INTAKE, Role.PRACTITIONER, Role.TEAM_MANAGER, Role.SAFEGUARDING_ADVISOR, Role.EVALUATOR, Role.ADMINISTRATOR})
class HerePages {
    private final Clock clock;

    HerePages(Clock clock) {
        this.clock = clock;
    }

    /** Somebody types or reads: {@link IdleLock} has noted it, or has answered in our place. */
    @PostMapping("/account/here")
    void somebody(HttpServletResponse response) {
        response.setStatus(HttpStatus.NO_CONTENT.value());
    }

    /** Nobody has been at this page for a quarter of an hour: what was typed on it is held, and all pages of the session lock. */
    @PostMapping(IdleLock.NOBODY_HERE)
    void nobody(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession();
        var seat = Seat.in(session, actor.account());
        if (!IdleLock.isLocked(request)) {
            if (seat.isEmpty() || !seat.get().isQuiet(clock.instant())) {
                response.setStatus(HttpStatus.NO_CONTENT.value());
                return;
            }
            session.setAttribute(Seat.KEY, seat.get().lockedAt(clock.instant()));
        }
        var sentTo = request.getParameter(KeptWords.SENT_TO);
        if (sentTo != null) {
            KeptWords.hold(request, sentTo);
        }
        response.setStatus(HttpStatus.LOCKED.value());
    }
}
