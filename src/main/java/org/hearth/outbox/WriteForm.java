package org.hearth.outbox;

import java.util.Optional;
import org.hearth.reach.Way;
import org.hearth.session.SessionId;
import org.hearth.wording.Template;
import org.jspecify.annotations.Nullable;

/** Which message is to leave, how, and about which appointment. */
record WriteForm(MessageId id, String message, String way, String meeting) {
    WriteForm(@Nullable MessageId id, @Nullable String message, @Nullable String way, @Nullable String meeting) {
        this.id = id == null ? MessageId.random() : id;
        this.message = message == null ? "" : message;
        this.way = way == null ? "" : way;
        this.meeting = meeting == null ? "" : meeting;
    }

    Optional<Template> template(Desk desk) {
        return desk.find(message)
                .filter(t -> !t.link())
                .filter(t -> Way.of(way).filter(w -> Desk.has(t, w)).isPresent());
    }

    Optional<SessionId> session() {
        try {
            return meeting.isEmpty() ? Optional.empty() : Optional.of(SessionId.of(meeting));
        } catch (IllegalArgumentException nothing) {
            return Optional.empty();
        }
    }
}
