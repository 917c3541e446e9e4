package org.hearth.directory;

import java.util.Set;
import org.hearth.access.Account;
import org.hearth.access.AccountId;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.access.NewAccount;
import org.hearth.access.Role;
import org.hearth.audit.Audit;
import org.hearth.team.Teams;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the charity's directory says is done here at every sign-in: the account it keeps is found, linked or made, and does what
 * its groups mean, through the same front doors as when an administrator says so.
 */
@Service
@Transactional
public class Directories {
    /** Who changes accounts on the directory's word. */
    static final Actor JOB = Actor.job("directory");

    private final Accounts accounts;
    private final Teams teams;
    private final DirectorySettings settings;
    private final Audit audit;

    Directories(Accounts accounts, Teams teams, DirectorySettings settings, Audit audit) {
        this.accounts = accounts;
        this.teams = teams;
        this.settings = settings;
        this.audit = audit;
    }

    /** Lets somebody in whom the directory vouches for, or says why not. */
    Entry enter(Actor job, Arrival arrival) {
        var known = accounts.known(job, arrival.identity());
        if (known.isPresent()) {
            return known.get().active() ? again(job, known.get(), arrival) : refused(job, Reason.LEFT);
        }
        if (roles(arrival).isEmpty()) {
            return refused(job, Reason.GROUP);
        }
        if (arrival.address().isEmpty()) {
            return refused(job, Reason.ADDRESS);
        }
        return accounts.withSignInName(job, arrival.address().get())
                .map(account -> link(job, account, arrival))
                .orElseGet(() -> make(job, arrival));
    }

    private Entry again(Actor job, Account account, Arrival arrival) {
        if (leavesNobodyToAdminister(job, account, arrival)) {
            accounts.signOut(job, account.id());
            return refused(job, Reason.LAST);
        }
        if (roles(arrival).isEmpty()) {
            // Nothing may stay open to who has lost the last group.
            accounts.signOut(job, account.id());
            apply(job, account, arrival);
            return refused(job, Reason.GROUP);
        }
        return apply(job, account, arrival);
    }

    /** An address is given to somebody new when its owner has left: only an account that nobody is linked with is theirs. */
    private Entry link(Actor job, Account account, Arrival arrival) {
        if (account.keptByDirectory()) {
            return refused(job, Reason.TAKEN);
        }
        if (!account.active()) {
            return refused(job, Reason.LEFT);
        }
        if (leavesNobodyToAdminister(job, account, arrival)) {
            return refused(job, Reason.LAST);
        }
        accounts.keep(job, account.id(), arrival.identity());
        audit.noted(job, "account kept by the directory " + account.id());
        return apply(job, current(job, account.id()), arrival);
    }

    private Entry make(Actor job, Arrival arrival) {
        var fresh = new NewAccount(arrival.name(), arrival.address(), java.util.Optional.empty(), roles(arrival));
        var id = accounts.create(job, fresh);
        accounts.keep(job, id, arrival.identity());
        audit.noted(job, "account added by the directory " + id);
        return apply(job, current(job, id), arrival);
    }

    private Entry apply(Actor job, Account account, Arrival arrival) {
        if (!account.roles().equals(roles(arrival))) {
            if (!accounts.change(job, account.id(), account.version(), roles(arrival), true)) {
                throw new ChangedMeanwhile();
            }
            audit.noted(job, "roles set by the directory " + account.id());
        }
        var map = settings.groupMap();
        if (map.namesSites() && !teams.sitesOf(job, account.id()).equals(map.sites(arrival.groups()))) {
            teams.work(job, account.id(), map.sites(arrival.groups()));
            audit.noted(job, "sites set by the directory " + account.id());
        }
        return new Entry.In(account.id());
    }

    /** Nobody here could put it right afterwards. */
    private boolean leavesNobodyToAdminister(Actor job, Account account, Arrival arrival) {
        return !roles(arrival).contains(Role.ADMINISTRATOR) && accounts.isLastAdministrator(job, account.id());
    }

    private Account current(Actor job, AccountId id) {
        return accounts.find(job, id).orElseThrow();
    }

    private Set<Role> roles(Arrival arrival) {
        return settings.groupMap().roles(arrival.groups());
    }

    private Entry refused(Actor job, Reason why) {
        audit.noted(job, "directory sign-in refused: " + why.code());
        return new Entry.Out(why);
    }

    /** An administrator changed the account in the same moment. */
    static final class ChangedMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1;

        ChangedMeanwhile() {
            super("the account was changed meanwhile");
        }
    }
}
