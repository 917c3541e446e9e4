package org.hearth.outbox;

import java.util.Map;
import org.hearth.reach.Way;
import org.json.JSONException;
import uk.gov.service.notify.NotificationClient;
import uk.gov.service.notify.NotificationClientException;

/**
 * Text messages through GOV.UK Notify. Notify does not turn a second message with the same reference away, but says
 * which it has: before every try but the first it is asked.
 */
class NotifySmsSender implements Sender {
    private static final int BAD = 400;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;
    private static final int BROKEN = 500;

    private final OutboxSettings.Sms settings;
    private final NotificationClient notify;

    NotifySmsSender(OutboxSettings.Sms settings) {
        this.settings = settings;
        this.notify = new NotificationClient(settings.key(), settings.url().toString());
    }

    @Override
    public Way way() {
        return Way.TEXT;
    }

    @Override
    public boolean safeAgain() {
        return true;
    }

    @Override
    public Outcome send(Parcel parcel) {
        var key = parcel.key().toString();
        try {
            if (parcel.tries() > 1
                    && !notify.getNotifications(null, "sms", key, null)
                            .getNotifications()
                            .isEmpty()) return Outcome.SENT;
            notify.sendSms(settings.template(), parcel.to(), Map.of("words", parcel.words()), key);
            return Outcome.SENT;
        } catch (NotificationClientException said) {
            var status = said.getHttpResult();
            var refused = status >= BAD && status < BROKEN && status != TOO_MANY && status != FORBIDDEN;
            return refused ? Outcome.NEVER : Outcome.LATER;
        } catch (JSONException unreadable) {
            return Outcome.LATER;
        }
    }
}
