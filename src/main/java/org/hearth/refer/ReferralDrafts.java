package org.hearth.refer;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.referral.ReferralId;
import org.hearth.referral.Referrals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Referrals that are still being written, by people without an account. */
@Service
@Transactional
class ReferralDrafts {
    private static final Duration KEPT = Duration.ofDays(7);

    private final ReferralDraftStore store;
    private final Referrals referrals;
    private final Clock clock;

    ReferralDrafts(ReferralDraftStore store, Referrals referrals, Clock clock) {
        this.store = store;
        this.referrals = referrals;
        this.clock = clock;
    }

    /** Begins a draft, and clears away those nobody came back to. */
    DraftKey begin(Actor visitor) {
        store.forget(clock.instant());
        var key = DraftKey.random();
        store.insert(key, Answers.none(), clock.instant().plus(KEPT));
        return key;
    }

    Optional<Answers> find(Actor visitor, DraftKey key) {
        return store.find(key, clock.instant());
    }

    void keep(Actor visitor, DraftKey key, Answers page) {
        store.find(key, clock.instant())
                .ifPresent(before ->
                        store.update(key, before.with(page), clock.instant().plus(KEPT)));
    }

    /** Sends what was written and forgets the draft; sent a second time there is nothing left to send. */
    void send(Actor visitor, DraftKey key) {
        store.take(key, clock.instant())
                .ifPresent(answers -> referrals.receive(
                        Actor.job("referrals"), ReferralId.random(), new Sending(answers).on(LocalDate.now(clock))));
    }
}
