package org.hearth.outbox;

import org.hearth.reach.Way;
import org.hearth.site.Say;

/** A message as the page lists it. */
public record Line(
        String id,
        String title,
        String way,
        String state,
        String tone,
        String why,
        String when,
        boolean waits,
        boolean letter) {
    static Line of(Message message, String title) {
        return new Line(
                message.id().toString(),
                title,
                message.way().title(),
                message.state().words(),
                switch (message.state()) {
                    case SENT -> "good";
                    case QUEUED, SENDING -> "plain";
                    case REFUSED, GAVE_UP -> "attention";
                },
                message.why(),
                Say.moment(message.queued()),
                message.isWaiting(),
                message.way() == Way.LETTER);
    }
}
