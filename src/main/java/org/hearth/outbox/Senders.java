package org.hearth.outbox;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearth.reach.Way;
import org.springframework.stereotype.Component;

/** Those who carry messages, as the settings name them; a way without one is not there. */
@Component
class Senders {
    private final List<Sender> all;
    private final boolean paper;

    Senders(OutboxSettings settings, Clock clock) {
        this.all = Stream.concat(
                        settings.mail().stream().map(mail -> new EmailSender(mail, settings.patience())),
                        settings.texts().stream().map(texts -> sms(texts, settings, clock)))
                .toList();
        this.paper = settings.paper().isPresent();
    }

    /** Empty also for letters, which a person carries. */
    Optional<Sender> of(Way way) {
        return all.stream().filter(sender -> sender.way() == way).findFirst();
    }

    /** Whether messages can go this way at all. */
    boolean has(Way way) {
        return way == Way.LETTER ? paper : of(way).isPresent();
    }

    private static Sender sms(OutboxSettings.Sms texts, OutboxSettings settings, Clock clock) {
        return texts.provider().equals("notify")
                ? new NotifySmsSender(texts, settings.patience(), clock)
                : new HttpSmsSender(texts, settings.patience());
    }
}
