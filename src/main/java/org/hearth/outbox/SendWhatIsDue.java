package org.hearth.outbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearth.access.Account;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.Role;
import org.hearth.reach.Way;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every minute: what each colleague has written and is due leaves, in their name. Once an hour: tomorrow's reminders are queued. */
@Component
class SendWhatIsDue {
    private static final Logger LOG = LoggerFactory.getLogger(SendWhatIsDue.class);
    private static final Actor JOB = Actor.job("operator");
    private static final Set<Role> WRITERS = Set.of(Role.PRACTITIONER, Role.TEAM_MANAGER);

    private final Dispatch dispatch;
    private final Outbox outbox;
    private final Desk desk;
    private final Senders senders;
    private final Accounts accounts;
    private final Clock clock;

    SendWhatIsDue(Dispatch dispatch, Outbox outbox, Desk desk, Senders senders, Accounts accounts, Clock clock) {
        this.dispatch = dispatch;
        this.outbox = outbox;
        this.desk = desk;
        this.senders = senders;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT20S")
    void send() {
        writers().forEach(this::send);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    void remind() {
        writers().forEach(this::remind);
    }

    /** One colleague's; what goes wrong with one message keeps no other waiting. */
    void send(Actor writer) {
        alone(writer, () -> {
            dispatch.tidy(writer);
            var next = dispatch.claim(writer);
            while (next.isPresent()) {
                dispatch.send(writer, next.get());
                next = dispatch.claim(writer);
            }
        });
    }

    void remind(Actor writer) {
        if (!writer.has(Role.PRACTITIONER)) return;
        alone(writer, () -> outbox.wishes(writer)
                .forEach((file, way) -> alone(writer, () -> remind(writer, file, way))));
    }

    /** Anything may go wrong in one colleague's files, such as words that do not open: the others' messages leave all the same. */
    private static void alone(Actor writer, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.warn(
                    "Messages of account {} wait: {}",
                    writer.account(),
                    failed.getClass().getSimpleName());
        }
    }

    private void remind(Actor writer, CaseFileId file, Way way) {
        var tomorrow = LocalDate.now(clock).plusDays(1);
        var template = desk.find(Desk.REMINDER).filter(t -> Desk.has(t, way));
        if (template.isEmpty() || !senders.has(way)) return;
        outbox.toCome(writer, file).stream()
                .filter(meeting -> meeting.on().equals(tomorrow))
                .forEach(meeting -> outbox.write(
                        writer, file, MessageId.ofReminder(meeting), template.get(), way, Optional.of(meeting)));
    }

    private List<Actor> writers() {
        return accounts.all(JOB).stream()
                .filter(Account::active)
                .filter(account -> account.roles().stream().anyMatch(WRITERS::contains))
                .map(account -> new Actor(account.id(), account.name(), account.roles()))
                .toList();
    }
}
