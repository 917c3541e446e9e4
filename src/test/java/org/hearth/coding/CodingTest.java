package org.hearth.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.testing.Client.Signed.body;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.feedback.Feedbacks;
import org.hearth.feedback.PieceId;
import org.hearth.feedback.Told;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two sort the same words by theme, neither knowing whose they are nor what the other finds. */
@HearthTest
class CodingTest {
    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final Feedbacks feedbacks;
    private final Codings codings;
    private final JdbcClient application;
    private final TransactionTemplate together;
    private final TestClock clock;
    private final Told told;

    CodingTest(
            Cast cast,
            Client client,
            Owner owner,
            Feedbacks feedbacks,
            Codings codings,
            JdbcClient application,
            PlatformTransactionManager transactions,
            TestClock clock) {
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.feedbacks = feedbacks;
        this.codings = codings;
        this.application = application;
        this.together = new TransactionTemplate(transactions);
        this.clock = clock;
        this.told = new Told(client, clock);
    }

    private PieceId said(Household home, String words) {
        var id = told.lookedOver(home.mothersPractitioner(), home.manager(), home.mother(), words, "quote");
        return Told.pieceOf(feedbacks, home.mothersPractitioner(), home.mother().caseFile(), id);
    }

    @Test
    void whoeverSortsSeesTheWordsAndNothingThatLeadsToAParent() {
        var home = cast.family();
        var evaluator = cast.evaluator();
        said(home, "I sleep again");

        var page = client.as(evaluator).page("/coding");

        assertThat(page)
                .contains("What is this about?", "Breaking the pattern")
                .doesNotContain(
                        "Maya", "Okafor", "London", home.mothersPractitioner().name())
                .doesNotContain(
                        home.mother().caseFile().toString(), home.mother().id().toString());
        assertThat(client.as(evaluator).get("/files/" + home.mother().caseFile()))
                .hasStatus(404);
    }

    @Test
    void theFirstsThemesAreNotSeenBeforeTheSecondIsDone() {
        var home = cast.family();
        var piece = said(home, "I sleep again");
        var first = cast.evaluator();
        var second = cast.evaluator();
        var third = cast.evaluator();

        assertThat(client.as(first).post("/coding", "id", piece.toString(), "themes", "safety", "themes", "mind"))
                .hasStatus(303);

        assertThat(codings.toCode(first)).doesNotContain(piece);
        assertThat(codings.toCode(second)).contains(piece);
        for (var nearly : List.of(second, third)) {
            assertThat(rowsSeen(nearly, piece)).as("in the database").isZero();
            assertThat(codings.toSettle(nearly)).isEmpty();
        }
        assertThat(rowsSeen(first, piece)).as("one’s own").isOne();

        codings.code(second, piece, Set.of("safety"));

        assertThat(rowsSeen(second, piece)).isEqualTo(2);
        assertThat(codings.toCode(third)).as("two are enough").doesNotContain(piece);
        assertThat(codings.code(third, piece, Set.of("hard"))).isFalse();
        assertThat(codings.code(first, piece, Set.of("hard")))
                .as("what was said stays")
                .isFalse();
    }

    /** As the application would read it without the first wall. */
    private long rowsSeen(Actor reader, PieceId piece) {
        return Objects.requireNonNull(together.execute(status -> {
            application
                    .sql("select set_config('hearth.actor', ?, true)")
                    .param(reader.account().toString())
                    .query(String.class)
                    .single();
            return application
                    .sql("select count(*) from coding where piece_id = ?")
                    .param(piece.value())
                    .query(Long.class)
                    .single();
        }));
    }

    @Test
    void whatBothFindIsSettledAndWhereTheyDifferTheTwoOfThemSettle() {
        var home = cast.family();
        var alike = said(home, "I sleep again");
        var unlike = said(home, "I count, and then I come back");
        var first = cast.evaluator();
        var second = cast.evaluator();
        for (var coder : List.of(first, second)) codings.code(coder, alike, Set.of("mind"));
        codings.code(first, unlike, Set.of("feelings"));
        codings.code(second, unlike, Set.of("feelings", "patterns"));
        assertThat(themes()).containsEntry(alike, Set.of("mind")).doesNotContainKey(unlike);

        var third = cast.evaluator();
        assertThat(client.as(third).page("/coding/settle")).doesNotContain("I count, and then");
        assertThatThrownBy(() -> codings.settle(third, unlike, Set.of("hard"))).isInstanceOf(NotHere.class);
        assertThat(client.as(first).page("/coding/settle"))
                .contains("I count, and then I come back", second.name(), "Breaking the pattern");
        assertThat(client.as(first)
                        .post("/coding/settle", "id", unlike.toString(), "themes", "feelings", "themes", "patterns"))
                .hasStatus(303);

        assertThat(themes()).containsEntry(unlike, Set.of("feelings", "patterns"));
        assertThat(owner.db()
                        .sql("select settled_by from coding_settled where piece_id = ?")
                        .param(unlike.value())
                        .query(java.util.UUID.class)
                        .single())
                .isEqualTo(first.account().value());
        assertThat(codings.settle(second, unlike, Set.of("hard"))).isFalse();
    }

    @Test
    void whatTwoLeftBehindIsSettledBySomebodyElse() {
        var text = said(cast.family(), "I came back for my son");
        var first = cast.evaluator();
        var second = cast.evaluator();
        var third = cast.evaluator();
        codings.code(first, text, Set.of("feelings"));
        codings.code(second, text, Set.of("patterns"));
        leaves(first);
        assertThatThrownBy(() -> codings.settle(third, text, Set.of("hard"))).isInstanceOf(NotHere.class);

        leaves(second);

        assertThat(client.as(third).page("/coding/settle")).contains("I came back for my son", first.name());
        assertThat(codings.settle(third, text, Set.of("patterns"))).isTrue();
        assertThat(themes()).containsEntry(text, Set.of("patterns"));
    }

    private void leaves(Actor colleague) {
        owner.db()
                .sql("delete from account_role where account_id = ?")
                .param(colleague.account().value())
                .update();
    }

    private Map<PieceId, Set<String>> themes() {
        var themes = new HashMap<PieceId, Set<String>>();
        codings.spoken(Actor.reporting()).forEach(text -> themes.put(text.said().piece(), text.themes()));
        return themes;
    }

    @Test
    void nobodyButEvaluatorsSorts() {
        var home = cast.family();
        var piece = said(home, "I sleep again");
        for (var nearly : List.of(
                home.mothersPractitioner(),
                home.manager(),
                cast.administrator(),
                cast.intake(),
                cast.safeguardingAdvisor())) {
            var theirs = client.as(nearly);
            for (var page : List.of("/coding", "/coding/settle", "/coding/agreement", "/coding/codebook"))
                assertThat(theirs.get(page)).as(nearly.name() + page).hasStatus(404);
            assertThat(theirs.post("/coding", "id", piece.toString(), "themes", "mind"))
                    .hasStatus(404);
            assertThatThrownBy(() -> codings.code(nearly, piece, Set.of("mind")))
                    .isInstanceOf(NotHere.class);
        }
    }

    /** A colleague of two roles knows whose words they prepared. */
    @Test
    void whoeverLookedWordsOverDoesNotSortThem() {
        var both = cast.colleague("Bo", Set.of(Role.TEAM_MANAGER, Role.EVALUATOR), Cast.LONDON);
        var practitioner = cast.practitioner(Cast.LONDON);
        var home = cast.family(Cast.LONDON, practitioner, cast.practitioner(Cast.LONDON), both);
        var piece = said(home, "I sleep again");

        assertThat(codings.toCode(both)).doesNotContain(piece);
        assertThatThrownBy(() -> codings.code(both, piece, Set.of("mind"))).isInstanceOf(NotHere.class);
        assertThat(codings.toCode(cast.evaluator())).contains(piece);
    }

    @Test
    void noThemeOrAnUnknownOneIsNotKept() {
        var home = cast.family();
        var piece = said(home, "I sleep again");
        var evaluator = cast.evaluator();

        var none = client.as(evaluator).post("/coding", "id", piece.toString(), "themes", "nonsense");

        assertThat(none).hasStatus(422);
        assertThat(body(none)).contains("Choose at least one theme");
        assertThat(codings.toCode(evaluator)).contains(piece);
    }

    @Test
    void whatIsTakenBackIsGoneFromThemesToo() {
        var home = cast.family();
        var id = told.lookedOver(home.mothersPractitioner(), home.manager(), home.mother(), "I sleep again", "quote");
        var piece = Told.pieceOf(
                feedbacks, home.mothersPractitioner(), home.mother().caseFile(), id);
        for (var coder : List.of(cast.evaluator(), cast.evaluator())) codings.code(coder, piece, Set.of("mind"));
        assertThat(themes()).containsKey(piece);

        told.takenBack(home.mothersPractitioner(), id);

        assertThat(themes()).doesNotContainKey(piece);
        assertThat(owner.count("select count(*) from coding where piece_id = ?", piece.value()))
                .isZero();
    }

    /** Nowhere is what one parent says put beside what the other says. */
    @Test
    void oneParentOfAFamilyIsEverQuotedWhateverBecomesOfTheirWords() {
        var home = cast.family();
        var reader = cast.evaluator();
        var coders = List.of(reader, cast.evaluator());
        var mothers =
                told.lookedOver(home.mothersPractitioner(), home.manager(), home.mother(), "She said it", "quote");
        var fathers = told.lookedOver(home.fathersPractitioner(), home.manager(), home.father(), "He said it", "quote");
        for (var coder : coders) {
            codings.code(
                    coder,
                    Told.pieceOf(
                            feedbacks, home.mothersPractitioner(), home.mother().caseFile(), mothers),
                    Set.of("healing"));
            codings.code(
                    coder,
                    Told.pieceOf(
                            feedbacks, home.fathersPractitioner(), home.father().caseFile(), fathers),
                    Set.of("services"));
        }
        var spoken = codings.spoken(Actor.reporting()).stream()
                .filter(text -> text.family().equals(home.family().id()))
                .toList();
        assertThat(spoken).hasSize(2);
        var names = codings.codebook(reader).themes().stream().map(Theme::name).toList();

        var quotes = codings.quotes(reader, spoken, names, clock.today().minusDays(1), clock.today());

        assertThat(quotes).hasSize(1);
        assertThat(codings.quotes(
                        reader,
                        spoken,
                        names,
                        clock.today().plusDays(1),
                        clock.today().plusDays(9)))
                .isEmpty();
        assertThat(codings.quotes(home.mothersPractitioner(), spoken, names, clock.today(), clock.today()))
                .as("practitioners read no reports")
                .isEmpty();

        told.takenBack(home.mothersPractitioner(), mothers);
        var left = codings.spoken(Actor.reporting()).stream()
                .filter(text -> text.family().equals(home.family().id()))
                .toList();
        assertThat(left).as("the father's, who is counted and never quoted").hasSize(1);
        assertThat(codings.quotes(reader, left, names, clock.today().minusDays(1), clock.today()))
                .isEmpty();
    }

    @Test
    void theAgreementPageSaysItsRuleAndWhenThereIsTooLittle() {
        assertThat(client.as(cast.evaluator()).page("/coding/agreement"))
                .contains("Kappa", "Cohen 1960", "All themes together", "95% interval");
        assertThat(client.as(cast.evaluator()).page("/coding/codebook"))
                .contains("Version 1", "Seeing the baby’s mind");
    }
}
