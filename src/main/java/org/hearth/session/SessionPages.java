package org.hearth.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Lies;
import org.hearth.door.Touches;
import org.hearth.site.Fact;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A parent's sessions, and one of them. */
@Controller
@Touches(ItemKind.SESSIONS)
class SessionPages {
    private final Sessions sessions;
    private final Whose.Finder parents;
    private final ModuleChoices modules;

    SessionPages(Sessions sessions, Whose.Finder parents, ModuleChoices modules) {
        this.sessions = sessions;
        this.parents = parents;
        this.modules = modules;
    }

    @GetMapping("/files/{file}/sessions")
    ModelAndView list(Actor actor, @PathVariable CaseFileId file) {
        var whose = parents.find(actor, file);
        var all = sessions.of(actor, file);
        var model = Map.of(
                "whose", whose,
                "planned",
                        lines(
                                actor,
                                whose,
                                all.reversed().stream()
                                        .filter(Session::isPlanned)
                                        .toList()),
                "past",
                        lines(
                                actor,
                                whose,
                                all.stream().filter(s -> !s.isPlanned()).toList()));
        return new ModelAndView("session/list", model);
    }

    @GetMapping("/sessions/{id}")
    ModelAndView show(Actor actor, @PathVariable SessionId id) {
        var session = sessions.find(actor, id).orElseThrow(NotHere::new);
        var whose = parents.find(actor, session.caseFile());
        var model = Map.of(
                "whose",
                whose,
                "session",
                session,
                "facts",
                facts(actor, whose, session),
                "before",
                sessions.before(actor, id).stream().map(SessionLine::when).toList());
        return new ModelAndView("session/show", model);
    }

    private List<SessionLine> lines(Actor actor, Whose whose, List<Session> of) {
        return of.stream()
                .map(s -> SessionLine.of(s, whose.place(s.appointment()), names(actor, s)))
                .toList();
    }

    private List<Fact> facts(Actor actor, Whose whose, Session session) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("Parent", whose.name()));
        facts.add(Fact.of("When", SessionLine.when(session.appointment())));
        facts.add(Fact.of("How", SessionLine.how(session.appointment(), whose.place(session.appointment()))));
        session.outcome().ifPresent(outcome -> {
            facts.add(Fact.of("Attendance", outcome.attendance().words()));
            if (!outcome.modules().isEmpty()) facts.add(Fact.of("Modules", names(actor, session)));
        });
        return facts;
    }

    private List<String> names(Actor actor, Session session) {
        return session.outcome()
                .map(outcome -> modules.names(actor, outcome.modules()))
                .orElse(List.of());
    }

    @Bean
    static Lies sessionLies() {
        return new Lies(SessionId.class, "session");
    }
}
