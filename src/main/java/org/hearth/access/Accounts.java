package org.hearth.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The colleagues who use the product, and how each becomes an actor. */
@Service
@Transactional
public class Accounts {
    /** A password has at least this many characters and no other rule (NIST SP 800-63B). */
    public static final int SHORTEST_PASSWORD = 12;

    private static final Duration INVITATION = Duration.ofHours(72);

    private static final String NONE = "";

    private final AccountStore store;
    private final IdentityStore identities;
    private final ObjectProvider<Directory> directory;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            AccountStore store,
            IdentityStore identities,
            ObjectProvider<Directory> directory,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.identities = identities;
        this.directory = directory;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /** Adds a colleague, who cannot sign in before choosing a password; throws SignInNameTaken. */
    public AccountId create(Actor actor, NewAccount account) {
        mayManage(actor);
        var id = AccountId.random();
        store.insert(id, account);
        store.setRoles(id, account.roles());
        events.publishEvent(new AccountChanged(id));
        return id;
    }

    public Optional<Account> find(Actor actor, AccountId id) {
        return store.find(id);
    }

    public Optional<Account> withCode(Actor actor, String code) {
        return store.withCode(code);
    }

    public List<Account> all(Actor actor) {
        mayManage(actor);
        return store.all();
    }

    /** Whom the charity's directory knows so; for its own job. */
    public Optional<Account> known(Actor job, Identity identity) {
        return mustBeJob(job) ? identities.find(identity).flatMap(store::find) : Optional.empty();
    }

    /** Whether nobody else who can sign in administers accounts. */
    public boolean isLastAdministrator(Actor job, AccountId id) {
        return mustBeJob(job) && store.isLastAdministrator(id);
    }

    /** Who signs in, or will, with this name; for a job of the product. */
    public Optional<Account> withSignInName(Actor job, String signInName) {
        return mustBeJob(job) ? store.withSignInName(signInName) : Optional.empty();
    }

    /** The charity's directory keeps this account from now on: passwords, links and open sessions of before are at an end. */
    public void keep(Actor job, AccountId id, Identity identity) {
        mustBeJob(job);
        identities.keep(id, identity, clock.instant());
        store.endSessions(id, NONE);
        store.voidInvitations(id, clock.instant());
    }

    /** The charity's directory keeps this account no longer; it signs in again once its owner has chosen a password. */
    public void keepHere(Actor actor, AccountId id) {
        mayManage(actor);
        if (!identities.letGo(id)) {
            throw new NotHere();
        }
        store.endSessions(id, NONE);
    }

    /**
     * What the account does and whether it still works here; false when somebody changed it meanwhile. What an account that
     * the directory keeps does is changed by the directory alone.
     */
    public boolean change(Actor actor, AccountId id, int version, Set<Role> roles, boolean active) {
        mayManage(actor);
        if (!actor.isJob()
                && store.find(id).filter(kept -> !kept.mayBeGiven(roles)).isPresent()) {
            throw new NotHere();
        }
        if (!store.hold(id, version)) {
            return false;
        }
        store.setRoles(id, roles);
        store.setActive(id, active);
        if (!active) {
            store.endSessions(id, NONE);
            store.voidInvitations(id, clock.instant());
        }
        events.publishEvent(new AccountChanged(id));
        return true;
    }

    /** Gives an account a name to sign in with; throws SignInNameTaken. */
    public void nameForSignIn(Actor actor, AccountId id, String signInName) {
        mayManage(actor);
        store.nameForSignIn(id, signInName);
    }

    /** A token for a link with which, once and within 72 hours, the account's owner chooses a password; none for who left. */
    public String invite(Actor actor, AccountId id) {
        mayManage(actor);
        if (store.find(id).filter(a -> a.active() && !a.keptByDirectory()).isEmpty()) {
            throw new NotHere();
        }
        return invitation(Optional.of(id));
    }

    /** Whether anybody could ever sign in: by a password or by a directory, whether or not this process is told of one. */
    public boolean anybodyEverSignedIn(Actor actor) {
        return store.anybodySignsIn() || identities.anybody();
    }

    /** A token for the link that makes the first administrator; empty once anybody can sign in. */
    public Optional<String> inviteFirstAdministrator(Actor actor) {
        return anybodySignsIn() ? Optional.empty() : Optional.of(invitation(Optional.empty()));
    }

    /** Whoever comes by the directory counts only while there is one: switched off, it must not leave everybody outside. */
    private boolean anybodySignsIn() {
        return store.anybodySignsIn() || (directory.stream().findAny().isPresent() && identities.anybody());
    }

    /** Whose invitation a token is: empty when it is spent, past or unknown; present and without id for the first administrator's. */
    public Optional<Invitation> invitation(Actor actor, String token) {
        return store.invitation(Tokens.hash(token), clock.instant());
    }

    /** Spends the first administrator's link; false when it is spent, past or unknown. */
    public boolean firstAdministrator(Actor actor, String token, String name, String signInName, String password) {
        if (anybodySignsIn() || !store.spend(Tokens.hash(token), Optional.empty(), clock.instant())) {
            return false;
        }
        var id = AccountId.random();
        store.insert(id, new NewAccount(name, Optional.of(signInName), Optional.empty(), Set.of()));
        store.setRoles(id, Set.of(Role.ADMINISTRATOR));
        store.setPassword(id, passwords.encode(password));
        return true;
    }

    /** Spends an invitation, and with it every other and every session of the account; false when it is spent, past or unknown. */
    public boolean choosePassword(Actor actor, String token, AccountId id, String password) {
        if (!store.spend(Tokens.hash(token), Optional.of(id), clock.instant())) {
            return false;
        }
        setPassword(id, password, NONE);
        return true;
    }

    /**
     * Changes one's own password, which ends every session but this one: whoever else was signed in may be why it is
     * changed. False when the old password is wrong.
     */
    public boolean changePassword(Actor actor, String old, String password, String thisSession) {
        var known = store.passwordOf(actor.account());
        if (known.isEmpty() || !passwords.matches(old, known.get())) {
            return false;
        }
        setPassword(actor.account(), password, thisSession);
        return true;
    }

    /** Ends every session of one's own but this one. */
    public void signOutElsewhere(Actor actor, String thisSession) {
        store.endSessions(actor.account(), thisSession);
    }

    /** From none of one's devices is anybody spared the wait after wrong tries any more. */
    public void forgetDevices(Actor actor) {
        store.forgetDevices(actor.account());
    }

    /** Ends every session of an account: its factors were set aside, or a device of theirs was lost. */
    public void signOut(Actor actor, AccountId id) {
        if (!actor.has(Role.TEAM_MANAGER)) {
            mayManage(actor);
        }
        store.endSessions(id, NONE);
    }

    /** Sets a password without asking for an old one: only for a job of the product, such as the demonstration's. */
    public void setPassword(Actor job, AccountId id, String password) {
        mustBeJob(job);
        store.setPassword(id, passwords.encode(password));
    }

    private void setPassword(AccountId id, String password, String sessionThatStays) {
        store.setPassword(id, passwords.encode(password));
        store.endSessions(id, sessionThatStays);
        events.publishEvent(new PasswordChanged(id));
        store.voidInvitations(id, clock.instant());
    }

    private String invitation(Optional<AccountId> account) {
        var token = Tokens.fresh();
        store.insertInvitation(Tokens.hash(token), account, clock.instant().plus(INVITATION));
        return token;
    }

    private static void mayManage(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR) && !actor.isJob()) {
            throw new NotHere();
        }
    }

    private static boolean mustBeJob(Actor actor) {
        if (!actor.isJob()) {
            throw new NotHere();
        }
        return true;
    }
}
