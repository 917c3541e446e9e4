package org.hearth.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.hearth.access.Account;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.access.Identity;
import org.hearth.access.NewAccount;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.factor.Telephones;
import org.hearth.team.Teams;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.hearth.testing.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Colleagues sign in with their charity's own directory: a real provider, the whole way by HTTP. */
@HearthTest
class DirectoryTest {
    private static final TestProvider PROVIDER = new TestProvider();
    private static final String PRACTITIONERS = "CN=Programme, London";
    private static final String MANAGERS = "managers";
    private static final String EVALUATORS = "evaluators";
    private static final List<String> MFA = List.of("pwd", "mfa");

    private final Accounts accounts;
    private final Teams teams;
    private final Directories directories;
    private final Cast cast;
    private final Client client;
    private final Telephones telephones;
    private final TestClock clock;
    private final Owner owner;
    private final MockMvcTester http;
    private final String address = UUID.randomUUID().toString().substring(0, 8) + "@elmrow.example";

    DirectoryTest(
            Accounts accounts,
            Teams teams,
            Directories directories,
            Cast cast,
            Client client,
            Telephones telephones,
            TestClock clock,
            Owner owner,
            MockMvcTester http) {
        this.accounts = accounts;
        this.teams = teams;
        this.directories = directories;
        this.cast = cast;
        this.client = client;
        this.telephones = telephones;
        this.clock = clock;
        this.owner = owner;
        this.http = http;
    }

    @DynamicPropertySource
    static void aDirectory(DynamicPropertyRegistry settings) {
        settings.add("hearth.directory.name", () -> "Elm Row");
        settings.add("hearth.directory.issuer", PROVIDER::issuer);
        settings.add("hearth.directory.client-id", () -> TestProvider.CLIENT);
        settings.add("hearth.directory.client-secret", () -> TestProvider.SECRET);
        settings.add("hearth.directory.both", () -> "amr=mfa");
        settings.add(
                "hearth.directory.groups",
                () -> PRACTITIONERS + "=practitioner@london; " + MANAGERS + "=team_manager@london; " + MANAGERS
                        + "=team_manager@blackpool; " + EVALUATORS + "=evaluator");
    }

    @TestConfiguration
    static class WithSwitches {
        @Bean
        static Checks checks() {
            return new Checks();
        }
    }

    @BeforeEach
    void everythingIsChecked() {
        Checks.all();
        PROVIDER.use(clock);
    }

    @AfterAll
    static void end() {
        PROVIDER.close();
    }

    @Test
    void theSignInPageOffersTheDirectoryAndTheWayThereCarriesStateNonceAndProof() {
        var visit = new Visit(http);

        assertThat(visit.page("/sign-in")).contains("Sign in with Elm Row", "href=\"/sign-in/with/directory\"");
        assertThat(leave(visit))
                .startsWith(PROVIDER.issuer() + "/oauth2/authorize?response_type=code")
                .contains("&state=", "&nonce=", "&code_challenge=", "&code_challenge_method=S256", "&max_age=900");
    }

    @Test
    void whoeverIsInAGroupGetsAnAccountThatDoesWhatTheGroupMeans() {
        var visit = new Visit(http);

        assertThat(arrive(visit, person("Nia Owen", MFA, PRACTITIONERS))).hasRedirectedUrl("/home");

        assertThat(visit.get("/home")).hasStatusOk();
        assertThat(account().name()).isEqualTo("Nia Owen");
        assertThat(account().roles()).containsExactly(Role.PRACTITIONER);
        assertThat(teams.sitesOf(Actor.visitor(), account().id())).containsExactly(Cast.LONDON);
        assertThat(audited("account added by the directory ")).isEqualTo(1);
    }

    @Test
    void withoutTheDirectorysWordForASecondFactorHearthsOwnFollows() {
        var visit = new Visit(http);

        assertThat(arrive(visit, person("Nia Owen", List.of("pwd"), PRACTITIONERS)))
                .hasRedirectedUrl("/sign-in/second");
        assertThat(visit.get("/home")).hasRedirectedUrl("/sign-in/second");

        var code = telephones.nextCode(actor());
        assertThat(visit.post("/sign-in/second", "code", code, "_csrf", Visit.token(visit.page("/sign-in/second"))))
                .hasRedirectedUrl("/home");
        assertThat(visit.get("/home")).hasStatusOk();
    }

    @Test
    void aBrowserIsRememberedOnceEverythingIsShown() {
        var half = new Visit(http);
        arrive(half, person("Nia Owen", List.of("pwd"), PRACTITIONERS));
        assertThat(devices()).isZero();

        var code = telephones.nextCode(actor());
        half.post("/sign-in/second", "code", code, "_csrf", Visit.token(half.page("/sign-in/second")));
        assertThat(devices()).isEqualTo(1);
    }

    @Test
    void soItIsWhereTheDirectorySaysThatMoreThanAPasswordWasShown() {
        arrive(new Visit(http), person("Nia Owen", MFA, PRACTITIONERS));

        assertThat(devices()).isEqualTo(1);
    }

    private long devices() {
        return owner.count(
                "select count(*) from device where account_id = ?",
                account().id().value());
    }

    @Test
    void anInvitedColleagueIsLinkedByAVerifiedAddressAndTheirPasswordIsAtAnEnd() {
        var invited = invited();
        accounts.setPassword(Actor.job("demo"), invited.account(), Visit.PASSWORD);
        var link = accounts.invite(cast.administrator(), invited.account());
        var subject = person("Nia Owen", MFA, PRACTITIONERS);

        assertThat(arrive(new Visit(http), subject)).hasRedirectedUrl("/home");

        assertThat(account().id()).isEqualTo(invited.account());
        assertThat(account().keptByDirectory()).isTrue();
        assertThat(account().roles()).as("its groups', not the invitation's").containsExactly(Role.PRACTITIONER);
        assertThat(byPassword()).hasRedirectedUrl("/sign-in?again");
        assertThat(accounts.invitation(Actor.visitor(), link)).isEmpty();
        assertThatThrownBy(() -> accounts.invite(cast.administrator(), invited.account()))
                .isInstanceOf(NotHere.class);
    }

    @Test
    void whoeverAloneAdministersAccountsIsNotMadeSomethingElse() {
        var alone = accounts.create(
                Directories.JOB,
                new NewAccount("Nia Owen", Optional.of(address), Optional.empty(), Set.of(Role.ADMINISTRATOR)));
        accounts.setPassword(Directories.JOB, alone, Visit.PASSWORD);
        var subject = person("Nia Owen", MFA, PRACTITIONERS);
        var others = owner.db().sql("""
                    update account a set active = false from account_role r
                    where r.account_id = a.id and r.role = 'administrator' and a.active and a.id <> ? returning a.id
                    """).param(alone.value()).query(UUID.class).list();
        try {
            // Invited, and never come.
            var second = cast.administrator();
            assertThat(arrive(new Visit(http), subject)).hasRedirectedUrl("/sign-in/refused?why=last");
            assertThat(account().keptByDirectory()).isFalse();
            assertThat(byPassword()).as("and is not left outside").hasRedirectedUrl("/sign-in/second");

            accounts.keep(Directories.JOB, alone, new Identity(PROVIDER.issuer(), subject));
            assertThat(arrive(new Visit(http), subject))
                    .as("kept already")
                    .hasRedirectedUrl("/sign-in/refused?why=last");
            assertThat(account().roles()).containsExactly(Role.ADMINISTRATOR);

            accounts.setPassword(Directories.JOB, second.account(), Visit.PASSWORD);
            assertThat(arrive(new Visit(http), subject)).hasRedirectedUrl("/home");
            assertThat(account().roles()).containsExactly(Role.PRACTITIONER);
        } finally {
            others.forEach(id -> owner.db()
                    .sql("update account set active = true where id = ?")
                    .param(id)
                    .update());
        }
    }

    @Test
    void anAddressThatIsNotVerifiedLinksNobody() {
        var invited = invited();
        var stranger = person("Somebody", MFA, PRACTITIONERS);
        PROVIDER.says(stranger, "email_verified", false);
        var visit = new Visit(http);

        assertThat(arrive(visit, stranger)).hasRedirectedUrl("/sign-in/refused?why=address");

        assertThat(visit.page("/sign-in")).contains("Sign in with Elm Row");
        assertThat(account().keptByDirectory()).isFalse();
        assertThat(directories.enter(Directories.JOB, arrivalOf(stranger, Optional.of(address))))
                .as("had any address been taken for theirs, they were in another's account")
                .isEqualTo(new Entry.In(invited.account()));
    }

    @Test
    void anAddressThatIsGivenToSomebodyNewOpensNothingOfWhoHadItBefore() {
        arrive(new Visit(http), person("Nia Owen", MFA, PRACTITIONERS));

        assertThat(arrive(new Visit(http), person("Noor Ali", MFA, PRACTITIONERS)))
                .hasRedirectedUrl("/sign-in/refused?why=taken");
    }

    @Test
    void whoeverIsInNoGroupGetsInNowhereAndIsToldSoPlainly() {
        var visit = new Visit(http);

        assertThat(arrive(visit, person("Nia Owen", MFA, "choir"))).hasRedirectedUrl("/sign-in/refused?why=group");

        assertThat(new String(
                        visit.get("/sign-in/refused?why=group").getResponse().getContentAsByteArray(),
                        java.nio.charset.StandardCharsets.UTF_8))
                .contains("none of the groups that work with Hearth");
        assertThat(visit.get("/home")).hasStatus3xxRedirection();
        assertThat(accounts.withSignInName(Directories.JOB, address)).isEmpty();
        assertThat(audited("directory sign-in refused: group")).isPositive();
    }

    @Test
    void rolesAndSitesFollowTheGroupsAtEverySignInAndGrantsWithThem() {
        var household = cast.family();
        var safety = "/files/" + household.family().safetyFile();
        var subject = person("Nia Owen", MFA, MANAGERS);
        arrive(new Visit(http), subject);
        assertThat(account().roles()).containsExactly(Role.TEAM_MANAGER);
        assertThat(client.as(actor()).get(safety)).hasStatusOk();

        PROVIDER.says(subject, "groups", List.of(PRACTITIONERS));
        arrive(new Visit(http), subject);

        assertThat(account().roles()).containsExactly(Role.PRACTITIONER);
        assertThat(teams.sitesOf(Actor.visitor(), account().id())).containsExactly(Cast.LONDON);
        assertThat(client.as(actor()).get(safety)).hasStatus(404);
        assertThat(audited("roles set by the directory ")).isEqualTo(1);
    }

    @Test
    void whoeverLostTheLastGroupLosesTheRolesAndWhatWasOpenIsClosed() {
        var subject = person("Nia Owen", MFA, EVALUATORS);
        var open = new Visit(http);
        arrive(open, subject);
        assertThat(open.get("/reports")).hasStatusOk();

        PROVIDER.says(subject, "groups", List.of());
        assertThat(arrive(new Visit(http), subject)).hasRedirectedUrl("/sign-in/refused?why=group");

        assertThat(account().roles()).isEmpty();
        assertThat(open.get("/reports")).hasStatus3xxRedirection();
    }

    @Test
    void aDirectoryThatSaysNothingOfGroupsLetsNobodyInAndTakesNothingFromAnybody() {
        var subject = person("Nia Owen", MFA, PRACTITIONERS);
        arrive(new Visit(http), subject);
        var household = cast.family(Cast.LONDON, actor(), cast.practitioner(Cast.LONDON), cast.manager(Cast.LONDON));
        var file = "/files/" + household.mother().caseFile();
        var visit = new Visit(http);

        PROVIDER.saysWrongly(claims -> claims.claims(all -> all.remove("groups")));
        assertThat(arrive(visit, subject)).hasRedirectedUrl("/sign-in/refused?why=untold");

        assertThat(visit.get("/home")).hasStatus3xxRedirection();
        assertThat(account().roles()).containsExactly(Role.PRACTITIONER);
        assertThat(client.as(actor()).get(file))
                .as("and the families with them")
                .hasStatusOk();
        PROVIDER.saysWrongly(claims -> claims.claim("groups", List.of()));
        arrive(new Visit(http), subject);
        assertThat(account().roles()).as("in none").isEmpty();
    }

    /** Two windows of one colleague's, or two servers: the other has made the account and is not done yet. */
    @Test
    void ofTwoFirstSignInsAtOnceTheSecondBeginsAgain() throws SQLException, InterruptedException {
        var subject = person("Nia Owen", MFA, PRACTITIONERS);
        try (var source = owner.alone();
                var other = source.getConnection()) {
            other.setAutoCommit(false);
            try (var first = other.prepareStatement("""
                    insert into account (id, kind, name, sign_in_name) values (gen_random_uuid(), 'person', 'Nia Owen', ?)
                    """)) {
                first.setString(1, address);
                first.executeUpdate();
            }
            var second = CompletableFuture.supplyAsync(() -> arrive(new Visit(http), subject));
            while (!second.isDone() && owner.count("""
                    select count(*) from pg_stat_activity
                    where wait_event_type = 'Lock' and query like 'insert into account%'
                    """) == 0) Thread.sleep(20);
            other.commit();

            assertThat(second.join()).hasRedirectedUrl("/sign-in/refused?why=late");
        }
    }

    @Test
    void whoeverHasLeftIsRefusedWhateverTheDirectorySays() {
        var subject = person("Nia Owen", MFA, PRACTITIONERS);
        arrive(new Visit(http), subject);
        accounts.change(
                cast.administrator(),
                account().id(),
                account().version(),
                account().roles(),
                false);
        var visit = new Visit(http);

        assertThat(arrive(visit, subject)).hasRedirectedUrl("/sign-in/refused?why=left");
        assertThat(visit.get("/home")).hasStatus3xxRedirection();
    }

    @Test
    void anInvitationToSomebodyWhoHasLeftIsNotTakenUpEither() {
        var invited = invited();
        var stored = accounts.find(invited, invited.account()).orElseThrow();
        accounts.change(cast.administrator(), stored.id(), stored.version(), stored.roles(), false);

        assertThat(arrive(new Visit(http), person("Nia Owen", MFA, PRACTITIONERS)))
                .hasRedirectedUrl("/sign-in/refused?why=left");
    }

    @Test
    void anIdTokenWithAnothersNonceIsRefusedAndWouldLetSomebodyIn() {
        var subject = person("Nia Owen", MFA, PRACTITIONERS);
        PROVIDER.saysWrongly(claims -> claims.claim("nonce", "of another browser"));

        assertThat(arrive(new Visit(http), subject)).hasRedirectedUrl("/sign-in/refused?why=failed");

        Checks.nonce = false;
        assertThat(arrive(new Visit(http), subject)).as("unchecked").hasRedirectedUrl("/home");
    }

    @Test
    void anIdTokenForAnotherAudienceIsRefusedAndWouldLetSomebodyIn() {
        refusedUnlessUnchecked(claims -> claims.audience(List.of("the payroll")));
    }

    @Test
    void anIdTokenOfAnotherIssuerIsRefusedAndWouldLetSomebodyIn() {
        refusedUnlessUnchecked(claims -> claims.issuer("https://elsewhere.example"));
    }

    @Test
    void anIdTokenThatIsOverIsRefusedAndWouldLetSomebodyIn() {
        refusedUnlessUnchecked(claims -> claims.issuedAt(clock.instant().minus(Duration.ofMinutes(9)))
                .expiresAt(clock.instant().minus(Duration.ofMinutes(2))));
    }

    /** Whoever could lead a colleague into their own account would read there what the colleague then writes. */
    @Test
    void aSignInBegunInAnotherBrowserIsRefusedAndWouldLeadIntoAnothersAccount() throws Exception {
        var stranger = new Visit(http);
        var code = PROVIDER.signIn(leave(stranger), person("A stranger", MFA, PRACTITIONERS));
        var colleague = new Visit(http);

        assertThat(colleague.get(back(code))).hasRedirectedUrl("/sign-in/refused?why=late");
        assertThat(colleague.get("/home")).hasStatus3xxRedirection();

        var next = PROVIDER.signIn(leave(stranger), person("A stranger", MFA, PRACTITIONERS));
        Checks.state = false;
        assertThat(new Visit(http).get(back(next))).as("unchecked").hasRedirectedUrl("/home");
    }

    @Test
    void aCodeIsGoodOnce() throws Exception {
        var visit = new Visit(http);
        var code = PROVIDER.signIn(leave(visit), person("Nia Owen", MFA, PRACTITIONERS));
        assertThat(visit.get(back(code))).hasRedirectedUrl("/home");

        assertThat(new Visit(http).get(back(code))).hasRedirectedUrl("/sign-in/refused?why=late");
        assertThat(visit.get(back(code))).hasRedirectedUrl("/sign-in/refused?why=late");
    }

    @Test
    void aSignInThatTheDirectoryRemembersFromHoursAgoOpensNothingUntilItIsShownAnew() throws Exception {
        var subject = person("Nia Owen", MFA, PRACTITIONERS);
        var visit = new Visit(http);
        PROVIDER.saysWrongly(claims -> claims.claim(
                "auth_time", clock.instant().minus(Duration.ofHours(3)).getEpochSecond()));
        arrive(visit, subject);

        assertThat(visit.get("/families")).hasStatus(303).hasHeader("Location", "/sign-in/again?to=%2Ffamilies");
        assertThat(visit.page("/sign-in/again?to=/families"))
                .contains("Sign in with Elm Row again", "/sign-in/with/directory?to=%2Ffamilies")
                .doesNotContain("type=\"password\"");
        PROVIDER.use(clock);
        var away =
                visit.get("/sign-in/with/directory?to=/families").getResponse().getRedirectedUrl();
        assertThat(away).contains("&max_age=0", "&prompt=login");
        assertThat(visit.get(back(PROVIDER.signIn(String.valueOf(away), subject))))
                .hasRedirectedUrl("/families");
        assertThat(visit.get("/families")).hasStatusOk();
    }

    @Test
    void aDirectoryThatDoesNotSayWhenSomebodySignedInLetsNobodyIn() {
        PROVIDER.saysWrongly(claims -> claims.claims(all -> all.remove("auth_time")));

        assertThat(arrive(new Visit(http), person("Nia Owen", MFA, PRACTITIONERS)))
                .hasRedirectedUrl("/sign-in/refused?why=failed");
    }

    @Test
    void whatTheDirectoryKeepsIsShownAndNotChangedHere() {
        arrive(new Visit(http), person("Nia Owen", MFA, PRACTITIONERS));
        var administrator = cast.administrator();
        var page = "/people/" + account().id();

        assertThat(client.as(administrator).page(page))
                .contains("is kept by the charity’s directory")
                .doesNotContain("name=\"roles\"")
                .doesNotContain("name=\"sites\"");
        assertThat(client.as(administrator)
                        .post(
                                page,
                                "version",
                                String.valueOf(account().version()),
                                "roles",
                                "administrator",
                                "active",
                                "yes"))
                .hasStatus(303);
        assertThat(account().roles()).containsExactly(Role.PRACTITIONER);
        assertThat(teams.sitesOf(administrator, account().id())).containsExactly(Cast.LONDON);
        assertThatThrownBy(() -> accounts.change(
                        administrator, account().id(), account().version(), Set.of(Role.ADMINISTRATOR), true))
                .isInstanceOf(NotHere.class);
        assertThat(client.as(actor()).page("/account")).doesNotContain("Change your password");
    }

    @Test
    void anAdministratorTakesAnAccountBackAndItsOwnerChoosesAPassword() {
        var subject = person("Nia Owen", MFA, PRACTITIONERS);
        var open = new Visit(http);
        arrive(open, subject);
        var page = "/people/" + account().id();

        assertThat(client.as(cast.manager(Cast.LONDON)).post(page + "/keep-here"))
                .hasStatus(404);
        assertThat(client.as(cast.administrator()).post(page + "/keep-here")).hasStatus(303);

        assertThat(account().keptByDirectory()).isFalse();
        assertThat(open.get("/home")).hasStatus3xxRedirection();
        assertThat(accounts.invite(cast.administrator(), account().id())).isNotEmpty();
        assertThat(client.as(cast.administrator()).post(page + "/keep-here")).hasStatus(404);
    }

    @Test
    void onlyAJobOfTheProductMayKeepAnAccount() {
        var identity = new Identity(PROVIDER.issuer(), "somebody");
        var colleague = cast.practitioner(Cast.LONDON);

        for (var nearly : List.of(cast.administrator(), Actor.visitor())) {
            assertThatThrownBy(() -> accounts.keep(nearly, colleague.account(), identity))
                    .isInstanceOf(NotHere.class);
            assertThatThrownBy(() -> accounts.known(nearly, identity)).isInstanceOf(NotHere.class);
        }
    }

    @Test
    void whatTheDirectorySaidOfSomebodyIsNotKeptInTheSession() {
        arrive(new Visit(http), person("Nia Owen", MFA, PRACTITIONERS));

        assertThat(owner.count(
                        """
                select count(*) from spring_session_attributes a
                join spring_session s on s.primary_id = a.session_primary_id
                where s.principal_name = ? and position(?::bytea in attribute_bytes) > 0
                """, account().id().toString(), address.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isZero();
    }

    private void refusedUnlessUnchecked(java.util.function.Consumer<JwtClaimsSet.Builder> wrong) {
        var subject = person("Nia Owen", MFA, PRACTITIONERS);
        PROVIDER.saysWrongly(wrong);

        assertThat(arrive(new Visit(http), subject)).hasRedirectedUrl("/sign-in/refused?why=failed");

        Checks.claims = false;
        assertThat(arrive(new Visit(http), subject)).as("unchecked").hasRedirectedUrl("/home");
    }

    /** The whole way: from the sign-in page to the directory and back. */
    private MvcTestResult arrive(Visit visit, String subject) {
        try {
            return visit.get(back(PROVIDER.signIn(leave(visit), subject)));
        } catch (java.io.IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String leave(Visit visit) {
        return String.valueOf(visit.get("/sign-in/with/directory").getResponse().getRedirectedUrl());
    }

    private static String back(URI address) {
        return address.getPath() + "?" + address.getQuery();
    }

    private String person(String name, List<String> amr, String... groups) {
        var subject = PROVIDER.person(name, address, groups);
        PROVIDER.says(subject, "amr", amr);
        return subject;
    }

    private Arrival arrivalOf(String subject, Optional<String> address) {
        return new Arrival(new Identity(PROVIDER.issuer(), subject), "Somebody", address, Set.of(PRACTITIONERS));
    }

    /** Somebody whom an administrator has added under this address, as an evaluator. */
    private Actor invited() {
        var id = accounts.create(
                cast.administrator(),
                new NewAccount("Nia Owen", Optional.of(address), Optional.empty(), Set.of(Role.EVALUATOR)));
        return new Actor(id, "Nia Owen", Set.of(Role.EVALUATOR));
    }

    private MvcTestResult byPassword() {
        var visit = new Visit(http);
        var token = Visit.token(visit.page("/sign-in"));
        return visit.post("/sign-in", "name", address, "password", Visit.PASSWORD, "_csrf", token);
    }

    private Account account() {
        return accounts.withSignInName(Directories.JOB, address).orElseThrow();
    }

    private Actor actor() {
        return new Actor(account().id(), account().name(), account().roles());
    }

    private long audited(String words) {
        return owner.count(
                "select count(*) from audit_event where what = ? or what = ?",
                words
                        + accounts.withSignInName(Directories.JOB, address)
                                .map(a -> a.id().toString())
                                .orElse(""),
                words);
    }
}
