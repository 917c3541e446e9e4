package org.hearth.testing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.reach.Reach;
import org.hearth.reach.SafeReach;
import org.hearth.reach.Way;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** A plan for safe contact that says yes with an invented number or address for each file, until a test says otherwise. */
@Component
@Primary
public class TestReach implements SafeReach {
    private final Map<CaseFileId, Reach> said = new ConcurrentHashMap<>();

    /** What the plan of this file says from now on, for every way. */
    public void say(CaseFileId file, Reach answer) {
        said.put(file, answer);
    }

    public void no(CaseFileId file, String why) {
        say(file, new Reach.Refused(Way.EMAIL, why, Optional.empty()));
    }

    public void yes(CaseFileId file) {
        said.remove(file);
    }

    @Override
    public Reach mayWrite(Actor actor, CaseFileId file, Way way, Instant at) {
        return switch (said.get(file)) {
            case null -> new Reach.Allowed(way, detail(file, way));
            case Reach.Allowed allowed -> new Reach.Allowed(way, allowed.detail());
            case Reach.Refused refused -> new Reach.Refused(way, refused.why(), refused.next());
        };
    }

    private static String detail(CaseFileId file, Way way) {
        return switch (way) {
            case TEXT -> "+447700900123";
            case EMAIL -> file.toString().substring(0, 8) + "@example.org";
            case LETTER -> "12 Elm Row, London, W2 1AB";
        };
    }
}
