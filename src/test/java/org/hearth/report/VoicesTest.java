package org.hearth.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hearth.access.Actor;
import org.hearth.coding.Codings;
import org.hearth.feedback.Feedbacks;
import org.hearth.feedback.Told;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.hearth.testing.PdfUa;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What parents said, in the reports: themes as other counts, and words only as long as each parent lets us. */
@HearthTest
@TestInstance(Lifecycle.PER_CLASS)
class VoicesTest {
    private static final LocalDate IN_SPRING = LocalDate.of(2041, 5, 9);
    private static final LocalDate IN_SUMMER = LocalDate.of(2041, 7, 4);
    private static final String IMPACT = "/reports/impact";

    private final Cast cast;
    private final Client client;
    private final TestClock clock;
    private final Owner owner;
    private final Feedbacks feedbacks;
    private final Codings codings;
    private final ReportCommand command;
    private final Told told;
    private final List<String> ids = new ArrayList<>();
    private List<Household> homes = List.of();

    VoicesTest(
            Cast cast,
            Client client,
            TestClock clock,
            Owner owner,
            Feedbacks feedbacks,
            Codings codings,
            ReportCommand command) {
        this.cast = cast;
        this.client = client;
        this.clock = clock;
        this.owner = owner;
        this.feedbacks = feedbacks;
        this.codings = codings;
        this.command = command;
        this.told = new Told(client, clock);
    }

    @BeforeEach
    void eightMothersSpokeOfOlderChildrenSixOfTheOtherParentAndOneOfServices() {
        clock.set(IN_SPRING);
        if (ids.isEmpty()) {
            var practitioner = cast.practitioner(Cast.LONDON);
            var fathers = cast.practitioner(Cast.LONDON);
            var manager = cast.manager(Cast.LONDON);
            homes = cast.families(15, Cast.LONDON, n -> practitioner, n -> fathers, manager);
            var coders = List.of(cast.evaluator(), cast.evaluator());
            for (var n = 0; n < homes.size(); n++) {
                var id = told.lookedOver(practitioner, manager, homes.get(n).mother(), said(n), "quote");
                var piece = Told.pieceOf(
                        feedbacks, practitioner, homes.get(n).mother().caseFile(), id);
                for (var coder : coders) codings.code(coder, piece, themes(n));
                ids.add(id);
            }
        }
        clock.set(IN_SUMMER);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    /** None so small, nor so nearly all, that its number is withheld, but one. */
    private static Set<String> themes(int n) {
        if (n == 0) return Set.of("services");
        return Set.of(n < 9 ? "children" : "together");
    }

    private static String said(int n) {
        return "My eldest sleeps again, number " + "abcdefghijklmnop".charAt(n);
    }

    private static List<String> quoted(String page) {
        var quoted = new ArrayList<String>();
        for (var n = 0; n < 15; n++) if (page.contains("“" + said(n) + "”")) quoted.add(said(n));
        return quoted;
    }

    @Test
    void theYearsImpactSaysWhatParentsSpokeOfAndQuotesTwoForATheme() {
        var page = client.as(cast.evaluator()).page(IMPACT);

        assertThat(page)
                .contains("What parents said: What parents spoke of", "In parents’ own words", "Other children")
                .contains("<td class=\"figure\" data-label=\"Parents\">8</td>");
        assertThat(quoted(page)).hasSize(4);
        assertThat(page)
                .as("one mother alone spoke of services: no number, and no words")
                .doesNotContain(said(0));
    }

    @Test
    void wordsTakenBackAreGoneAtOnceFromWhatWasReleased() {
        var reader = client.as(cast.evaluator());
        var before = quoted(reader.page(IMPACT));
        var n = List.of("abcdefghijklmnop".split(""))
                .indexOf(before.getFirst().substring(before.getFirst().length() - 1));

        clock.set(IN_SUMMER.plusDays(1));
        told.takenBack(homes.get(n).mothersPractitioner(), ids.get(n));

        var after = reader.page(IMPACT);
        assertThat(after)
                .doesNotContain(before.getFirst())
                .as("the number was released, and stands")
                .contains("<td class=\"figure\" data-label=\"Parents\">8</td>");
        assertThat(quoted(after)).as("others speak in their place").hasSize(4);
        assertThat(owner.count("select count(*) from report_released where page::text like '%My eldest sleeps%'"))
                .as("no release keeps words")
                .isZero();
    }

    @Test
    void whoChoosesAYearFindsWordsOfThatYearAndOneSiteHasNone() {
        var reader = client.as(cast.evaluator());

        assertThat(quoted(reader.page(IMPACT + "?year=2041"))).hasSize(4);
        assertThat(reader.page(IMPACT + "?year=2040")).doesNotContain("In parents’ own words</h2>");
        assertThat(reader.page(IMPACT + "?site=london")).doesNotContain("My eldest sleeps");
        assertThat(reader.page("/reports/voices?site=london")).doesNotContain("My eldest sleeps");
    }

    @Test
    void filesAndTheCommandSayTheSame() throws Exception {
        var reader = client.as(cast.evaluator());
        var quoted = quoted(reader.page(IMPACT));
        assertThat(quoted).hasSize(4);

        assertThat(Client.Signed.body(reader.get(IMPACT + ".json")))
                .contains(quoted)
                .contains("\"quotes\"");
        assertThat(Client.Signed.body(reader.get(IMPACT + ".csv"))).contains(quoted);
        var pdf = reader.get(IMPACT + ".pdf").getResponse().getContentAsByteArray();
        assertThat(PdfUa.against(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("In parents’ own words", quoted.getFirst());
        }
        var workbook = reader.get(IMPACT + ".xlsx").getResponse().getContentAsByteArray();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            assertThat(book.getSheet("In parents’ own words")
                            .getRow(0)
                            .getCell(1)
                            .getStringCellValue())
                    .isIn(quoted);
        }
        var out = new ByteArrayOutputStream();
        command.run(List.of("impact"), new PrintStream(out), System.err);
        assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8)).contains(quoted);
    }

    @Test
    void practitionersReadNoReportAndTheCountingRoleReadsNoWord() {
        assertThat(client.as(homes.getFirst().mothersPractitioner()).get(IMPACT))
                .hasStatus(404);
        assertThat(codings.spoken(Actor.reporting()).toString()).doesNotContain("My eldest");
    }
}
