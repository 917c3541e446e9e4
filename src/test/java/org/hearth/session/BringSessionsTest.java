package org.hearth.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearth.access.Actor;
import org.hearth.casefile.CaseFiles;
import org.hearth.testing.Cast;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A caseload's sessions come in together, once, and go out as they came. */
@HearthTest
class BringSessionsTest {
    private static final Actor JOB = Actor.job("caseload");
    private static final int A_CASELOAD = 20_000;

    private final Cast cast;
    private final Sessions sessions;
    private final CaseFiles files;
    private final Owner owner;
    private final TransactionTemplate together;

    BringSessionsTest(
            Cast cast, Sessions sessions, CaseFiles files, Owner owner, PlatformTransactionManager transactions) {
        this.cast = cast;
        this.sessions = sessions;
        this.files = files;
        this.owner = owner;
        this.together = new TransactionTemplate(transactions);
    }

    @Test
    void aCaseloadComesInOnceAndGoesOutAsItCame() {
        var brought = many(cast.family());
        var began = Instant.now();

        assertThat(bring(brought)).isEqualTo(A_CASELOAD);
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(10));
        assertThat(bring(brought)).isZero();

        var refs = brought.stream().map(HeldSession::ref).collect(Collectors.toSet());
        var out = asJob(() -> sessions.exported(JOB)).stream()
                .filter(s -> refs.contains(s.ref()))
                .toList();
        assertThat(out).hasSize(A_CASELOAD);
        assertThat(Set.copyOf(out)).isEqualTo(Set.copyOf(brought));
    }

    @Test
    void whatIsOverHoldsNoPlace() {
        var home = cast.family();
        bring(List.of(held(home, "over " + UUID.randomUUID(), 1)));
        assertThat(owner.count(
                        "select count(*) from place_hold where family_id = ?",
                        home.family().id().value()))
                .isZero();
    }

    private int bring(List<HeldSession> brought) {
        return asJob(() -> sessions.bring(JOB, brought));
    }

    private <T> T asJob(Supplier<T> work) {
        return Objects.requireNonNull(together.execute(status -> {
            files.openEverything(JOB, "test");
            var done = work.get();
            files.leaveEverything(JOB);
            return done;
        }));
    }

    private static List<HeldSession> many(Household home) {
        var prefix = UUID.randomUUID().toString().substring(0, 8);
        return IntStream.range(0, A_CASELOAD)
                .mapToObj(n -> held(home, prefix + n, n))
                .toList();
    }

    private static HeldSession held(Household home, String ref, int n) {
        return new HeldSession(
                ref,
                home.mothersEnrolment().id(),
                home.mother().caseFile(),
                home.family().id(),
                LocalDate.of(2020, 1, 1).plusDays(n % 2000),
                LocalTime.of(9 + n % 8, 30),
                45,
                List.of(Mode.values()).get(n % 4),
                n % 3 == 0 ? List.of() : List.of("getting_started"),
                List.of(Attendance.values()).get(n % 4));
    }
}
