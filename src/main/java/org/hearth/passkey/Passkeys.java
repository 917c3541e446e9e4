package org.hearth.passkey;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hearth.access.AccountChanged;
import org.hearth.access.AccountId;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.audit.Audit;
import org.hearth.factor.Factors;
import org.hearth.factor.FactorsSetAside;
import org.hearth.passkey.ChallengeStore.Purpose;
import org.springframework.context.event.EventListener;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Colleagues' passkeys. Whoever has shown a password and nothing more is a visitor still, so that these methods are told
 * whose account it is; to anybody else it is not there. A session's answer counts for what that session was asked, once.
 */
@Service
@Transactional
class Passkeys {
    /** A passkey for every device somebody has, and some over. */
    static final int MOST = 12;

    private final PasskeyStore store;
    private final OwnerStore owners;
    private final ChallengeStore challenges;
    private final Ceremony ceremony;
    private final Factors factors;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    Passkeys(
            PasskeyStore store,
            OwnerStore owners,
            ChallengeStore challenges,
            Ceremony ceremony,
            Factors factors,
            Accounts accounts,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.owners = owners;
        this.challenges = challenges;
        this.ceremony = ceremony;
        this.factors = factors;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    List<Passkey> own(Actor actor) {
        return store.of(actor.account());
    }

    boolean has(Actor actor, AccountId account) {
        mustBe(actor, account);
        return store.has(account);
    }

    /** What a browser is asked for a new one, as JSON. */
    String askToMake(Actor actor, AccountId account, String session) {
        mustBe(actor, account);
        var owner = owners.owner(account).orElseThrow(NotHere::new);
        var challenge = ask(session, Purpose.MAKE);
        return ceremony.askToMake(owner, challenge, store.findByUserId(owner.handle()));
    }

    /** Keeps the one that was made; false when it is not what was asked for, or there are enough. */
    boolean make(Actor actor, AccountId account, String session, PasskeyForm form) {
        mustBe(actor, account);
        var owner = owners.owner(account).orElseThrow(NotHere::new);
        owners.hold(account);
        var asked = challenges.take(session, Purpose.MAKE, since());
        var made = asked.isPresent()
                && store.of(account).size() < MOST
                && ceremony.made(owner, asked.get(), form.name(), form.credential());
        if (made) audit.noted(actor, "passkey made " + account);
        return made;
    }

    /** What a browser is asked, as JSON: the same for everybody, but for a number that is new each time. */
    String askToShow(Actor actor, String session) {
        return ceremony.askToShow(ask(session, Purpose.SHOW));
    }

    /** Whose passkey was shown; empty when it is nobody's who works here, whatever the reason. */
    Optional<AccountId> show(Actor actor, String session, String credential) {
        return noted(actor, shown(session, credential));
    }

    /**
     * Whom the passkey that was shown lets in. One of somebody whom the charity's directory keeps comes only second, or it would
     * let them in after they have left there.
     *
     * @param first who has shown something else on this browser, and nothing more
     */
    Optional<AccountId> showAtTheDoor(Actor visitor, String session, String credential, Optional<AccountId> first) {
        return noted(
                visitor,
                shown(session, credential)
                        .filter(account -> first.filter(account::equals).isPresent() || isEnough(visitor, account)));
    }

    private Optional<AccountId> shown(String session, String credential) {
        return challenges
                .take(session, Purpose.SHOW, since())
                .flatMap(challenge -> ceremony.shown(challenge, credential))
                .flatMap(owners::owner)
                .map(Owner::account);
    }

    private Optional<AccountId> noted(Actor actor, Optional<AccountId> account) {
        audit.noted(actor, account.map(id -> "passkey used " + id).orElse("passkey refused"));
        return account;
    }

    /** Whether a passkey of the account's signs its owner in by itself. */
    boolean isEnough(Actor actor, AccountId account) {
        return accounts.find(actor, account)
                .filter(found -> !found.keptByDirectory())
                .isPresent();
    }

    /**
     * Takes one of one's own away, and ends every session but this one: whoever has the passkey may be in. False when it
     * is the only thing left to show besides the password.
     */
    boolean remove(Actor actor, PasskeyId id, String thisSession) {
        owners.hold(actor.account());
        if (isOnlyWayIn(actor)) {
            if (store.of(actor.account()).stream().noneMatch(own -> own.id().equals(id))) throw new NotHere();
            return false;
        }
        if (!store.remove(actor.account(), id)) throw new NotHere();
        accounts.signOutElsewhere(actor, thisSession);
        audit.noted(actor, "passkey removed " + actor.account());
        return true;
    }

    /** Whether there is one passkey and no code app. */
    boolean isOnlyWayIn(Actor actor) {
        return store.of(actor.account()).size() < 2
                && factors.since(actor, actor.account()).isEmpty();
    }

    @EventListener
    void forgetWhoHasLeft(AccountChanged changed) {
        owners.forgetIfGone(changed.account());
    }

    @EventListener
    void setAside(FactorsSetAside lost) {
        owners.forget(lost.account());
    }

    private Bytes ask(String session, Purpose purpose) {
        var challenge = Bytes.random();
        challenges.forget(since());
        challenges.ask(session, purpose, challenge, clock.instant());
        return challenge;
    }

    private Instant since() {
        return clock.instant().minus(Ceremony.TIME);
    }

    /** Its owner, or somebody who is on the way in: the entrance knows whose password they have shown. */
    private static void mustBe(Actor actor, AccountId account) {
        if (!actor.account().equals(account) && !actor.equals(Actor.visitor())) {
            throw new NotHere();
        }
    }
}
