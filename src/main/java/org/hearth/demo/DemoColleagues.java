package org.hearth.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.access.AccountId;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.access.NewAccount;
import org.hearth.access.Role;
import org.hearth.team.Site;
import org.hearth.team.Teams;
import org.springframework.stereotype.Component;

/** The colleagues of the demonstration: one for each role, and two practitioners of the invented caseload who share a family. */
@Component
class DemoColleagues {

    static final Actor JOB = Actor.job("demo");

    private static final List<Alone> ALONE = List.of(
            new Alone(Role.INTAKE, "intake", "Priya Nair", "intake", "referrals as they come in, and their decisions"),
            new Alone(
                    Role.TEAM_MANAGER,
                    "manager",
                    "Helen Brook",
                    "team manager",
                    "every family of every site, and reports"),
            new Alone(Role.SAFEGUARDING_ADVISOR, "advisor", "Ruth Calder", "safeguarding advisor", "the safety files"),
            new Alone(Role.EVALUATOR, "evaluator", "Tom Ashworth", "evaluator", "reports, and no family"),
            new Alone(
                    Role.ADMINISTRATOR,
                    "administrator",
                    "Nina Kowalska",
                    "administrator",
                    "colleagues, import, and no family"));

    /** Somebody who is in the demonstration alone in their role. */
    private record Alone(Role role, String name, String called, String work, String see) {
        String code() {
            return "demo-" + name;
        }
    }

    private final Accounts accounts;
    private final Teams teams;
    private final SharedFamily shared;

    DemoColleagues(Accounts accounts, Teams teams, SharedFamily shared) {
        this.accounts = accounts;
        this.teams = teams;
        this.shared = shared;
    }

    boolean areThere() {
        return ALONE.stream()
                .allMatch(alone -> accounts.withCode(JOB, alone.code()).isPresent());
    }

    /** Makes those who are missing, gives all of them this password, and tells how they sign in. */
    List<SignIn> with(String password) {
        var signIns = new ArrayList<SignIn>();
        for (var alone : ALONE) {
            accounts.setPassword(JOB, account(alone), password);
            signIns.add(new SignIn(alone.name(), alone.work(), alone.see()));
        }
        shared.practitioners().forEach(practitioner -> signIns.add(practitioner(practitioner, password)));
        return signIns;
    }

    private AccountId account(Alone alone) {
        return accounts.withCode(JOB, alone.code()).map(account -> account.id()).orElseGet(() -> make(alone));
    }

    private AccountId make(Alone alone) {
        var account = new NewAccount(
                alone.called(), Optional.of(alone.name()), Optional.of(alone.code()), Set.of(alone.role()));
        var id = accounts.create(JOB, account);
        teams.work(JOB, id, teams.sites(JOB).stream().map(Site::code).collect(Collectors.toSet()));
        return id;
    }

    private SignIn practitioner(SharedFamily.Practitioner practitioner, String password) {
        var colleague = practitioner.colleague();
        accounts.nameForSignIn(JOB, colleague.id(), colleague.code());
        accounts.setPassword(JOB, colleague.id(), password);
        return new SignIn(colleague.code(), "practitioner", practitioner.works());
    }
}
