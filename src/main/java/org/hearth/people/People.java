package org.hearth.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearth.access.Account;
import org.hearth.access.AccountId;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.access.Directory;
import org.hearth.access.NewAccount;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.audit.Audit;
import org.hearth.team.Colleague;
import org.hearth.team.Site;
import org.hearth.team.SiteCode;
import org.hearth.team.Teams;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The colleagues, for administrators. */
@Service
@Transactional
public class People {
    private final Accounts accounts;
    private final Teams teams;
    private final ObjectProvider<Directory> directory;
    private final Audit audit;

    People(Accounts accounts, Teams teams, ObjectProvider<Directory> directory, Audit audit) {
        this.directory = directory;
        this.accounts = accounts;
        this.teams = teams;
        this.audit = audit;
    }

    List<Person> all(Actor actor) {
        var sites = teams.sites(actor);
        return accounts.all(actor).stream()
                .map(account -> person(actor, account, sites))
                .toList();
    }

    Person find(Actor actor, AccountId id) {
        administers(actor);
        var account = accounts.find(actor, id).orElseThrow(NotHere::new);
        return person(actor, account, teams.sites(actor));
    }

    List<Site> sites(Actor actor) {
        return teams.sites(actor);
    }

    /** Throws SignInNameTaken. */
    AccountId add(Actor actor, String name, String signInName, Set<Role> roles, Set<SiteCode> sites) {
        var id = accounts.create(actor, new NewAccount(name, Optional.of(signInName), Optional.empty(), roles));
        teams.work(actor, id, sites);
        audit.noted(actor, "account added " + id);
        return id;
    }

    /**
     * What the directory keeps of a colleague stays as it is. False when somebody changed the account meanwhile: nothing is
     * written then.
     */
    boolean change(Actor actor, AccountId id, String version, Set<Role> roles, Set<SiteCode> sites, boolean active) {
        var account = find(actor, id).account();
        var kept = account.keptByDirectory();
        var seen = Integer.toString(account.version()).equals(version);
        if (!seen || !accounts.change(actor, id, Integer.parseInt(version), kept ? account.roles() : roles, active)) {
            return false;
        }
        if (!kept || !directoryKeepsSites(actor)) {
            teams.work(actor, id, sites);
        }
        audit.noted(actor, "account changed " + id);
        return true;
    }

    /** Lets somebody sign in who could not until now; throws SignInNameTaken. */
    void nameForSignIn(Actor actor, AccountId id, String signInName) {
        accounts.nameForSignIn(actor, id, signInName);
        audit.noted(actor, "account named for sign-in " + id);
    }

    /** A token for a link with which the colleague, once, chooses a password. */
    String invite(Actor actor, AccountId id) {
        var token = accounts.invite(actor, id);
        audit.noted(actor, "account invited " + id);
        return token;
    }

    /** Takes a colleague out of the charity's directory's keeping. */
    void keepHere(Actor actor, AccountId id) {
        accounts.keepHere(actor, id);
        audit.noted(actor, "account taken from the directory " + id);
    }

    /** Ends every session of a colleague, whose device may be in somebody else's hands. */
    void signOut(Actor actor, AccountId id) {
        accounts.signOut(actor, teams.colleague(actor, id).id());
        audit.noted(actor, "signed out everywhere " + id);
    }

    /** Whom one may sign out everywhere. */
    List<Colleague> colleagues(Actor actor) {
        return teams.everybody(actor);
    }

    boolean directoryKeepsSites(Actor actor) {
        return directory.stream().anyMatch(Directory::keepsSites);
    }

    private Person person(Actor actor, Account account, List<Site> sites) {
        var theirs = teams.sitesOf(actor, account.id());
        return new Person(
                account, sites.stream().filter(s -> theirs.contains(s.code())).toList());
    }

    private static void administers(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw new NotHere();
        }
    }
}
