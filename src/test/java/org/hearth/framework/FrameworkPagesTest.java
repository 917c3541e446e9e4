package org.hearth.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearth.audit.Audit;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The map of outcomes and measures, and where it says that there is nothing to go by. */
@HearthTest
class FrameworkPagesTest {
    private static final List<String> SHIPPED =
            List.of("/outcomes/DVA-COS", "/outcomes/CM-COS", "/outcomes/CHANGE", "/outcomes/SFOF");

    private final Client client;
    private final Cast cast;
    private final Owner owner;
    private final MeaningStore meanings;
    private final Audit audit;

    FrameworkPagesTest(Client client, Cast cast, Owner owner, MeaningStore meanings, Audit audit) {
        this.client = client;
        this.cast = cast;
        this.owner = owner;
        this.meanings = meanings;
        this.audit = audit;
    }

    @Test
    void whoGivesOrReadsMeasuresReadsTheMapAndNobodyElse() {
        var readers = List.of(
                cast.practitioner(Cast.LONDON), cast.manager(Cast.LONDON), cast.evaluator(), cast.administrator());
        var others = List.of(cast.intake(), cast.safeguardingAdvisor());
        for (var path : List.of("/outcomes", "/outcomes/DVA-COS")) {
            readers.forEach(
                    reader -> assertThat(client.as(reader).get(path)).as(path).hasStatusOk());
            others.forEach(
                    other -> assertThat(client.as(other).get(path)).as(path).hasStatus(404));
            assertThat(client.visitor().get(path)).as(path).hasStatus3xxRedirection();
        }
        assertThat(client.as(cast.evaluator()).get("/outcomes/NO-SUCH")).hasStatus(404);
    }

    @Test
    void onlyAnAdministratorSaysWhatAnOutcomeMeans() {
        var form = "/outcomes/DVA-COS/freedom";
        for (var nearly : List.of(cast.evaluator(), cast.manager(Cast.LONDON), cast.practitioner(Cast.LONDON))) {
            assertThat(client.as(nearly).get(form)).hasStatus(404);
            assertThat(client.as(nearly).post(form, "words", "Whatever I like", "version", "0"))
                    .hasStatus(404);
            assertThat(client.as(nearly).page("/outcomes/DVA-COS")).doesNotContain("Say what this outcome means");
        }
        assertThat(written("DVA-COS", "freedom")).isZero();
        assertThat(client.as(cast.administrator()).page("/outcomes/DVA-COS")).contains("Say what this outcome means");
        assertThat(client.as(cast.administrator()).get("/outcomes/DVA-COS/no-such-outcome"))
                .hasStatus(404);
    }

    @Test
    void whatOneAdministratorWroteIsNotWrittenOverByAnother() {
        var form = "/outcomes/CM-COS/service_harms";
        var one = client.as(cast.administrator());
        var other = client.as(cast.administrator());

        assertThat(one.post(form, "words", "Harm by those who should help", "version", "0"))
                .hasRedirectedUrl("/outcomes/CM-COS");
        var late = other.post(form, "words", "Something else", "version", "0");

        assertThat(late).hasStatus(422);
        assertThat(Client.Signed.body(late)).contains("Harm by those who should help", "Something else");
        assertThat(one.page("/outcomes/CM-COS"))
                .contains("Harm by those who should help")
                .doesNotContain("Something else");
        assertThat(other.post(form, "words", "x".repeat(2_001), "version", "1")).hasStatus(422);
    }

    @Test
    void everyFrameworkSaysWhereItIsFrom() {
        var reader = client.as(cast.evaluator());

        assertThat(reader.page("/outcomes")).contains(SHIPPED);
        for (var path : SHIPPED) assertThat(reader.page(path)).as(path).contains("Where this is from");
        assertThat(reader.page("/outcomes/DVA-COS")).contains("BMJ Open 2022;12:e064397");
    }

    @Test
    void anOutcomeThatNoMeasureSpeaksToSaysSo() {
        var page = client.as(cast.evaluator()).page("/outcomes/DVA-COS");

        assertThat(section(page, "Freedom to go about daily life"))
                .contains("Gap", "No measure has been agreed.")
                .doesNotContain("<table");
        assertThat(section(page, "Feelings of safety")).doesNotContain("Gap");
    }

    @Test
    void aMeasureThatSpeaksOfSomethingNearIsCalledAProxyAndSaysWhatItDoesNotSay() {
        var page = section(client.as(cast.evaluator()).page("/outcomes/DVA-COS"), "Caregiver emotional health");

        assertThat(row(page, "Wellbeing of adults")).contains("Recommended").doesNotContain("Proxy");
        assertThat(row(page, "Low mood")).contains("Proxy", "Speaks of distress and not of wellbeing.");
    }

    @Test
    void oneScoreCountsForOutcomesOfSeveralFrameworks() {
        var page = section(client.as(cast.evaluator()).page("/outcomes/DVA-COS"), "Caregiver emotional health");

        assertThat(row(page, "Low mood"))
                .contains("/measures/PHQ-9", "CHANGE: Parents recover from trauma, low mood and worry");
        assertThat(row(page, "Wellbeing of adults")).doesNotContain("CHANGE:");
    }

    @Test
    void aFrameworkWithAHigherVersionTakesThePlaceOfOursAndOneWithALowerDoesNot(@TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("newer.yaml"), framework("CHANGE", 2, "Our own theory"));
        Files.writeString(folder.resolve("older.yaml"), framework("CM-COS", 0, "From long ago"));
        Files.writeString(folder.resolve("third.yaml"), framework("OURS", 1, "One more"));

        var reader = cast.evaluator();
        var frameworks = frameworks(folder);

        assertThat(frameworks.find(reader, "CHANGE").name()).isEqualTo("Our own theory");
        assertThat(frameworks.find(reader, "CM-COS").name()).isEqualTo("Core outcome set, child maltreatment");
        assertThat(frameworks.find(reader, "OURS").name()).isEqualTo("One more");
        assertThat(frameworks.all(reader)).extracting(Framework::code).doesNotHaveDuplicates();
        assertThat(frameworks.spokenTo(reader, "PHQ-9"))
                .extracting(spoken -> spoken.framework().code())
                .contains("CHANGE", "OURS", "DVA-COS");
    }

    @Test
    void aFileThatClaimsMoreThanItHasIsRefused() {
        refused(
                "gap: No measure has been agreed.\n    indicators: [{about: Mood, measure: PHQ-9, standing: chosen}]",
                "gap");
        refused("indicators: []", "nothing that speaks to it");
        refused("indicators: [{about: Mood, measure: PHQ-9, standing: proxy}]", "a proxy says why");
        refused("indicators: [{about: Mood, measure: NO-SUCH, standing: chosen}]", "there is no measure NO-SUCH");
        refused("indicators: [{about: Mood, standing: chosen}]", "needs a measure or a figure");
    }

    private Frameworks frameworks(Path folder) {
        return new Frameworks(new FrameworkSettings(Optional.of(folder)), meanings, audit);
    }

    private static void refused(String outcome, String why) {
        assertThatThrownBy(() -> FrameworkFile.read("a.yaml", file("A", 1, "A", outcome), Set.of("PHQ-9")))
                .isInstanceOf(BadFramework.class)
                .hasMessageContaining(why);
    }

    private static String framework(String code, int version, String name) {
        return file(code, version, name, "indicators: [{about: Mood, measure: PHQ-9, standing: chosen}]");
    }

    private static String file(String code, int version, String name, String outcome) {
        return """
                framework: %s
                version: %d
                order: 9
                name: %s
                about: For this test.
                published: 2026
                source: Nobody.
                outcomes:
                  - code: mood
                    name: Mood
                    %s
                """.formatted(code, version, name, outcome);
    }

    private long written(String framework, String outcome) {
        return owner.count(
                "select count(*) from framework_meaning where framework = ? and outcome = ?", framework, outcome);
    }

    /** From an outcome's heading to the end of its section. */
    private static String section(String page, String heading) {
        int from = page.indexOf("<h2>" + heading);
        assertThat(from).as(heading).isPositive();
        return page.substring(from, page.indexOf("</section>", from));
    }

    private static String row(String section, String about) {
        int from = section.indexOf(about);
        assertThat(from).as(about).isPositive();
        return section.substring(from, section.indexOf("</tr>", from));
    }
}
