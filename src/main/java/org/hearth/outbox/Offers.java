package org.hearth.outbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.reach.Way;
import org.hearth.session.Meeting;
import org.hearth.site.Choice;
import org.hearth.site.Say;
import org.hearth.wording.Template;
import org.springframework.stereotype.Component;

/**
 * What can be written to a parent now, in the ways that are set up: every message, and those of an appointment once for each that is
 * to come.
 */
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
            if (template.link()) continue;
            if (template.appointment())
                meetings.forEach(meeting -> offers.add(offer(file, template, Optional.of(meeting))));
            else offers.add(offer(file, template, Optional.empty()));
        }
        return offers.stream().filter(offer -> !offer.ways().isEmpty()).toList();
    }

    /** "Text messages and e-mail are not set up here."; empty when everything is. */
    String missing() {
        var missing = Arrays.stream(Way.values())
                .filter(way -> !senders.has(way))
                .map(Offers::many)
                .toList();
        if (missing.isEmpty()) return "";
        var words = Say.list(missing);
        var one = missing.equals(List.of(many(Way.EMAIL)));
        return words.substring(0, 1).toUpperCase(Locale.UK)
                + words.substring(1)
                + (one ? " is not set up here." : " are not set up here.");
    }

    private static String many(Way way) {
        return switch (way) {
            case TEXT -> "text messages";
            case EMAIL -> "e-mail";
            case LETTER -> "letters";
        };
    }

    /** How a parent can be reminded: not at all, in the ways that are set up, and in the way they chose before. */
    List<Choice> reminders(String chosen) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("none", "Not at all"));
        for (var way : List.of(Way.TEXT, Way.EMAIL))
            if (senders.has(way) || way.code().equals(chosen))
                choices.add(Choice.of(way.code(), "By " + way.title().toLowerCase(Locale.UK)));
        return choices;
    }

    private Offer offer(CaseFileId file, Template template, Optional<Meeting> about) {
        var when = about.map(m -> ": " + Say.day(m.on()) + ", " + Say.time(m.starts()));
        var ways = Arrays.stream(Way.values())
                .filter(way -> Desk.has(template, way) && senders.has(way))
                .map(way -> new Offer.Path(way.title(), path(file, template, way, about)))
                .toList();
        return new Offer(template.title() + when.orElse(""), ways);
    }

    private static String path(CaseFileId file, Template template, Way way, Optional<Meeting> about) {
        return "/files/" + file + "/messages/new?message=" + template.code() + "&way=" + way.code()
                + about.map(m -> "&meeting=" + m.id()).orElse("");
    }
}
