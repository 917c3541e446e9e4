package org.hearth.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.casefile.CaseFile;
import org.hearth.casefile.CaseFiles;
import org.hearth.casefile.FamilyId;
import org.hearth.family.Families;
import org.hearth.family.Person;
import org.hearth.family.PersonId;
import org.hearth.testing.Cast;
import org.hearth.testing.Household;
import org.hearth.testing.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Two hundred colleagues at once over four connections, where the question for one's own parents has lost its first wall:
 * whose connection it was a moment ago never shows in what anybody reads.
 */
@TestInstance(Lifecycle.PER_CLASS)
class CrowdTest {
    private static final int FAMILIES = 50;
    private static final int COLLEAGUES = 200;
    private static final int QUESTIONS_EACH = 50;
    private static final int CONNECTIONS = 4;

    /** A colleague, and whom and what they may find. */
    private record Reader(Actor actor, Set<PersonId> parents, Set<CaseFileId> files) {}

    private final List<Household> homes = new ArrayList<>();
    private final List<Reader> readers = new ArrayList<>();
    private final Map<FamilyId, Set<CaseFileId>> filesOf = new HashMap<>();
    private World world;
    private Families families;
    private CaseFiles files;

    @BeforeAll
    void aCrowd() throws SQLException {
        world = World.on(TestPostgres.only().freshDatabase());
        families = world.product().getBean(Families.class);
        files = world.product().getBean(CaseFiles.class);
        var cast = world.cast();
        var manager = cast.manager(Cast.LONDON);
        for (var n = 0; n < FAMILIES; n++) {
            homes.add(
                    cast.family(Cast.LONDON, cast.practitioner(Cast.LONDON), cast.practitioner(Cast.LONDON), manager));
        }
        homes.forEach(home -> filesOf.put(
                home.family().id(),
                files.ofFamily(manager, home.family().id()).stream()
                        .map(CaseFile::id)
                        .collect(Collectors.toSet())));
        homes.forEach(this::practitioners);
        while (readers.size() < COLLEAGUES) readers.add(somebodyWithNothing(cast, readers.size()));
        world.product()
                .getBean("application", DataSource.class)
                .unwrap(HikariDataSource.class)
                .getHikariConfigMXBean()
                .setMaximumPoolSize(CONNECTIONS);
        world.leaveTheActorOut(true);
    }

    @AfterAll
    void end() {
        world.close();
    }

    private void practitioners(Household home) {
        var shared = Set.of(home.baby().caseFile(), home.family().safetyFile());
        readers.add(reader(home.mothersPractitioner(), home.mother(), shared));
        readers.add(reader(home.fathersPractitioner(), home.father(), shared));
    }

    private static Reader reader(Actor actor, Person parent, Set<CaseFileId> shared) {
        var open = new ArrayList<>(shared);
        open.add(parent.caseFile());
        return new Reader(actor, Set.of(parent.id()), Set.copyOf(open));
    }

    private static Reader somebodyWithNothing(Cast cast, int n) {
        var actor =
                switch (n % 4) {
                    case 0 -> cast.practitioner(Cast.BLACKPOOL);
                    case 1 -> cast.manager(Cast.BLACKPOOL);
                    case 2 -> cast.evaluator();
                    default -> cast.administrator();
                };
        return new Reader(actor, Set.of(), Set.of());
    }

    @Test
    void nobodyReadsARowThatIsNotTheirs() throws InterruptedException {
        var wrong = new ConcurrentLinkedQueue<String>();
        var asked = new AtomicInteger();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = readers.stream()
                    .map(reader -> Executors.callable(() -> ask(reader, wrong, asked)))
                    .toList();
            crowd.invokeAll(all);
        }

        assertThat(wrong).isEmpty();
        assertThat(asked).hasValue(COLLEAGUES * QUESTIONS_EACH);
    }

    /** The same question with the second wall down as well: the crowd would notice. */
    @Test
    void withBothWallsDownItWouldShow() throws InterruptedException {
        world.rowLevelSecurity(false);
        try {
            var wrong = new ConcurrentLinkedQueue<String>();
            ask(readers.getFirst(), wrong, new AtomicInteger());
            assertThat(wrong).isNotEmpty();
        } finally {
            world.rowLevelSecurity(true);
        }
    }

    private void ask(Reader reader, ConcurrentLinkedQueue<String> wrong, AtomicInteger asked) {
        var dice = new Random(reader.actor().account().value().getLeastSignificantBits());
        for (var n = 0; n < QUESTIONS_EACH; n++) {
            var home = homes.get(dice.nextInt(homes.size()));
            switch (dice.nextInt(3)) {
                case 0 -> myParents(reader, wrong);
                case 1 -> filesOfFamily(reader, home.family().id(), wrong);
                default -> somebodyElses(reader, home, wrong);
            }
            asked.incrementAndGet();
        }
    }

    private void myParents(Reader reader, ConcurrentLinkedQueue<String> wrong) {
        families.mine(reader.actor()).stream()
                .map(Person::id)
                .filter(id -> !reader.parents().contains(id))
                .forEach(id -> wrong.add(reader.actor() + " found the parent " + id));
    }

    private void filesOfFamily(Reader reader, FamilyId family, ConcurrentLinkedQueue<String> wrong) {
        var found = files.ofFamily(reader.actor(), family).stream()
                .map(CaseFile::id)
                .collect(Collectors.toSet());
        var open = Objects.requireNonNull(filesOf.get(family)).stream()
                .filter(reader.files()::contains)
                .collect(Collectors.toSet());
        if (!found.equals(open)) wrong.add(reader.actor() + " found the files " + found + ", not " + open);
    }

    /** A refusal rolls its transaction back: the connection it leaves behind must know nobody. */
    private void somebodyElses(Reader reader, Household home, ConcurrentLinkedQueue<String> wrong) {
        try {
            families.person(reader.actor(), home.father().id());
            if (!reader.parents().contains(home.father().id())) wrong.add(reader.actor() + " opened a father's file");
        } catch (NotHere notTheirs) {
            if (reader.parents().contains(home.father().id())) wrong.add(reader.actor() + " lost their own parent");
        }
    }
}
