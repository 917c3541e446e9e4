package org.hearth.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.access.Identity;
import org.hearth.access.NewAccount;
import org.hearth.access.Role;
import org.hearth.command.Command;
import org.hearth.team.Teams;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Links;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Roles that open files, or give roles, are given by two, whoever asks and however; and a link that was used is seen by another. */
@HearthTest
class GiftTest {
    private static final Actor DEMO = Actor.job("demo");

    private final Accounts accounts;
    private final Teams teams;
    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final TestClock clock;
    private final RolesCommand command;

    private Actor administrator;
    private Actor manager;

    GiftTest(
            Accounts accounts,
            Teams teams,
            Cast cast,
            Client client,
            Owner owner,
            TestClock clock,
            RolesCommand command) {
        this.accounts = accounts;
        this.teams = teams;
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.clock = clock;
        this.command = command;
    }

    @BeforeEach
    void somebodyElseHasChosenAPassword() {
        administrator = cast.administrator();
        manager = cast.manager(Cast.LONDON);
        accounts.setPassword(DEMO, manager.account(), "the first four words");
    }

    @Test
    void oneAsksAndAnotherConfirmsAndOnlyThenTheFilesOpen() {
        var home = cast.family();
        var evren = cast.colleague("Evren", Set.of(Role.EVALUATOR), Cast.LONDON);
        var file = "/files/" + home.mother().caseFile();

        change(administrator, evren, List.of("evaluator", "team_manager"), List.of("london"));
        assertThat(roles(evren)).containsExactly(Role.EVALUATOR);
        assertThat(client.as(evren).get(file)).hasStatus(404);
        assertThat(client.as(manager).page("/home")).contains(evren.name(), "asks you to confirm Team manager; London");

        assertThat(client.as(manager).post("/roles/" + gift(evren))).hasRedirectedUrl("/roles");
        assertThat(roles(evren)).contains(Role.TEAM_MANAGER);
        assertThat(client.as(evren).get(file)).hasStatusOk();
        assertThat(client.as(manager).post("/roles/" + gift(evren))).as("twice").hasStatus(404);
    }

    @Test
    void neitherWhoAskedNorWhoGetsThemConfirmsNorSomebodyElse() {
        var mona = cast.colleague("Mona", Set.of(Role.TEAM_MANAGER), Cast.LONDON);
        change(administrator, mona, List.of("team_manager", "safeguarding_advisor"), List.of("london"));

        for (var nearly : List.of(
                administrator,
                mona,
                cast.practitioner(Cast.LONDON),
                cast.safeguardingAdvisor(),
                cast.evaluator(),
                cast.intake()))
            assertThat(client.as(nearly).post("/roles/" + gift(mona))).hasStatus(404);
        assertThat(roles(mona)).containsExactly(Role.TEAM_MANAGER);
        assertThat(client.as(cast.administrator()).post("/roles/" + gift(mona))).hasStatus(303);
    }

    @Test
    void anAdministratorGivesThemselvesNothingThatOpensFiles() {
        var answer = post(administrator, administrator, List.of("administrator", "team_manager"), List.of("london"));

        assertThat(answer).hasStatus(422).bodyText().contains("You cannot give yourself what opens files");
        assertThat(roles(administrator)).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void aSiteForAManagerAndAReturnTakeTwoAsWell() {
        var mona = cast.colleague("Mona", Set.of(Role.TEAM_MANAGER), Cast.LONDON);
        change(administrator, mona, List.of("team_manager"), List.of("london", "blackpool"));
        assertThat(teams.sitesOf(DEMO, mona.account())).containsExactly(Cast.LONDON);
        client.as(manager).post("/roles/" + gift(mona));
        assertThat(teams.sitesOf(DEMO, mona.account())).containsExactlyInAnyOrder(Cast.LONDON, Cast.BLACKPOOL);

        var robin = cast.practitioner(Cast.LONDON);
        accounts.change(DEMO, robin.account(), version(robin), Set.of(Role.PRACTITIONER), false);
        change(administrator, robin, List.of("practitioner"), List.of("london"));
        assertThat(roles(robin)).isEmpty();
        client.as(manager).post("/roles/" + gift(robin));
        assertThat(roles(robin)).containsExactly(Role.PRACTITIONER);
    }

    @Test
    void whatOpensNothingOrIsTakenAwayHoldsAtOnce() {
        var robin = cast.practitioner(Cast.LONDON);
        change(administrator, robin, List.of("evaluator"), List.of());

        assertThat(roles(robin)).containsExactly(Role.EVALUATOR);
        assertThat(owner.count(
                        "select count(*) from role_gift where account_id = ?",
                        robin.account().value()))
                .isZero();
    }

    @Test
    void whatIsRefusedOrNotConfirmedWithinADayIsForgotten() {
        var one = cast.evaluator();
        change(administrator, one, List.of("evaluator", "intake"), List.of());
        assertThat(client.as(manager).post("/roles/" + gift(one) + "/refuse")).hasStatus(303);
        assertThat(client.as(manager).post("/roles/" + gift(one))).hasStatus(404);

        var other = cast.evaluator();
        change(administrator, other, List.of("evaluator", "intake"), List.of());
        clock.advance(Duration.ofHours(25));
        assertThat(client.as(manager).post("/roles/" + gift(other))).hasStatus(404);
        assertThat(roles(other)).containsExactly(Role.EVALUATOR);
    }

    @Test
    void whatWasAskedForAndTakenBackIsGivenByNobody() {
        var other = cast.administrator();
        var evren = cast.evaluator();
        change(administrator, evren, List.of("evaluator", "team_manager"), List.of("london"));
        change(administrator, evren, List.of("evaluator"), List.of());
        assertThat(client.as(other).post("/roles/" + gift(evren))).hasStatus(404);

        change(administrator, evren, List.of("evaluator", "team_manager"), List.of("london"));
        leaves(evren);
        change(administrator, evren, List.of("evaluator"), List.of());
        assertThat(client.as(other).post("/roles/" + gift(evren)))
                .as("left, and back")
                .hasStatus(404);
        assertThat(roles(evren)).containsExactly(Role.EVALUATOR);
    }

    private void leaves(Actor whose) {
        assertThat(client.as(administrator)
                        .post("/people/" + whose.account(), "version", String.valueOf(version(whose)), "active", "no"))
                .hasStatus(303);
    }

    /** Two administrators press Save in the same moment. */
    @Test
    void ofTwoWhoAskAtOnceOneIsToldThatSomebodyChangedTheAccountMeanwhile() {
        var evren = cast.evaluator();
        var seen = String.valueOf(version(evren));
        var both = Stream.of(administrator, cast.administrator())
                .map(by -> CompletableFuture.supplyAsync(() -> client.as(by)
                        .post(
                                "/people/" + evren.account(),
                                "version",
                                seen,
                                "active",
                                "yes",
                                "roles",
                                "team_manager",
                                "sites",
                                "london")))
                .toList();

        assertThat(both.stream().map(CompletableFuture::join))
                .extracting(answer -> answer.getResponse().getStatus())
                .containsExactlyInAnyOrder(303, 422);
    }

    @Test
    void noFrontDoorGivesThemForAPersonAlone() {
        var evren = cast.evaluator();
        assertThatThrownBy(() ->
                        accounts.change(administrator, evren.account(), version(evren), Set.of(Role.INTAKE), true))
                .hasStackTraceContaining("a role that opens files, or gives roles, is given by two");
        assertThatThrownBy(() -> accounts.create(
                        administrator,
                        new NewAccount("Sock", Optional.empty(), Optional.empty(), Set.of(Role.TEAM_MANAGER))))
                .hasStackTraceContaining("a role that opens files, or gives roles, is given by two");
        var mona = cast.colleague("Mona", Set.of(Role.TEAM_MANAGER), Cast.LONDON);
        assertThatThrownBy(() -> teams.work(administrator, mona.account(), Set.of(Cast.BLACKPOOL)))
                .hasStackTraceContaining("a site is given to a manager by two");

        // The trigger alone holds it: without it the role is given.
        owner.db()
                .sql("alter table account_role disable trigger roles_take_two")
                .update();
        try {
            accounts.change(administrator, evren.account(), version(evren), Set.of(Role.INTAKE), true);
            assertThat(roles(evren)).containsExactly(Role.INTAKE);
        } finally {
            owner.db()
                    .sql("alter table account_role enable trigger roles_take_two")
                    .update();
        }
    }

    @Test
    void anAdministratorIsMadeByTwoAndSoIsOneWhoComesBack() {
        var evren = cast.evaluator();
        change(administrator, evren, List.of("administrator"), List.of());
        assertThat(roles(evren)).isEmpty();
        assertThatThrownBy(() -> accounts.change(
                        administrator, evren.account(), version(evren), Set.of(Role.ADMINISTRATOR), true))
                .hasStackTraceContaining("gives roles, is given by two");
        client.as(manager).post("/roles/" + gift(evren));
        assertThat(roles(evren)).containsExactly(Role.ADMINISTRATOR);

        accounts.change(DEMO, evren.account(), version(evren), Set.of(Role.ADMINISTRATOR), false);
        change(administrator, evren, List.of("administrator"), List.of());
        assertThat(roles(evren)).isEmpty();
    }

    @Test
    void whoeverMadeTheLinkOfAnAccountIsNoSecondPersonWithItUntilAThirdHasSeenTheColleague() {
        var sock = cast.colleague("Sock", Set.of(Role.ADMINISTRATOR, Role.TEAM_MANAGER), Cast.LONDON);
        accounts.setPassword(DEMO, sock.account(), "the words of before");
        var next = cast.administrator();
        accounts.setPassword(DEMO, next.account(), "the words of before");
        Links.used(client, administrator, sock);
        Links.used(client, sock, next);

        for (var pair : List.of(
                List.of(administrator, sock),
                List.of(sock, administrator),
                List.of(administrator, next),
                List.of(next, administrator))) {
            var mona = cast.evaluator();
            change(pair.getFirst(), mona, List.of("team_manager"), List.of("london"));
            assertThat(client.as(pair.getLast()).page("/home")).doesNotContain(mona.name());
            assertThat(client.as(pair.getLast()).post("/roles/" + gift(mona))).hasStatus(404);
            assertThat(roles(mona)).doesNotContain(Role.TEAM_MANAGER);
        }
        for (var nearly : List.of(administrator, sock, next))
            assertThat(client.as(nearly).post("/roles/links/" + link(sock))).hasStatus(404);
        assertThatThrownBy(() -> owner.db()
                        .sql("update link_made set seen_by = ?, seen_at = now() where account_id = ?")
                        .params(next.account().value(), sock.account().value())
                        .update())
                .as("the database by itself")
                .hasStackTraceContaining("seen by somebody other");

        assertThat(client.as(manager).post("/roles/links/" + link(sock))).hasStatus(303);
        var mona = cast.evaluator();
        change(administrator, mona, List.of("team_manager"), List.of("london"));
        assertThat(client.as(sock).post("/roles/" + gift(mona))).hasStatus(303);
        assertThat(roles(mona)).contains(Role.TEAM_MANAGER);
    }

    /** Two people, of whom one brought in the other: nobody else could say that they are two. */
    @Test
    void thePersonAtTheMachineSaysThatALinkWasTheColleagues() {
        var second = cast.administrator();
        Links.used(client, administrator, second);
        var shown = new ByteArrayOutputStream();
        var out = new PrintStream(shown, true, StandardCharsets.UTF_8);

        assertThat(command.run(List.of(), out, out)).isEqualTo(Command.DONE);
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains(link(second))
                .doesNotContain(second.name());
        assertThat(command.run(List.of("--seen", link(second)), out, out)).isEqualTo(Command.DONE);
        assertThat(command.run(List.of("--seen", link(second)), out, out))
                .as("twice")
                .isEqualTo(Command.REFUSED);

        var mona = cast.evaluator();
        change(administrator, mona, List.of("team_manager"), List.of("london"));
        assertThat(client.as(second).post("/roles/" + gift(mona))).hasStatus(303);
    }

    @Test
    void theFirstLinkOfAnImportedColleagueWithFilesWaitsForTheSecondPerson() {
        var robin = cast.family().mothersPractitioner();
        var path = "/people/" + robin.account();

        assertThat(client.as(administrator).post(path + "/link")).hasRedirectedUrl(path);
        assertThat(invitations(robin)).isZero();
        assertThatThrownBy(() -> accounts.invite(administrator, robin.account()))
                .hasStackTraceContaining("a first link to files that are open already is given by two");
        assertThat(client.as(administrator).post("/roles/" + gift(robin))).hasStatus(404);
        clock.advance(Duration.ofMinutes(1));
        assertThat(client.as(administrator).post(path + "/link")).hasRedirectedUrl(path);

        assertThat(client.as(manager).page("/roles"))
                .contains("Practitioner; London; a first link, with files that are open to them already");
        assertThat(client.as(manager).post("/roles/" + gift(robin))).hasStatus(303);
        Links.used(client, administrator, robin);
        assertThat(client.as(administrator).post(path + "/link"))
                .as("a later one")
                .hasStatusOk();
    }

    /** A charity's first days: there is nobody who could confirm. */
    @Test
    void theFirstAdministratorSetsUpTheOthersAloneUntilSomebodyElseHasChosenAPassword() {
        whileNobodyEverSignedIn(() -> {
            accounts.setPassword(DEMO, administrator.account(), "the only four words");
            var mona = cast.evaluator();
            change(administrator, mona, List.of("team_manager"), List.of("london"));
            assertThat(roles(mona)).containsExactly(Role.TEAM_MANAGER);
            var other = cast.evaluator();
            change(administrator, other, List.of("administrator"), List.of());
            assertThat(roles(other)).containsExactly(Role.ADMINISTRATOR);
            var robin = cast.family().mothersPractitioner();
            assertThat(client.as(administrator).post("/people/" + robin.account() + "/link"))
                    .as("a link for an imported colleague")
                    .hasStatusOk();
            assertThat(post(administrator, administrator, List.of("administrator", "intake"), List.of()))
                    .as("themselves")
                    .hasStatus(422);

            accounts.setPassword(DEMO, mona.account(), "her own four words");
            var late = cast.evaluator();
            change(administrator, late, List.of("practitioner"), List.of("london"));
            assertThat(roles(late)).doesNotContain(Role.PRACTITIONER);
            // Ending her account does not make the administrator alone again.
            accounts.change(DEMO, mona.account(), version(mona), Set.of(), false);
            change(administrator, late, List.of("practitioner"), List.of("london"));
            assertThat(roles(late)).doesNotContain(Role.PRACTITIONER);
        });
    }

    @Test
    void aColleagueWhoComesByTheDirectoryIsSomebodyElseAndStaysSo() {
        whileNobodyEverSignedIn(() -> {
            accounts.setPassword(DEMO, administrator.account(), "the only four words");
            var dora = cast.evaluator();
            var eve = cast.evaluator();
            accounts.keep(
                    Actor.job("directory"),
                    dora.account(),
                    new Identity("https://directory.example", dora.account().toString()));
            change(administrator, eve, List.of("team_manager"), List.of("london"));
            assertThat(roles(eve)).doesNotContain(Role.TEAM_MANAGER);

            accounts.keepHere(administrator, dora.account());
            change(administrator, eve, List.of("team_manager"), List.of("london"));
            assertThat(roles(eve)).as("with her taken back").doesNotContain(Role.TEAM_MANAGER);
        });
    }

    private void whileNobodyEverSignedIn(Runnable then) {
        var ways = owner.db()
                .sql("select id, password_hash from account where had_a_way_in")
                .query((row, n) -> Arrays.asList(row.getString("password_hash"), row.getString("id")))
                .list();
        owner.db()
                .sql("update account set password_hash = null, had_a_way_in = false")
                .update();
        try {
            then.run();
        } finally {
            ways.forEach(way -> owner.db()
                    .sql("update account set password_hash = ?, had_a_way_in = true where id = ?::uuid")
                    .params(way)
                    .update());
        }
    }

    @Test
    void whereNobodyElseIsLeftThePersonAtTheMachineIsTheSecond() {
        var mona = cast.evaluator();
        change(administrator, mona, List.of("team_manager"), List.of("london"));
        var shown = new ByteArrayOutputStream();
        var out = new PrintStream(shown, true, StandardCharsets.UTF_8);

        assertThat(command.run(List.of(), out, out)).isEqualTo(Command.DONE);
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains(gift(mona), "team_manager")
                .doesNotContain(mona.name());
        assertThat(roles(mona)).doesNotContain(Role.TEAM_MANAGER);
        assertThat(command.run(List.of("--confirm", gift(mona)), out, out)).isEqualTo(Command.DONE);
        assertThat(roles(mona)).containsExactly(Role.TEAM_MANAGER);
        assertThat(command.run(List.of("--confirm", gift(mona)), out, out))
                .as("twice")
                .isEqualTo(Command.REFUSED);
    }

    @Test
    void aLinkThatWasUsedIsToldToTheColleagueAndSeenBySomebodyElse() {
        var robin = cast.practitioner(Cast.LONDON);
        assertThat(client.as(manager).page("/roles")).doesNotContain(robin.name());
        Links.used(client, administrator, robin);

        assertThat(client.as(robin).page("/account")).contains(administrator.name() + " made a link for");
        assertThat(client.as(manager).page("/roles")).contains(robin.name());
        var seen = "/roles/links/" + link(robin);
        for (var nearly : List.of(administrator, robin, cast.safeguardingAdvisor()))
            assertThat(client.as(nearly).post(seen)).hasStatus(404);
        assertThat(client.as(manager).post(seen)).hasRedirectedUrl("/roles");
        assertThat(client.as(manager).page("/roles")).doesNotContain(robin.name());
        assertThat(client.as(manager).post(seen)).as("twice").hasStatus(404);
    }

    @Test
    void aLinkLeadsBackToWhoMadeItWhateverOthersMakeAfterwards() {
        var robin = cast.practitioner(Cast.LONDON);
        var token = link(administrator, robin);
        var other = cast.administrator();
        clock.advance(Duration.ofMinutes(1));
        link(other, robin);

        client.visitor().post("/welcome", "token", token, "password", "four words of hers");

        assertThat(client.as(robin).page("/account"))
                .contains(administrator.name() + " made a link for")
                .doesNotContain(other.name());
        assertThat(client.as(administrator).page("/roles")).as("whose it is").doesNotContain(robin.name());
        assertThat(client.as(other).page("/roles")).contains(robin.name());
    }

    private String link(Actor by, Actor whose) {
        return Client.Signed.body(client.as(by).post("/people/" + whose.account() + "/link"))
                .replaceAll("(?s).*/welcome\\?token=([\\w-]+).*", "$1");
    }

    private void change(Actor by, Actor whose, List<String> roles, List<String> sites) {
        assertThat(post(by, whose, roles, sites)).hasStatus(303);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult post(
            Actor by, Actor whose, List<String> roles, List<String> sites) {
        var fields = new ArrayList<>(List.of("version", String.valueOf(version(whose)), "active", "yes"));
        roles.forEach(role -> fields.addAll(List.of("roles", role)));
        sites.forEach(site -> fields.addAll(List.of("sites", site)));
        return client.as(by).post("/people/" + whose.account(), fields.toArray(String[]::new));
    }

    private String gift(Actor whose) {
        return owner.db()
                .sql("select id::text from role_gift where account_id = ? order by asked_at desc limit 1")
                .param(whose.account().value())
                .query(String.class)
                .single();
    }

    private String link(Actor whose) {
        return owner.db()
                .sql("select id::text from link_made where account_id = ? and used_at is not null")
                .param(whose.account().value())
                .query(String.class)
                .single();
    }

    private long invitations(Actor whose) {
        return owner.count(
                "select count(*) from invitation where account_id = ?",
                whose.account().value());
    }

    private Set<Role> roles(Actor whose) {
        return new HashSet<>(accounts.find(DEMO, whose.account()).orElseThrow().roles());
    }

    private int version(Actor whose) {
        return accounts.find(DEMO, whose.account()).orElseThrow().version();
    }
}
