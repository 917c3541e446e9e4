package org.hearth.contact;

import java.time.Clock;
import org.hearth.access.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells of ways that began to wait by themselves: a detail that one parent had for months is another's from today. In this
 * parent's own file, in the words of any other wait, and not before the next morning, so that neither words nor hour say why.
 */
@Service
@Transactional
class Waits {
    private final WayStore ways;
    private final SecondLook second;
    private final Clock clock;

    Waits(WayStore ways, SecondLook second, Clock clock) {
        this.ways = ways;
        this.second = second;
        this.clock = clock;
    }

    /** In the files that are this practitioner's to change. */
    void tell(Actor practitioner) {
        ways.notToldOf(practitioner).stream()
                .filter(way -> ways.told(way.file(), way.family(), way.way(), clock.instant()))
                .map(WayStore.Waiting::file)
                .distinct()
                .forEach(file -> second.tell(practitioner, file));
    }
}
