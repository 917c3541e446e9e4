package org.hearth.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.audit.Audit;
import org.hearth.reach.Reach;
import org.hearth.reach.SafeReach;
import org.hearth.task.NewTask;
import org.hearth.task.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets messages leave, one at a time and each in the name of whoever wrote it: nobody who no longer opens a file sends
 * anything from it.
 */
@Service
@Transactional
class Dispatch {
    /** Longer than any sender waits. */
    static final Duration LONGEST_TRY = Duration.ofMinutes(10);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
    private static final String MAYBE = "It may have gone, and may not: nobody could tell us";

    private final OutboxStore store;
    private final Desk desk;
    private final Senders senders;
    private final SafeReach reach;
    private final OutboxSettings settings;
    private final Tasks tasks;
    private final Audit audit;
    private final Clock clock;

    Dispatch(
            OutboxStore store,
            Desk desk,
            Senders senders,
            SafeReach reach,
            OutboxSettings settings,
            Tasks tasks,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.desk = desk;
        this.senders = senders;
        this.reach = reach;
        this.settings = settings;
        this.tasks = tasks;
        this.audit = audit;
        this.clock = clock;
    }

    /** The actor's next message that is due, now on its way. Committed before anything leaves, so that a crash is seen. */
    Optional<MessageId> claim(Actor actor) {
        return store.claim(actor, clock.instant());
    }

    /** What was left on its way by a crash goes again only where twice is once, and what is too late is given up. */
    void tidy(Actor actor) {
        var now = clock.instant();
        for (var id : store.left(actor, now, LONGEST_TRY)) {
            var message = store.hold(actor, id).orElseThrow();
            if (senders.of(message.way()).filter(Sender::safeAgain).isPresent()) store.again(actor, id, now);
            else refuse(actor, message, MAYBE);
        }
        for (var id : store.late(actor, now)) {
            var message = store.hold(actor, id).orElseThrow();
            end(actor, message, State.GAVE_UP, "It could not be sent in time");
        }
    }

    /** Sends one that was claimed, unless somebody else is at it; the plan is asked in the transaction that sends. */
    void send(Actor actor, MessageId id) {
        store.hold(actor, id)
                .filter(message -> message.state() == State.SENDING)
                .ifPresent(message -> consider(actor, message));
    }

    private void consider(Actor actor, Message message) {
        var now = clock.instant();
        var sender = senders.of(message.way());
        var template = desk.find(message.template());
        if (sender.isEmpty() || template.isEmpty()) {
            refuse(actor, message, "This way of writing is not set up any more");
            return;
        }
        if (!desk.stands(actor, message)) {
            refuse(actor, message, "The appointment has changed since");
            return;
        }
        var address = desk.address(actor, message);
        if (template.get().link() && address.isEmpty()) {
            refuse(actor, message, "What it leads to is not there any more");
            return;
        }
        if (!settings.afterQuiet(now).equals(now)) {
            later(actor, message, settings.afterQuiet(now));
            return;
        }
        switch (reach.mayWrite(actor, message.file(), message.way(), now)) {
            case Reach.Refused not
            when not.next().isPresent() -> later(actor, message, not.next().get());
            case Reach.Refused not -> refuse(actor, message, not.why());
            case Reach.Allowed allowed -> {
                var words = address.map(at -> desk.compose(template.get(), message.way(), message.worker(), at))
                        .orElseGet(
                                () -> desk.compose(template.get(), message.way(), message.worker(), message.about()));
                if (!desk.mayBeLearnt(actor, message.file(), words)) {
                    refuse(actor, message, Desk.NOT_FOR_THEM);
                    return;
                }
                became(
                        actor,
                        message,
                        sender.get()
                                .send(new Sender.Parcel(
                                        message.id(),
                                        allowed.detail(),
                                        words.subject(),
                                        words.words(),
                                        message.tries())));
            }
        }
    }

    private void became(Actor actor, Message message, Sender.Outcome outcome) {
        switch (outcome) {
            case SENT -> {
                store.end(actor, message.id(), State.SENT, "", clock.instant());
                audit.changed(actor, message.file(), "message sent");
            }
            case LATER -> later(actor, message, clock.instant().plus(pause(message.tries())));
            case NEVER -> refuse(actor, message, "The provider did not take it");
            case UNKNOWN -> refuse(actor, message, MAYBE);
        }
    }

    private void later(Actor actor, Message message, Instant due) {
        if (due.isBefore(message.lapses())) store.again(actor, message.id(), due);
        else end(actor, message, State.GAVE_UP, "It could not be sent in time");
    }

    /** 1, 2, 4 … minutes, 4 hours at most. */
    static Duration pause(int tries) {
        var doubled = Duration.ofMinutes(1L << Math.clamp(tries - 1, 0, 10));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private void refuse(Actor actor, Message message, String why) {
        end(actor, message, State.REFUSED, why);
    }

    private void end(Actor actor, Message message, State state, String why) {
        store.end(actor, message.id(), state, why, clock.instant());
        audit.changed(actor, message.file(), "message not sent");
        var words = "Not sent: “" + desk.title(message.template()) + "”. " + why + ".";
        tasks.raise(
                actor, new NewTask(message.file(), actor.account(), "message_not_sent", words, LocalDate.now(clock)));
    }
}
