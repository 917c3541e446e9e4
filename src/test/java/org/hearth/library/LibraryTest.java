package org.hearth.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.instrument.ScoringTest.instrument;
import static org.hearth.testing.Client.Signed.body;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.access.TestSignIn;
import org.hearth.command.Command;
import org.hearth.command.Refused;
import org.hearth.command.UsageError;
import org.hearth.instrument.BadDefinition;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** Which measures there are, and what an administrator does about them. The words loaded here are invented. */
@HearthTest
class LibraryTest {
    private static final List<Role> READERS =
            List.of(Role.PRACTITIONER, Role.TEAM_MANAGER, Role.EVALUATOR, Role.ADMINISTRATOR);

    final Client client;
    final MockMvcTester http;
    final Cast cast;
    final Owner owner;
    final Instruments instruments;
    final InstrumentCommand command;
    final JsonMapper json;

    LibraryTest(
            Client client,
            MockMvcTester http,
            Cast cast,
            Owner owner,
            Instruments instruments,
            InstrumentCommand command,
            JsonMapper json) {
        this.client = client;
        this.http = http;
        this.cast = cast;
        this.owner = owner;
        this.instruments = instruments;
        this.command = command;
        this.json = json;
    }

    static String words(String code, int items, String licence) {
        var text = new StringBuilder("wording_of: " + code + "\nversion: 1\nlicence: " + licence + "\nitems:\n");
        for (var item = 1; item <= items; item++)
            text.append("  ")
                    .append(item)
                    .append(": Invented question ")
                    .append(item)
                    .append('\n');
        return text.toString();
    }

    long noted(String what) {
        return owner.count("select count(*) from audit_event where what = ?", what);
    }

    @Test
    void practitionersManagersEvaluatorsAndAdministratorsSeeAllMeasures() {
        for (var role : Role.values()) {
            var colleague = client.as(cast.colleague("Noa", Set.of(role), Cast.LONDON));
            if (READERS.contains(role)) {
                assertThat(colleague.page("/measures"))
                        .contains("Measures we can use", "PHQ-9", "ASQ-SE-2", "CAFADA")
                        .contains("Mood, worry and distress", "The child");
                assertThat(colleague.page("/measures/WAST")).contains("Woman Abuse Screening Tool");
            } else {
                assertThat(colleague.get("/measures")).hasStatus(404);
                assertThat(colleague.get("/measures/WAST")).hasStatus(404);
            }
        }
    }

    @Test
    void aMeasuresPageSaysWhatIsKnownAndWhatIsNot() {
        var page = client.as(cast.evaluator()).page("/measures/PBQ");
        assertThat(page)
                .contains("Postpartum Bonding Questionnaire", "Free to use, no licence needed.")
                .contains("Its reliability and a reliable change.", "Risk of harm")
                .contains("high by the first study: 17 or more")
                .contains("Asks for a conversation the same day");
        assertThat(client.as(cast.evaluator()).page("/measures/DUDIT"))
                .contains(
                        "problems with drugs likely (men): 6 or more", "problems with drugs likely (women): 2 or more")
                .contains("from practice knowledge; unverified");
        assertThat(client.as(cast.evaluator()).page("/measures/ASQ-SE-2"))
                .contains("3 months 0 days to 8 months 30 days", "refer: above 45")
                .contains("How many questions it has is not known until it is loaded");
        assertThat(client.as(cast.evaluator()).page("/measures/DASH-RIC")).contains("The count never lowers a concern");
    }

    @Test
    void onlyAnAdministratorLoadsConfirmsAndAdds() {
        for (var role : Role.values()) {
            if (role == Role.ADMINISTRATOR) continue;
            var colleague = cast.colleague("Noa", Set.of(role), Cast.LONDON);
            var theirs = client.as(colleague);
            for (var path : List.of("/measures/WAST/words", "/measures/new", "/measures/WAST/questionnaire"))
                assertThat(theirs.get(path)).as(role + path).hasStatus(404);
            assertThat(theirs.post("/measures/WAST/words", "text", words("WAST", 8, "x")))
                    .hasStatus(404);
            assertThat(confirm(colleague, "WAST", "scoring", "yes", "The paper"))
                    .isEqualTo(404);
            assertThatThrownBy(() -> instruments.bring(colleague, Incoming.of("w.yaml", words("WAST", 8, "x"))))
                    .isInstanceOf(NotHere.class);
            assertThatThrownBy(() -> instruments.lookUp(colleague, "WAST", 1, "scoring", true, "x"))
                    .isInstanceOf(NotHere.class);
            assertThatThrownBy(() -> instruments.use(colleague, "", "")).isInstanceOf(NotHere.class);
        }
        assertThat(client.as(cast.evaluator()).page("/measures/WAST")).doesNotContain("Load its words", "Confirm");
        assertThat(owner.count("select count(*) from instrument_wording where instrument = 'WAST'"))
                .isZero();
    }

    @Test
    void wordsAreLoadedWithWhoWhenAndUnderWhichLicence() {
        var administrator = cast.administrator();
        var mine = client.as(administrator);
        assertThat(mine.page("/measures/HITS")).contains("Not here: use the publisher’s sheet", "Load its words");
        assertThat(mine.page("/measures/HITS/words")).contains("Under which licence?", "wording_of: HITS");

        var sent = mine.post("/measures/HITS/words", "text", words("HITS", 4, "Letter of 3 March 2026"));

        assertThat(sent.getResponse().getRedirectedUrl()).isEqualTo("/measures/HITS");
        assertThat(mine.page("/measures/HITS"))
                .contains("loaded by " + administrator.name(), "Letter of 3 March 2026")
                .doesNotContain("Not here: use");
        assertThat(instruments
                        .catalogue(administrator)
                        .current("HITS")
                        .orElseThrow()
                        .isWorded())
                .isTrue();
        assertThat(noted("wording loaded HITS")).isEqualTo(1);

        mine.post("/measures/HITS/words", "text", words("HITS", 4, "Letter of 3 March 2026"));
        assertThat(owner.count("select count(*) from instrument_wording where instrument = 'HITS'"))
                .as("the same again is nothing new")
                .isEqualTo(1);
        mine.post("/measures/HITS/words", "text", words("HITS", 4, "Letter of 9 March 2027"));
        assertThat(owner.count("select count(*) from instrument_wording where instrument = 'HITS'"))
                .as("what was loaded before stays on record")
                .isEqualTo(2);
    }

    @Test
    void aFileThatDoesNotFitComesBackWithItsReasonAndNothingIsLost() {
        var mine = client.as(cast.administrator());
        var sent = mine.post("/measures/HARK/words", "text", words("HARK", 3, "x"), "licence", "kept words");

        assertThat(sent).hasStatus(422);
        assertThat(body(sent))
                .contains("the text, items: expected all 4 questions of HARK, numbered from 1; here are 3")
                .contains("Invented question 3", "kept words");
        assertThat(mine.post("/measures/HARK/words", "text", "")).hasStatus(422);
        var other = mine.post("/measures/HARK/words", "text", words("SAPAS", 8, "x"));
        assertThat(body(other)).contains("expected the words of HARK");
        assertThat(owner.count("select count(*) from instrument_wording where instrument in ('HARK', 'SAPAS')"))
                .isZero();
    }

    @Test
    void aFileIsChosenOrPasted() {
        var administrator = cast.administrator();
        var sent = http.post()
                .uri("/measures/ACE/words")
                .multipart()
                .file("file", words("ACE", 10, "Chosen").getBytes(StandardCharsets.UTF_8))
                .with(TestSignIn.as(administrator))
                .with(csrf())
                .exchange();
        assertThat(sent.getResponse().getRedirectedUrl()).isEqualTo("/measures/ACE");
        assertThat(client.as(administrator).page("/measures/ACE")).contains("Chosen");
    }

    int confirm(Actor actor, String code, String figure, String stands, String source) {
        return client.as(actor)
                .post(
                        "/measures/" + code + "/figures",
                        "version",
                        "1",
                        "figure",
                        figure,
                        "stands",
                        stands,
                        "number",
                        "1",
                        "source-1",
                        source)
                .getResponse()
                .getStatus();
    }

    @Test
    void aFigureThatWasLookedUpIsUnverifiedNoMoreUntilItIsTakenBack() {
        var administrator = cast.administrator();
        var mine = client.as(administrator);
        var key = "Total/cut-off/problems with drugs likely/men";
        var unverified = instruments
                .catalogue(administrator)
                .current("DUDIT")
                .orElseThrow()
                .unverified()
                .size();

        assertThat(confirm(administrator, "DUDIT", key, "yes", " ")).isEqualTo(422);
        assertThat(confirm(administrator, "DUDIT", key, "yes", "Berman 2005, page 28"))
                .isEqualTo(303);

        assertThat(instruments
                        .catalogue(administrator)
                        .current("DUDIT")
                        .orElseThrow()
                        .unverified())
                .hasSize(unverified - 1)
                .noneMatch(claim -> claim.key().equals(key));
        assertThat(mine.page("/measures/DUDIT"))
                .contains("looked up by " + administrator.name(), "in Berman 2005, page 28");
        assertThat(noted("figure confirmed DUDIT")).isEqualTo(1);

        assertThat(confirm(administrator, "DUDIT", key, "no", "")).isEqualTo(303);
        assertThat(instruments
                        .catalogue(administrator)
                        .current("DUDIT")
                        .orElseThrow()
                        .unverified())
                .hasSize(unverified);
        assertThat(confirm(administrator, "DUDIT", "no such figure", "yes", "A paper"))
                .isEqualTo(404);
        assertThat(confirm(administrator, "PHQ-9", "scoring", "yes", "A paper"))
                .as("verified in the file")
                .isEqualTo(404);
    }

    @Test
    void nobodyChangesWhatWasSaidOfAFigure() {
        assertThat(owner.db().sql("""
            select table_name || ' ' || privilege_type from information_schema.role_table_grants
            where grantee = 'hearth_test_app'
              and table_name in ('instrument_definition', 'instrument_wording', 'instrument_figure')
            """).query(String.class).list())
                .hasSize(6)
                .allMatch(grant -> grant.endsWith("SELECT") || grant.endsWith("INSERT"));
    }

    @Test
    void aMeasureIsBroughtInCompletedAndPutIntoUse() {
        var mine = client.as(cast.administrator());
        var questionnaire = """
            {"resourceType": "Questionnaire", "name": "NEWONE", "title": "A new one", "copyright": "Ours",
             "item": [{"linkId": "1", "type": "boolean", "text": "Did it help?"}]}
            """;
        var sent = mine.post("/measures/new", "text", questionnaire);
        assertThat(sent.getResponse().getRedirectedUrl()).isEqualTo("/measures/new?draft=NEWONE");
        assertThat(mine.page("/measures/new?draft=NEWONE")).contains("Did it help?", "TO COMPLETE");
        assertThat(mine.page("/measures/new")).contains("NEWONE");
        assertThat(mine.get("/measures/NEWONE")).as("a draft is not in use").hasStatus(404);

        var draft = owner.db()
                .sql("select content from instrument_draft where instrument = 'NEWONE'")
                .query(String.class)
                .single();
        var early = mine.post("/measures/new/draft", "code", "NEWONE", "version", "1", "content", draft, "then", "use");
        assertThat(early).hasStatus(422);
        assertThat(body(early)).contains("definition, scoring, source: expected words", "Did it help?");

        var right = QuestionnaireTest.completed(draft);
        assertThat(mine.post("/measures/new/draft", "code", "NEWONE", "version", "1", "content", right, "then", "keep"))
                .hasStatus(303);
        var stale = mine.post("/measures/new/draft", "code", "NEWONE", "version", "1", "content", "x", "then", "keep");
        assertThat(stale).hasStatus(422);
        assertThat(body(stale)).contains("Somebody changed this draft");
        var used = mine.post("/measures/new/draft", "code", "NEWONE", "version", "2", "content", right, "then", "use");
        assertThat(used.getResponse().getRedirectedUrl()).isEqualTo("/measures/NEWONE");
        assertThat(mine.page("/measures/NEWONE")).contains("A new one");
        assertThat(mine.page("/measures/new")).doesNotContain("draft=NEWONE");

        var again = mine.post("/measures/new/draft", "code", "NEWONE", "version", "1", "content", right, "then", "use");
        assertThat(body(again)).contains("expected a version above 1, which is here");
        var phq = mine.post("/measures/new", "text", "{\"resourceType\": \"Patient\"}");
        assertThat(body(phq)).contains("a FHIR Questionnaire, and it is a Patient");
    }

    @Test
    void theQuestionnaireIsDownloaded() {
        var sent = client.as(cast.administrator()).get("/measures/CORE-10/questionnaire");
        assertThat(sent.getResponse().getHeader("Content-Disposition")).contains("CORE-10.json");
        assertThat(json.readTree(body(sent)).at("/identifier/0/value").asString())
                .isEqualTo("CORE-10");
    }

    record Said(int status, String out, String messages) {}

    Said run(String... words) {
        var out = new ByteArrayOutputStream();
        var messages = new ByteArrayOutputStream();
        var status = command.run(List.of(words), new PrintStream(out), new PrintStream(messages));
        return new Said(status, out.toString(StandardCharsets.UTF_8), messages.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theCommandGivesJsonAndTakesFiles(@TempDir Path folder) throws IOException {
        var exported = run("export", "GAD-7");
        assertThat(exported.status()).isEqualTo(Command.DONE);
        assertThat(json.readTree(exported.out()).at("/code/0/code").asString()).isEqualTo("69737-5");
        assertThat(exported.messages()).isEmpty();

        var unknown = run("export", "XYZ-1");
        assertThat(unknown.status()).isEqualTo(Command.REFUSED);
        assertThat(unknown.out()).isEmpty();
        assertThat(unknown.messages()).contains("There is no instrument XYZ-1", "PHQ-9");
        assertThatThrownBy(() -> run("frame", "GAD-7")).isInstanceOf(UsageError.class);
        assertThatThrownBy(() -> run("export")).isInstanceOf(UsageError.class);

        var prfq = instrument("PRFQ");
        var file = Files.writeString(
                folder.resolve("prfq.json"), QuestionnaireTest.json(prfq.saying(QuestionnaireTest.invented(prfq))));
        var imported = run("import", file.toString(), "--licence", "Invented");
        assertThat(imported.status()).isEqualTo(Command.DONE);
        assertThat(json.readTree(imported.out()).at("/kept").asString()).isEqualTo("wording");
        var again = run("import", file.toString(), "--licence", "Invented");
        assertThat(json.readTree(again.out()).at("/kept").asString()).isEqualTo("nothing");

        var wrong =
                run("import", Files.writeString(folder.resolve("x.json"), "{}").toString());
        assertThat(wrong.status()).isEqualTo(Command.REFUSED);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.messages()).contains("x.json: expected a FHIR Questionnaire");
    }

    @Test
    void theFolderIsTakenInAtTheStartAndOneBadFileStopsIt(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a-topse.yaml"), words("TOPSE", 48, "Hertfordshire"));
        var own = QuestionnaireTest.completed(((Incoming.Sketch) Incoming.of(
                                "f.json",
                                "{\"resourceType\": \"Questionnaire\", \"name\": \"FOLDERED\", \"item\": [{\"linkId\": \"1\","
                                        + " \"type\": \"boolean\", \"text\": \"Was it here?\"}]}")
                        .read(new org.hearth.instrument.Catalogue(List.of())))
                .content());
        Files.writeString(folder.resolve("b-own.yaml"), own);
        var messages = new ByteArrayOutputStream();
        var load = new LoadTheFolder(new LibrarySettings(folder), instruments);

        load.greet("http://localhost", new PrintStream(messages));
        assertThat(messages.toString(StandardCharsets.UTF_8)).contains("Instruments: 2 new");
        var catalogue = instruments.catalogue(cast.administrator());
        assertThat(catalogue.current("TOPSE").orElseThrow().isWorded()).isTrue();
        assertThat(catalogue.current("FOLDERED")).isPresent();
        messages.reset();
        load.greet("http://localhost", new PrintStream(messages));
        assertThat(messages.toString(StandardCharsets.UTF_8)).isEmpty();

        Files.writeString(folder.resolve("c-bad.yaml"), words("WEMWBS", 13, "x"));
        assertThatThrownBy(() -> load.greet("http://localhost", new PrintStream(messages)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("c-bad.yaml, items: expected all 14 questions of WEMWBS");
        assertThatThrownBy(() -> new LoadTheFolder(new LibrarySettings(folder.resolve("none")), instruments)
                        .greet("http://localhost", new PrintStream(messages)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is not there");
        new LoadTheFolder(new LibrarySettings(null), instruments).greet("x", new PrintStream(messages));
    }

    @Test
    void aVersionIsNeverPutInTheOthersPlace() {
        var administrator = cast.administrator();
        assertThatThrownBy(() ->
                        instruments.use(administrator, "", words("HITS", 4, "x").replace("wording_of", "instrument")))
                .isInstanceOf(BadDefinition.class);
    }
}
