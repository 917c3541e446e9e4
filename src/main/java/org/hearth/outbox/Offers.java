package org.hearth.outbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.reach.Way;
import org.hearth.session.Meeting;
import org.hearth.site.Say;
import org.hearth.wording.Template;
import org.springframework.stereotype.Component;

/** What can be written to a parent now: every message, and those of an appointment once for each that is to come. */
@Component
class Offers {
    private static final int SHOWN = 3;

    private final Desk desk;
    private final Senders senders;

    Offers(Desk desk, Senders senders) {
        this.desk = desk;
        this.senders = senders;
    }

    List<Offer> of(Actor actor, CaseFileId file) {
        var meetings = desk.toCome(actor, file).stream().limit(SHOWN).toList();
        var offers = new ArrayList<Offer>();
        for (var template : desk.all()) {
            if (template.appointment())
                meetings.forEach(meeting -> offers.add(offer(file, template, Optional.of(meeting))));
            else offers.add(offer(file, template, Optional.empty()));
        }
        return List.copyOf(offers);
    }

    /** The ways in which something can leave as the product is set up; in words for a page. */
    List<String> missing() {
        return Arrays.stream(Way.values())
                .filter(way -> !senders.has(way))
                .map(Way::title)
                .toList();
    }

    private Offer offer(CaseFileId file, Template template, Optional<Meeting> about) {
        var when = about.map(m -> ": " + Say.day(m.on()) + ", " + Say.time(m.starts()));
        var ways = Arrays.stream(Way.values())
                .filter(way -> Desk.has(template, way))
                .map(way -> new Offer.Path(way.title(), senders.has(way) ? path(file, template, way, about) : ""))
                .toList();
        return new Offer(template.title() + when.orElse(""), ways);
    }

    private static String path(CaseFileId file, Template template, Way way, Optional<Meeting> about) {
        return "/files/" + file + "/messages/new?message=" + template.code() + "&way=" + way.code()
                + about.map(m -> "&meeting=" + m.id()).orElse("");
    }
}
