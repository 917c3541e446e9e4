package org.hearth.calendar;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.hearth.session.Busy;

/**
 * A diary as an iCalendar file (RFC 5545) that anybody at home may see: that there is an appointment, from when to when.
 * Times are moments in UTC, so that the calendar shows them in its own time, summer or winter.
 */
final class Feed {
    private static final String NEUTRAL = "Appointment";

    private Feed() {}

    static byte[] of(String token, List<Busy> diary, Instant now) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Calendar//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        diary.forEach(busy -> calendar.add(event(token, busy, now)));
        return calendar.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static VEvent event(String token, Busy busy, Instant now) {
        var event = new VEvent(false);
        event.add(new Uid(uid(token, busy)));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(busy.begins()));
        event.add(new DtEnd<>(busy.ends()));
        event.add(new Summary(NEUTRAL));
        return event;
    }

    /** The same for one appointment under one token, and nothing that names it anywhere else. */
    private static String uid(String token, Busy busy) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return UUID.nameUUIDFromBytes(mac.doFinal(busy.session().toString().getBytes(StandardCharsets.UTF_8)))
                    .toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks HMAC-SHA-256", e);
        }
    }
}
