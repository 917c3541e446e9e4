package org.hearth.ownphone;

import java.time.Instant;
import java.util.List;
import org.hearth.measure.Measures;
import org.hearth.site.Say;

/**
 * A link as the page lists it.
 *
 * @param open whether it can be taken back, or have another address
 * @param ask what to ask about today, where an answer that is not handed in yet speaks of danger; empty otherwise
 */
record LinkLine(String id, String which, String state, String tone, String when, String ask, boolean open) {

    static LinkLine of(PhoneLink link, List<String> dangers, boolean enrolled, Instant now) {
        var alive = link.isAliveAt(now) && link.stands() && enrolled;
        return new LinkLine(
                link.id().toString(),
                Say.list(link.sheets().stream().map(PhoneSheet::instrument).toList()),
                state(link, alive),
                alive ? "plain" : PhoneLink.FINISHED.equals(link.ended().orElse("")) ? "good" : "quiet",
                "Made by " + link.maker() + ", " + Say.moment(link.madeAt())
                        + (alive ? "; works until " + Say.moment(link.lapsesAt()) : ""),
                dangers.isEmpty() ? "" : Say.list(dangers),
                link.ended().isEmpty());
    }

    private static String state(PhoneLink link, boolean alive) {
        if (link.ended().isPresent()) return link.ended().get().equals(PhoneLink.FINISHED) ? "Answered" : "Taken back";
        if (!alive) return "Works no longer";
        return link.isBegun() ? "Begun" : "Not opened yet";
    }

    /** "question 9 of PHQ-9", of what is not handed in yet. */
    static List<String> dangers(PhoneLink link, Measures measures, org.hearth.access.Actor actor) {
        return link.next()
                .filter(PhoneSheet::told)
                .flatMap(sheet -> measures.instrument(actor, sheet.instrument())
                        .filter(instrument -> instrument.version() == sheet.version())
                        .map(instrument -> instrument.dangers(sheet.answers().of(instrument)).stream()
                                .map(number -> "question " + number + " of " + instrument.code())
                                .toList()))
                .orElse(List.of());
    }
}
