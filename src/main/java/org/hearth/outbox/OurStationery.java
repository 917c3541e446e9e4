package org.hearth.outbox;

import java.util.Optional;
import org.hearth.letter.Letterhead;
import org.hearth.letter.Stationery;
import org.springframework.stereotype.Component;

/** The head of letters and the team's telephone, as they are set. */
@Component
class OurStationery implements Stationery {
    private final OutboxSettings settings;

    OurStationery(OutboxSettings settings) {
        this.settings = settings;
    }

    @Override
    public Optional<Letterhead> head() {
        return settings.paper().map(paper -> new Letterhead(paper.name(), paper.address()));
    }

    @Override
    public String phone() {
        return settings.phone();
    }
}
