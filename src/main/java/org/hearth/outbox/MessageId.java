package org.hearth.outbox;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.hearth.session.Meeting;

/** One message; whoever sends it gives it to the provider as well, so that twice is once. */
public record MessageId(UUID value) {
    public static MessageId random() {
        return new MessageId(UUID.randomUUID());
    }

    /** Throws IllegalArgumentException for text that is not a UUID. */
    public static MessageId of(String text) {
        return new MessageId(UUID.fromString(text));
    }

    /** The reminder of an appointment at this time: there is one, however often the job runs and wherever. */
    static MessageId ofReminder(Meeting meeting) {
        return ofReminder(meeting.id().toString(), meeting.on(), meeting.starts());
    }

    private static MessageId ofReminder(String session, LocalDate on, LocalTime starts) {
        var name = "reminder " + session + " " + on + " " + starts;
        return new MessageId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
