package org.hearth.session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.Role;
import org.hearth.family.Families;
import org.hearth.family.Person;
import org.hearth.site.BeforeCalling;
import org.hearth.site.HomeSection;
import org.hearth.site.Say;
import org.hearth.site.Section;
import org.springframework.stereotype.Component;

/** On a practitioner's first page: today's sessions, the next days', and those that still wait to be recorded. */
@Component
class SessionsAtHome implements HomeSection {
    private static final int AFTER_THE_TASKS = 10;
    private static final int DAYS_AHEAD = 7;

    private final Sessions sessions;
    private final Families families;
    private final BeforeCalling calling;
    private final Clock clock;

    SessionsAtHome(Sessions sessions, Families families, BeforeCalling calling, Clock clock) {
        this.sessions = sessions;
        this.families = families;
        this.calling = calling;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_THE_TASKS;
    }

    @Override
    public Optional<Section> of(Actor actor) {
        if (!actor.has(Role.PRACTITIONER)) return Optional.empty();
        var today = LocalDate.now(clock);
        var names = families.mine(actor).stream().collect(Collectors.toMap(Person::caseFile, Person::name));
        var planned = sessions.planned(actor, today.plusDays(DAYS_AHEAD)).stream()
                .filter(s -> names.containsKey(s.caseFile()))
                .map(s -> visit(actor, s, names, today))
                .toList();
        return Optional.of(new Section("Sessions", "session/at-home", new AtHome(planned)));
    }

    private Visit visit(Actor actor, Session session, Map<CaseFileId, String> names, LocalDate today) {
        var on = session.appointment().on();
        var day = on.isEqual(today) ? "Today" : Say.day(on);
        return new Visit(
                "/sessions/" + session.id(),
                day + ", " + Say.time(session.appointment().starts()),
                names.getOrDefault(session.caseFile(), ""),
                session.appointment().mode().words(),
                calling.line(actor, session.caseFile()),
                on.isAfter(today) ? "" : "/sessions/" + session.id() + "/record",
                on.isBefore(today));
    }

    /** One appointment; the path to record it is empty while it is still to come. */
    record Visit(
            String path, String when, String who, String how, Optional<Section> calling, String record, boolean late) {}

    /** What the section shows. */
    record AtHome(List<Visit> visits) {}
}
