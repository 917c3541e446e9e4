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
    private final Gifts gifts;
    private final ObjectProvider<Directory> directory;
    private final Audit audit;

    People(Accounts accounts, Teams teams, Gifts gifts, ObjectProvider<Directory> directory, Audit audit) {
        this.directory = directory;
        this.accounts = accounts;
        this.teams = teams;
        this.gifts = gifts;
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

    /** What was asked for on a colleague's behalf and nobody has confirmed yet. */
    Optional<RoleGift> waiting(Actor actor, Person person) {
        return gifts.waiting(actor, person.account().id());
    }

    List<Site> sites(Actor actor) {
        return teams.sites(actor);
    }

    /** Roles that open files, or give roles, wait until somebody else confirms them. Throws SignInNameTaken. */
    Changed add(Actor actor, String name, String signInName, Set<Role> roles, Set<SiteCode> sites) {
        var wanted = Wanted.of(Set.of(), Set.of(), roles, sites);
        var account = new NewAccount(name, Optional.of(signInName), Optional.empty(), wanted.rolesNow());
        var id = accounts.create(actor, account);
        teams.work(actor, id, wanted.sitesNow());
        audit.noted(actor, "account added " + id);
        return new Changed(id, waits(actor, id, wanted), false);
    }

    /**
     * What is taken away holds at once; roles that open files or give roles, and sites for a manager, wait until somebody
     * else confirms them, and what waited before no longer does. What the directory keeps of a colleague stays as it is. Empty when somebody changed the
     * account meanwhile: nothing is written then.
     */
    Optional<Changed> change(
            Actor actor, AccountId id, String version, Set<Role> roles, Set<SiteCode> sites, boolean active) {
        var before = find(actor, id);
        var account = before.account();
        if (!Integer.toString(account.version()).equals(version)) return Optional.empty();
        var kept = account.keptByDirectory();
        var wanted = wanted(
                before,
                kept ? account.roles() : roles,
                kept && directoryKeepsSites(actor) ? before.siteCodes() : sites,
                active);
        if (!accounts.change(actor, id, Integer.parseInt(version), wanted.rolesNow(), active)) return Optional.empty();
        teams.work(actor, id, wanted.sitesNow());
        audit.noted(actor, "account changed " + id);
        var takenBack = gifts.takeBack(actor, id);
        return Optional.of(new Changed(id, waits(actor, id, wanted), takenBack));
    }

    private static Wanted wanted(Person before, Set<Role> roles, Set<SiteCode> sites, boolean active) {
        var account = before.account();
        var had = !active || account.active() ? account.roles() : Set.<Role>of();
        var wanted = Wanted.of(had, before.siteCodes(), roles, sites);
        // Whoever comes back and is the directory's is given their roles by it, when they next sign in.
        var comesBack = account.keptByDirectory() && !account.active();
        return !active || comesBack ? wanted.withoutConfirming() : wanted;
    }

    private boolean waits(Actor actor, AccountId id, Wanted wanted) {
        return wanted.waits() && !gifts.ask(actor, id, wanted.rolesToConfirm(), wanted.sitesToConfirm());
    }

    /** Lets somebody sign in who could not until now; throws SignInNameTaken. */
    void nameForSignIn(Actor actor, AccountId id, String signInName) {
        accounts.nameForSignIn(actor, id, signInName);
        audit.noted(actor, "account named for sign-in " + id);
    }

    /**
     * A token for a link with which the colleague, once, chooses a password. Empty while that waits for somebody else: a
     * colleague who never had one, and to whom an import opened files.
     */
    Optional<String> invite(Actor actor, AccountId id) {
        var account = find(actor, id).account();
        if (account.active() && !account.keptByDirectory() && gifts.linkWaits(actor, id)) return Optional.empty();
        var token = accounts.invite(actor, id);
        gifts.linkMade(actor, id, token);
        audit.noted(actor, "account invited " + id);
        return Optional.of(token);
    }

    /** Takes a colleague out of the charity's directory's keeping. */
    void keepHere(Actor actor, AccountId id) {
        accounts.keepHere(actor, id);
        audit.noted(actor, "account taken from the directory " + id);
    }

    /** Ends every session of a colleague, whose device may be in somebody else's hands. */
    void signOut(Actor actor, AccountId id) {
        if (colleagues(actor).stream().noneMatch(colleague -> colleague.id().equals(id))) throw new NotHere();
        accounts.signOut(actor, id);
        audit.noted(actor, "signed out everywhere " + id);
    }

    /** Whom one may sign out everywhere: a manager, those who work at one of their sites; an administrator, anybody. */
    List<Colleague> colleagues(Actor actor) {
        return actor.has(Role.ADMINISTRATOR) ? teams.everybody(actor) : teams.beside(actor);
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
