package org.hearth.watch;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.audit.Audit;
import org.hearth.casefile.FamilyId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stood out in colleagues' looking; told to safeguarding advisors, of the only advisor to the managers, and to nobody of
 * themselves.
 */
@Service
@Transactional
public class Watches {
    static final Actor JOB = Actor.job("audit");

    private static final int WEEKS = 12;

    private final WatchStore store;
    private final Audit audit;
    private final Clock clock;

    Watches(WatchStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes the digest of the last whole week, Monday to Sunday, unless it is there. */
    void digest(Actor job) {
        var week = LocalDate.now(clock)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(1);
        if (!store.begin(week, clock.instant())) return;
        var from = week.atStartOfDay(clock.getZone()).toInstant();
        var until = week.plusWeeks(1).atStartOfDay(clock.getZone()).toInstant();
        audit.unusual(job, from, until)
                .forEach(found -> store.found(week, found.account(), Sort.of(found.sort()), found.number()));
        store.foundHoney(week, from, until);
        store.ask(week);
    }

    /** The latest weeks, the newest first. */
    List<Week> weeks(Actor advisor) {
        allow(advisor);
        audit.noted(advisor, "digest of looking");
        var byWeek = new LinkedHashMap<LocalDate, List<WatchStore.Found>>();
        store.weeks(advisor, WEEKS).forEach(f -> byWeek.computeIfAbsent(f.week(), w -> new ArrayList<>())
                .add(f));
        return byWeek.entrySet().stream()
                .map(e -> new Week(e.getKey(), e.getValue().getFirst().waiting(), lines(e.getValue())))
                .toList();
    }

    private static List<Week.Line> lines(List<WatchStore.Found> found) {
        var byColleague = new LinkedHashMap<String, List<String>>();
        for (var one : found) {
            one.sort().ifPresent(sort -> byColleague
                    .computeIfAbsent(one.colleague().orElse(""), c -> new ArrayList<>())
                    .add(sort.words(one.number())));
        }
        return byColleague.entrySet().stream()
                .map(e -> new Week.Line(e.getKey(), e.getValue()))
                .toList();
    }

    /** Throws NotHere for a manager to whom nothing is told. */
    void mustBeTold(Actor actor) {
        allow(actor);
        if (!actor.has(Role.SAFEGUARDING_ADVISOR) && !store.tells(actor)) throw new NotHere();
    }

    /** The weeks the advisor has not read. */
    List<LocalDate> waiting(Actor advisor) {
        allow(advisor);
        return store.waiting(advisor);
    }

    /** The alarms that nobody has looked into, the oldest first. */
    List<Alarm> alarms(Actor advisor) {
        allow(advisor);
        return store.alarms(advisor);
    }

    /** A week that was read stays as it was said first. Throws NotHere for an answer that is none to such a week. */
    void read(Actor advisor, LocalDate week, Answer answer) {
        allow(advisor);
        if ((answer == Answer.NOTHING_STOOD_OUT) == store.stoodOut(week)) throw new NotHere();
        if (store.answer(advisor, week, answer, clock.instant())) audit.noted(advisor, "digest read");
    }

    /** An alarm that was looked into stays as it was said first. Throws NotHere for one that is not told to the actor. */
    void lookedInto(Actor advisor, AlarmId alarm, Answer answer) {
        allow(advisor);
        if (!store.isTold(advisor, alarm)) throw new NotHere();
        if (store.answer(advisor, alarm, answer, clock.instant())) audit.noted(advisor, "alarm looked into");
    }

    /** From now on whoever looks at this family, or asks for it, raises an alarm; only at the terminal. */
    void lay(Actor operator, FamilyId family) {
        store.lay(family);
    }

    private static void allow(Actor advisor) {
        if (!advisor.has(Role.SAFEGUARDING_ADVISOR) && !advisor.has(Role.TEAM_MANAGER)) throw new NotHere();
    }
}
