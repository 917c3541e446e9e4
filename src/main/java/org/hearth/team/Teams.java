package org.hearth.team;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearth.access.AccountChanged;
import org.hearth.access.AccountId;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.access.NewAccount;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sites and who works at them; nothing here is confidential. */
@Service
@Transactional
public class Teams {
    private final TeamStore store;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    Teams(TeamStore store, Accounts accounts, ApplicationEventPublisher events) {
        this.store = store;
        this.accounts = accounts;
        this.events = events;
    }

    public List<Site> sites(Actor actor) {
        return store.sites();
    }

    public Optional<Site> site(Actor actor, SiteCode code) {
        return store.sites().stream().filter(s -> s.code().equals(code)).findFirst();
    }

    public List<Place> places(Actor actor, SiteCode site) {
        return store.places(site);
    }

    public List<Colleague> practitioners(Actor actor, SiteCode site) {
        return store.members(site, Role.PRACTITIONER);
    }

    public List<Colleague> managers(Actor actor, SiteCode site) {
        return store.members(site, Role.TEAM_MANAGER);
    }

    public List<Colleague> safeguardingAdvisors(Actor actor) {
        return store.everybody(Role.SAFEGUARDING_ADVISOR);
    }

    /** Everybody who works here now, by name. */
    public List<Colleague> everybody(Actor actor) {
        return store.everybody(Role.values());
    }

    /** Everybody who works here now at one of the actor's sites, by name. */
    public List<Colleague> beside(Actor actor) {
        return store.beside(actor.account());
    }

    /** Throws NotHere for an id that is nobody's. */
    public Colleague colleague(Actor actor, AccountId id) {
        return store.colleague(id).orElseThrow(NotHere::new);
    }

    public Set<SiteCode> sitesOf(Actor actor) {
        return store.sitesOf(actor.account());
    }

    public Set<SiteCode> sitesOf(Actor actor, AccountId colleague) {
        return store.sitesOf(colleague);
    }

    /** Where a colleague works from now on; for administrators. */
    public void work(Actor actor, AccountId colleague, Set<SiteCode> sites) {
        if (!actor.has(Role.ADMINISTRATOR) && !actor.isJob()) {
            throw new NotHere();
        }
        store.setSites(colleague, sites);
        events.publishEvent(new AccountChanged(colleague));
    }

    /** The practitioner whom interchange files name by this code: found, or made without a way to sign in. */
    public AccountId practitioner(Actor job, String code, SiteCode site) {
        var id = accounts.withCode(job, code).map(a -> a.id()).orElseGet(() -> {
            var roles = Set.of(Role.PRACTITIONER);
            return accounts.create(job, new NewAccount(code, Optional.empty(), Optional.of(code), roles));
        });
        store.addSite(id, site);
        return id;
    }
}
