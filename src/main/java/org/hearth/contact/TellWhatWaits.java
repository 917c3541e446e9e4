package org.hearth.contact;

import org.hearth.access.Account;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Early each morning: whoever works with a parent has a task when a way of theirs has begun to wait. */
@Component
class TellWhatWaits {
    private static final Logger LOG = LoggerFactory.getLogger(TellWhatWaits.class);
    private static final Actor JOB = Actor.job("operator");

    private final Waits waits;
    private final Accounts accounts;

    TellWhatWaits(Waits waits, Accounts accounts) {
        this.waits = waits;
        this.accounts = accounts;
    }

    @Scheduled(cron = "0 20 5 * * *", zone = "Europe/London")
    void run() {
        accounts.all(JOB).stream()
                .filter(Account::active)
                .filter(account -> account.roles().contains(Role.PRACTITIONER))
                .map(account -> new Actor(account.id(), account.name(), account.roles()))
                .forEach(this::tell);
    }

    /** Anything may go wrong in one colleague's files, such as words that do not open: the others are told all the same. */
    void tell(Actor practitioner) {
        try {
            waits.tell(practitioner);
        } catch (RuntimeException failed) {
            LOG.warn(
                    "Account {} is told of nothing that waits: {}",
                    practitioner.account(),
                    failed.getClass().getSimpleName());
        }
    }
}
