package org.hearth.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hearth.access.AccountId;
import org.hearth.access.Entrance;
import org.hearth.site.FormPage;
import org.hearth.site.KeptWords;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Locks what nobody has used for a quarter of an hour: whatever is asked for then is answered with the question who it is, and
 * after it one goes on where one was. The server decides, whatever the page's script does or does not do.
 */
@Component
class IdleLock extends OncePerRequestFilter {
    static final String AGAIN = "/sign-in/again";
    /** Where the page says that somebody, or nobody, is there. */
    static final String NOBODY_HERE = "/account/nobody-here";

    private static final String LOCKED = IdleLock.class.getName();

    private final Entrance entrance;
    private final SignOut ending;
    private final Clock clock;

    IdleLock(Entrance entrance, SignOut ending, Clock clock) {
        this.entrance = entrance;
        this.ending = ending;
        this.clock = clock;
    }

    /** Whether this request is somebody's who has to show first who they are. */
    static boolean isLocked(HttpServletRequest request) {
        return request.getAttribute(LOCKED) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var who = entrance.inside();
        var session = request.getSession(false);
        if (who.isEmpty() || session == null || entrance.isForAnybody(request)) {
            chain.doFilter(request, response);
            return;
        }
        var now = clock.instant();
        var shown = entrance.lastShown().orElse(Instant.EPOCH);
        var seat = Seat.in(session, who.get()).orElseGet(() -> sitDown(request, session, who.get(), now, shown));
        if (seat.isOver(now)) {
            ending.end(request, response, session);
        } else if (seat.isLocked(now, shown)) {
            request.setAttribute(LOCKED, true);
            locked(request, response, chain);
        } else {
            use(session, seat, NOBODY_HERE.equals(request.getRequestURI()) ? seat : seat.usedAt(now));
            chain.doFilter(request, response);
        }
    }

    private static Seat sitDown(
            HttpServletRequest request, HttpSession session, AccountId who, Instant now, Instant shown) {
        var seat = Seat.taken(who, Device.of(request.getHeader("User-Agent")), now, shown);
        session.setAttribute(Seat.KEY, seat);
        // It outlives every pause, so that what was typed before it does too; what ends it is above.
        session.setMaxInactiveInterval(
                (int) Seat.LONGEST.plus(Duration.ofHours(1)).toSeconds());
        return seat;
    }

    private static void use(HttpSession session, Seat before, Seat after) {
        if (!after.equals(before)) {
            session.setAttribute(Seat.KEY, after);
        }
    }

    private static void locked(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        if (path.equals(AGAIN) || path.startsWith(AGAIN + "/") || path.equals(NOBODY_HERE) || isADraft(request)) {
            chain.doFilter(request, response);
        } else if (isAskedByAScript(request)) {
            response.setStatus(HttpStatus.LOCKED.value());
        } else {
            ask(request, response);
        }
    }

    /** What is typed goes on being kept; it answers with nothing but when. */
    private static boolean isADraft(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && request.getRequestURI().startsWith("/drafts/");
    }

    static boolean isAskedByAScript(HttpServletRequest request) {
        return request.getHeader("X-Requested-With") != null;
    }

    private static void ask(HttpServletRequest request, HttpServletResponse response) {
        var back = "POST".equals(request.getMethod()) ? KeptWords.hold(request) : FormPage.of(request);
        AskWho.andComeBackTo(back, response);
    }
}
