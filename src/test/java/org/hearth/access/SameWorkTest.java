package org.hearth.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whether somebody has an account here is told neither by what signing in answers nor by what it does. How long it takes: {@link SignInTimeTest}. */
@HearthTest
class SameWorkTest {
    private static final String RIGHT = "a long and quiet password";

    private final Accounts accounts;
    private final Cast cast;
    private final TestClock clock;
    private final DataSource database;
    private final PasswordEncoder passwords;
    private final PasswordIsEnough enough;
    private final MockMvcTester http;

    private final String known = "rosa." + UUID.randomUUID();
    private final String left = "leo." + UUID.randomUUID();
    private final String unknown = "nobody." + UUID.randomUUID();
    private final List<String> work = new ArrayList<>();

    SameWorkTest(
            Accounts accounts,
            Cast cast,
            TestClock clock,
            DataSource database,
            PasswordEncoder passwords,
            PasswordIsEnough enough,
            MockMvcTester http) {
        this.accounts = accounts;
        this.cast = cast;
        this.clock = clock;
        this.database = database;
        this.passwords = passwords;
        this.enough = enough;
        this.http = http;
    }

    @BeforeEach
    void rosaWorksHereAndLeoDidAndNobodyElse() {
        colleague(known);
        var leo = colleague(left);
        accounts.change(cast.administrator(), leo, 2, Set.of(), false);
    }

    private AccountId colleague(String name) {
        var id = accounts.create(
                Actor.job("demo"),
                new NewAccount("Somebody", Optional.of(name), Optional.empty(), Set.of(Role.PRACTITIONER)));
        accounts.setPassword(Actor.job("demo"), id, RIGHT);
        return id;
    }

    @Test
    void aKnownNameALeaversAndAnUnknownOneCostTheSameQueriesAndTheSameHash() {
        var expected = workOf(known, watched());

        assertThat(expected)
                .as("one hash, at the price that is paid for a right password too")
                .filteredOn(done -> done.startsWith("hash"))
                .containsExactly("hash $argon2id$v=19$m=19456,t=2,p=1");
        assertThat(expected).filteredOn(done -> !done.startsWith("hash")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(workOf(left, watched())).isEqualTo(expected);
        assertThat(workOf(unknown, watched())).isEqualTo(expected);
    }

    /** The same measure finds a sign-in that hashes nothing for a name it does not know. */
    @Test
    void aSignInThatSparesItselfTheHashWouldBeFound() {
        var sparing = new PasswordEncoder() {
            @Override
            public @Nullable String encode(@Nullable CharSequence password) {
                return "nobody's";
            }

            @Override
            public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
                return !"nobody's".equals(hash) && watched().matches(password, hash);
            }
        };

        assertThat(workOf(unknown, sparing)).isNotEqualTo(workOf(known, sparing));
    }

    @Test
    void theAnswersAreTheSameToTheLastByte() {
        var one = answer(known);
        assertThat(answer(left)).isEqualTo(one);
        assertThat(answer(unknown)).isEqualTo(one);
        for (var i = 0; i < 4; i++) {
            answer(known);
            answer(unknown);
        }
        assertThat(answer(unknown))
                .as("when it has to wait")
                .isEqualTo(answer(known))
                .contains("wait");
    }

    private String answer(String name) {
        var result = http.post()
                .uri("/sign-in")
                .with(csrf())
                .param("name", name)
                .param("password", "a guess")
                .exchange();
        var response = result.getResponse();
        var headers = new StringBuilder();
        for (var header : response.getHeaderNames())
            headers.append(header)
                    .append(": ")
                    .append(response.getHeaders(header))
                    .append('\n');
        return response.getStatus() + "\n" + headers.toString().replaceAll("(hearth=)[^;]*", "$1")
                + Client.Signed.body(result);
    }

    /** Every statement and every hash of one wrong try, in their order. */
    private List<String> workOf(String name, PasswordEncoder encoder) {
        var db = JdbcClient.create(watched(database));
        var signIn = new PasswordSignIn(
                new SignInStore(db), encoder, enough, new Devices(new DeviceStore(db), clock), clock);
        work.clear();
        assertThatThrownBy(
                        () -> signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, "a guess")))
                .isInstanceOf(BadCredentialsException.class);
        return List.copyOf(work);
    }

    private PasswordEncoder watched() {
        return new PasswordEncoder() {
            @Override
            public @Nullable String encode(@Nullable CharSequence password) {
                return passwords.encode(password);
            }

            @Override
            public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
                work.add("hash " + String.valueOf(hash).replaceAll("^(\\$[^$]*\\$[^$]*\\$[^$]*).*$", "$1"));
                return passwords.matches(password, hash);
            }
        };
    }

    private DataSource watched(DataSource real) {
        return new DelegatingDataSource(real) {
            @Override
            public Connection getConnection() throws java.sql.SQLException {
                var connection = super.getConnection();
                return (Connection) Proxy.newProxyInstance(
                        getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, given) -> {
                            if (method.getName().startsWith("prepare") && given != null)
                                work.add(String.valueOf(given[0]));
                            try {
                                return method.invoke(connection, given);
                            } catch (InvocationTargetException e) {
                                throw Objects.requireNonNull(e.getCause());
                            }
                        });
            }
        };
    }
}
