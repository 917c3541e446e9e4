package org.hearth.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.testing.Client.Signed.body;

import java.util.List;
import java.util.UUID;
import org.hearth.access.Actor;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.hearth.vault.Erasures;
import org.hearth.vault.Vault;
import org.hearth.walls.Furniture;
import org.junit.jupiter.api.Test;

/** What a parent says is kept as they said it, used as they allow, and read by others only once two colleagues looked. */
@HearthTest
class FeedbackTest {
    private static final String SAID = "Nobody had ever asked me how I grew up";

    private final Cast cast;
    private final Client client;
    private final TestClock clock;
    private final Owner owner;
    private final Feedbacks feedbacks;
    private final Erasures erasures;
    private final Told told;

    FeedbackTest(Cast cast, Client client, TestClock clock, Owner owner, Feedbacks feedbacks, Erasures erasures) {
        this.cast = cast;
        this.client = client;
        this.clock = clock;
        this.owner = owner;
        this.feedbacks = feedbacks;
        this.erasures = erasures;
        this.told = new Told(client, clock);
    }

    @Test
    void whatAParentSaysIsKeptWithWhatTheyAllow() {
        var home = cast.family();
        var mine = client.as(home.mothersPractitioner());

        var id = told.kept(home.mothersPractitioner(), home.mother(), SAID, "improve");
        var again = mine.post(Told.page(home.mother()), told.fields(id, "Other words", "quote"));

        assertThat(again)
                .as("whatever else it says is not lost, and not said to be kept")
                .hasStatus(422);
        assertThat(body(again))
                .contains("Other words", "This form was saved before")
                .doesNotContain(id + "\" name=\"id");
        assertThat(mine.post(Told.page(home.mother()), told.fields(id, SAID, "improve")))
                .as("twice is once")
                .hasStatus(303);
        assertThat(mine.page("/feedback/" + id))
                .contains(SAID, "To make the programme better, without a name", "What helped, and what did not?")
                .doesNotContain("Other words");
        assertThat(mine.page(Told.page(home.mother()))).contains(SAID);
        assertThat(mine.page("/files/" + home.mother().caseFile())).contains("What the parent says of the programme");
    }

    @Test
    void whatIsMissingIsSaidBesideItsFieldAndNothingTypedIsLost() {
        var home = cast.family();
        var id = UUID.randomUUID().toString();
        var answer = client.as(home.mothersPractitioner())
                .post(
                        Told.page(home.mother()),
                        told.fields(id, SAID, "", "asked", "", "moment", "", "given.year", "2199"));

        assertThat(answer).hasStatus(422);
        assertThat(body(answer))
                .contains(
                        SAID,
                        "Choose what you asked",
                        "Choose what the parent said",
                        "Choose when in the programme this was",
                        "The day can’t be in the future");
        assertThat(feedbacks.of(home.mothersPractitioner(), home.mother().caseFile()))
                .isEmpty();
    }

    /** Somebody nearly allowed: each has a file open, or another role, and not this. */
    @Test
    void onlyWhoWorksWithTheParentReadsIt() {
        var home = cast.family();
        var id = told.prepared(home.mothersPractitioner(), home.mother(), SAID, "quote");
        var emergency = cast.practitioner(Cast.LONDON);
        new Furniture(client, clock).emergency(emergency, home.mother());
        assertThat(client.as(emergency).get("/files/" + home.mother().caseFile()))
                .hasStatusOk();

        for (var nearly : List.of(
                home.fathersPractitioner(),
                cast.manager(Cast.BLACKPOOL),
                cast.evaluator(),
                cast.administrator(),
                cast.safeguardingAdvisor(),
                emergency)) {
            var theirs = client.as(nearly);
            assertThat(theirs.get("/feedback/" + id)).as(nearly.name()).hasStatus(404);
            assertThat(theirs.get(Told.page(home.mother()))).hasStatus(404);
            assertThat(theirs.post("/feedback/" + id + "/check", "version", "2", "tell", "nobody"))
                    .hasStatus(404);
            assertThat(theirs.post("/feedback/" + id + "/take-back")).hasStatus(404);
            assertThat(theirs.post(
                            Told.page(home.mother()),
                            told.fields(UUID.randomUUID().toString(), SAID, "none")))
                    .hasStatus(404);
        }
        assertThat(client.as(emergency).page("/files/" + home.mother().caseFile()))
                .doesNotContain("Feedback");
        assertThat(client.as(home.manager()).page("/feedback/" + id)).contains(SAID);
    }

    @Test
    void namesDaysAndNumbersAreAskedAboutBeforeOthersReadThem() {
        var home = cast.family();
        var mine = client.as(home.mothersPractitioner());
        var id = told.kept(home.mothersPractitioner(), home.mother(), SAID, "quote");
        var words = "When maya met us in Luton on 12 March I was 27 and afraid of Daniel";

        var asked = mine.post("/feedback/" + id + "/prepare", "version", "1", "words", words);

        assertThat(asked).hasStatus(422);
        assertThat(body(asked))
                .contains("Could this tell who said it: maya, Luton, 12, March, 27, Daniel?", words, "I have looked");
        assertThat(pieces(home)).isZero();
        assertThat(mine.post("/feedback/" + id + "/prepare", "version", "1", "words", words, "sure", "yes"))
                .hasStatus(303);
        assertThat(client.as(home.manager()).page("/feedback/" + id))
                .as("whoever looks it over is shown them too")
                .contains("Look twice at this", "maya, Luton, 12, March, 27, Daniel");
    }

    @Test
    void wordsThatTellNobodyGoThroughAtOnce() {
        var home = cast.family();
        var id = told.kept(home.mothersPractitioner(), home.mother(), SAID, "quote");

        assertThat(client.as(home.mothersPractitioner())
                        .post(
                                "/feedback/" + id + "/prepare",
                                "version",
                                "1",
                                "words",
                                "I’m calmer. “We talk,” I said to [my daughter]. Mum saw it too"))
                .hasStatus(303);
    }

    /** The page, the question to the database and the database itself: each by itself wants two. */
    @Test
    void whoeverPreparedWordsDoesNotLookThemOver() {
        var home = cast.family();
        var id = told.prepared(home.mothersPractitioner(), home.mother(), SAID, "quote");
        var mine = client.as(home.mothersPractitioner());

        assertThat(mine.page("/feedback/" + id)).doesNotContain("Could anybody tell who said this?");
        assertThat(mine.page("/home")).doesNotContain("Words to look over");
        assertThat(mine.post("/feedback/" + id + "/check", "version", "2", "tell", "nobody"))
                .hasStatus(422);
        assertThat(feedbacks.check(home.mothersPractitioner(), FeedbackId.of(id), 2))
                .isFalse();
        assertThatThrownBy(() -> owner.db()
                        .sql("update feedback set checked_by = prepared_by where id = ?::uuid")
                        .param(id)
                        .update())
                .hasStackTraceContaining("by another person than prepared them");
        assertThat(feedbacks.toCode(cast.evaluator())).doesNotContain(piece(home, id));

        assertThat(client.as(home.manager()).page("/home")).contains("Words to look over", "What Maya Okafor said");
        told.client().as(home.manager()).post("/feedback/" + id + "/check", "version", "2", "tell", "nobody");
        assertThat(feedbacks.toCode(cast.evaluator())).contains(piece(home, id));
    }

    @Test
    void whatSomebodyCouldTellGoesBackAndNobodyElseReadsIt() {
        var home = cast.family();
        var id = told.prepared(home.mothersPractitioner(), home.mother(), SAID, "quote");

        client.as(home.manager()).post("/feedback/" + id + "/check", "version", "2", "tell", "somebody");

        assertThat(client.as(home.mothersPractitioner()).page("/feedback/" + id))
                .contains(home.manager().name() + " thinks that somebody could tell", "Take out more");
        assertThat(feedbacks.toCode(cast.evaluator())).doesNotContain(piece(home, id));
        assertThat(client.as(home.manager()).post("/feedback/" + id + "/check", "version", "3", "tell", "nobody"))
                .as("it is looked over again only once it was prepared again")
                .hasStatus(422);
    }

    @Test
    void whatWasNotAllowedIsNotPrepared() {
        var home = cast.family();
        var id = told.kept(home.mothersPractitioner(), home.mother(), SAID, "none");
        var mine = client.as(home.mothersPractitioner());

        assertThat(mine.page("/feedback/" + id)).doesNotContain("The words for others");
        assertThat(mine.post("/feedback/" + id + "/prepare", "version", "1", "words", "It helped"))
                .hasStatus(404);
    }

    /** As if two had sorted it. */
    private void settled(PieceId piece) {
        owner.db()
                .sql("update feedback set quotable = true where piece_id = ?")
                .param(piece.value())
                .update();
    }

    @Test
    void takingBackIsOneStepAndTheWordsAreGoneForEverybodyElse() {
        var home = cast.family();
        var evaluator = cast.evaluator();
        var id = told.lookedOver(home.mothersPractitioner(), home.manager(), home.mother(), SAID, "quote");
        var piece = piece(home, id);
        assertThat(feedbacks.toCode(evaluator, piece)).isPresent();
        assertThat(feedbacks.quoted(evaluator, List.of(piece)))
                .as("not sorted yet")
                .isEmpty();
        settled(piece);
        assertThat(feedbacks.quoted(evaluator, List.of(piece))).containsValue(SAID);

        told.takenBack(home.mothersPractitioner(), id);

        assertThat(feedbacks.toCode(evaluator, piece)).isEmpty();
        assertThat(feedbacks.quoted(evaluator, List.of(piece))).isEmpty();
        assertThat(owner.count("select count(*) from piece where id = ?", piece.value()))
                .isZero();
        assertThat(client.as(home.mothersPractitioner()).page("/feedback/" + id))
                .contains(SAID, "Not used: they stay in this file");
    }

    @Test
    void whoeverMayBeReadButNotQuotedIsNotQuoted() {
        var home = cast.family();
        var evaluator = cast.evaluator();
        var id = told.lookedOver(home.mothersPractitioner(), home.manager(), home.mother(), SAID, "quote");
        var piece = piece(home, id);
        settled(piece);

        client.as(home.mothersPractitioner()).post("/feedback/" + id + "/use", "version", "3", "use", "improve");

        assertThat(feedbacks.toCode(evaluator, piece)).isPresent();
        assertThat(feedbacks.quoted(evaluator, List.of(piece))).isEmpty();
        assertThat(feedbacks.quoted(home.mothersPractitioner(), List.of(piece)))
                .as("practitioners read no reports")
                .isEmpty();
    }

    @Test
    void erasedWordsAreErasedWhereverTheyWereRead() {
        var home = cast.family();
        var id = told.lookedOver(home.mothersPractitioner(), home.manager(), home.mother(), SAID, "quote");
        var piece = piece(home, id);

        erasures.erase(Actor.job("keys"), home.mother().caseFile());

        assertThat(owner.count("select count(*) from piece where id = ?", piece.value()))
                .isZero();
        assertThat(client.as(home.mothersPractitioner()).page("/feedback/" + id))
                .contains(Vault.ERASED)
                .doesNotContain(SAID);
    }

    @Test
    void whoSaysYesFirstAndChangesTheirMindIsKeptWord() {
        var home = cast.family();
        var mine = client.as(home.mothersPractitioner());
        var id = told.kept(home.mothersPractitioner(), home.mother(), SAID, "none");

        assertThat(mine.post("/feedback/" + id + "/use", "version", "1", "use", "improve"))
                .hasStatus(303);
        assertThat(mine.post("/feedback/" + id + "/use", "version", "1", "use", "quote"))
                .as("somebody changed it meanwhile")
                .hasStatus(422);
        assertThat(feedbacks.find(home.mothersPractitioner(), FeedbackId.of(id)).uses())
                .extracting(Feedback.Answer::use)
                .containsExactly(Use.NONE, Use.IMPROVE);
    }

    private PieceId piece(Household home, String id) {
        return Told.pieceOf(feedbacks, home.mothersPractitioner(), home.mother().caseFile(), id);
    }

    private long pieces(Household home) {
        return owner.count(
                "select count(*) from feedback where piece_id is not null and case_file_id = ?",
                home.mother().caseFile().value());
    }
}
