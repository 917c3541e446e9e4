package org.hearth.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.hearth.access.Actor;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.hearth.vault.Erasures;
import org.hearth.walls.Furniture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The notes of many files at once: each reader's own, and no more than each file's own page would show them. */
@HearthTest
class NotesTest {
    private final Sessions sessions;
    private final Erasures erasures;
    private final Client client;
    private final TestClock clock;
    private final Owner owner;
    private final Cast cast;
    private Household home;

    NotesTest(Sessions sessions, Erasures erasures, Client client, TestClock clock, Owner owner, Cast cast) {
        this.sessions = sessions;
        this.erasures = erasures;
        this.client = client;
        this.clock = clock;
        this.owner = owner;
        this.cast = cast;
    }

    @BeforeEach
    void bothParentsSaidSomething() {
        home = cast.family();
        var furniture = new Furniture(client, clock);
        furniture.furnish(home.mothersPractitioner(), home.mother(), "lavender");
        furniture.furnish(home.fathersPractitioner(), home.father(), "juniper");
    }

    @Test
    void eachPractitionerReadsTheirOwnParentsNotes() {
        var hers = of(home.mothersPractitioner());

        assertThat(hers).hasSize(1);
        var note = hers.getFirst();
        assertThat(note.words()).isEqualTo("We spoke of lavender");
        assertThat(note.nextStep()).isEqualTo("Ring lavender");
        assertThat(note.file()).isEqualTo(home.mother().caseFile());
        assertThat(note.on()).isEqualTo(clock.today().minusDays(4));
        assertThat(note.practitioner()).contains(home.mothersPractitioner().account());
        assertThat(of(home.fathersPractitioner())).extracting(Note::words).containsExactly("We spoke of juniper");
    }

    @Test
    void theManagerReadsBothAndWhoNearlyMayReadsNone() {
        assertThat(of(home.manager())).hasSize(2);
        Stream.of(
                        cast.manager(Cast.BLACKPOOL),
                        cast.practitioner(Cast.LONDON),
                        cast.safeguardingAdvisor(),
                        cast.evaluator(),
                        cast.intake())
                .forEach(nearly -> assertThat(of(nearly)).as(nearly.name()).isEmpty());
    }

    /** An emergency opens the file and not what was said in it. */
    @Test
    void aFileThatIsOpenWithoutItsNotesGivesNone() {
        var other = cast.practitioner(Cast.LONDON);
        owner.db()
                .sql("""
                    insert into case_grant (case_file_id, account_id, reason, words, from_at, until_at, granted_by)
                    values (?, ?, 'break_glass', 'test', now() - interval '1 minute', now() + interval '1 hour', ?)
                    """)
                .params(
                        home.mother().caseFile().value(),
                        other.account().value(),
                        other.account().value())
                .update();

        assertThat(sessions.of(other, home.mother().caseFile())).isNotEmpty();
        assertThat(of(other)).isEmpty();
    }

    @Test
    void anErasedFileHasNoneLeft() {
        erasures.erase(home.manager(), home.mother().caseFile());

        assertThat(of(home.manager())).extracting(Note::words).containsExactly("We spoke of juniper");
    }

    private List<Note> of(Actor actor) {
        return sessions.notes(
                actor, List.of(home.mother().caseFile(), home.father().caseFile()));
    }
}
