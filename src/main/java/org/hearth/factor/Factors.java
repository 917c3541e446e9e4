package org.hearth.factor;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hearth.access.Account;
import org.hearth.access.AccountId;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The codes that an account shows after its password. Whoever has shown the password and nothing more is a visitor still,
 * so that these methods are told whose account it is; to anybody else it is not there.
 */
@Service
@Transactional
public class Factors {
    private static final int SECRET = 20;

    private final FactorStore store;
    private final SignInKey key;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    Factors(FactorStore store, SignInKey key, Accounts accounts, Audit audit, Clock clock) {
        this.store = store;
        this.key = key;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Since when the account has a code app; empty when it has none. */
    public Optional<Instant> since(Actor actor, AccountId account) {
        mustBe(actor, account);
        return store.app(account).map(FactorStore.App::since);
    }

    /** The secret that waits for its first code: always the same until that has been shown. */
    AppSecret waiting(Actor actor, AccountId account) {
        mustBe(actor, account);
        var name = accounts.find(actor, account).flatMap(Account::signInName).orElseThrow(NotHere::new);
        return new AppSecret(
                store.waiting(account).map(bytes -> key.open(account, bytes)).orElseGet(() -> make(account)), name);
    }

    private byte[] make(AccountId account) {
        var secret = new byte[SECRET];
        new SecureRandom().nextBytes(secret);
        store.wait(account, key.seal(account, secret));
        return secret;
    }

    /** The first code of the secret that waits: makes it the account's, with ten new recovery codes. Empty when it is wrong. */
    Optional<List<String>> begin(Actor actor, AccountId account, String code) {
        var secret = waiting(actor, account);
        var step = Totp.stepOf(secret.bytes(), digits(code), clock.instant(), 0);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        store.confirm(account, step.getAsLong(), clock.instant());
        audit.noted(actor, "code app set up " + account);
        return Optional.of(replace(account));
    }

    /** A code of the app, or one of the recovery codes: each works once. */
    public boolean show(Actor actor, AccountId account, String code) {
        mustBe(actor, account);
        var app = store.app(account);
        var step = app.isEmpty()
                ? java.util.OptionalLong.empty()
                : Totp.stepOf(
                        key.open(account, app.get().sealed()),
                        digits(code),
                        clock.instant(),
                        app.get().lastStep());
        if (step.isPresent()) {
            return store.use(account, step.getAsLong());
        }
        var used = app.isPresent() && store.useCode(account, RecoveryCodes.hash(code), clock.instant());
        if (used) {
            audit.noted(actor, "recovery code used " + account);
        }
        return used;
    }

    /** Ten new recovery codes; the old ones work no longer. */
    List<String> freshCodes(Actor actor, AccountId account) {
        mustBe(actor, account);
        audit.noted(actor, "recovery codes made " + account);
        return replace(account);
    }

    int codesLeft(Actor actor, AccountId account) {
        mustBe(actor, account);
        return store.codesLeft(account);
    }

    private List<String> replace(AccountId account) {
        var codes = RecoveryCodes.make();
        store.replaceCodes(account, codes.stream().map(RecoveryCodes::hash).toList());
        return codes;
    }

    private static String digits(String code) {
        return code.replaceAll("\\s", "");
    }

    /** Its owner, or somebody who is on the way in: the entrance knows whose password they have shown. */
    private static void mustBe(Actor actor, AccountId account) {
        if (!actor.account().equals(account) && !actor.equals(Actor.visitor())) {
            throw new NotHere();
        }
    }
}
