package org.hearth.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hearth.access.Actor;
import org.hearth.caseload.Caseloads;
import org.hearth.caseload.DiskFolder;
import org.hearth.outcome.Attender;
import org.hearth.outcome.Period;
import org.hearth.outcome.SampleFacts;
import org.hearth.session.Attendance;
import org.hearth.team.Site;
import org.hearth.team.SiteCode;
import org.hearth.team.Teams;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Owner;
import org.hearth.testing.PdfUa;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample caseload, brought in and read through the report pages. */
@HearthTest
@TestPropertySource(properties = "hearth.test.world=reports on the sample")
class SampleReportsTest {
    private final Client client;
    private final Cast cast;
    private final Caseloads caseloads;
    private final Teams teams;
    private final TestClock clock;
    private final Owner owner;

    SampleReportsTest(Client client, Cast cast, Caseloads caseloads, Teams teams, TestClock clock, Owner owner) {
        this.owner = owner;
        this.client = client;
        this.cast = cast;
        this.caseloads = caseloads;
        this.teams = teams;
        this.clock = clock;
    }

    @Test
    void thePagesShowTheRightAnswers() {
        caseloads.bring(Actor.job("caseload"), new DiskFolder(Path.of("samples/caseload")), false);
        clock.set(SampleFacts.AS_OF);
        var expected = SampleFacts.expected();
        var sites = teams.sites(Actor.job("caseload")).stream().map(Site::code).toArray(SiteCode[]::new);
        var manager = client.as(cast.manager(sites));

        assertThat(manager.page("/reports/reach?from=1/4/2023&to=31/3/2024"))
                .contains("worked with 205 families, 774 people");
        var referrals = manager.page("/reports/referrals.csv");
        assertShows(referrals, "Referrals", expected.get("referral_sources").get("midwifery"), "Midwifery");
        assertShows(referrals, "Referrals", expected.get("referral_decisions").get("eligible"), "Eligible");
        var attendance = manager.page("/reports/attendance.csv");
        assertShows(attendance, "Sessions", expected.get("attendance").get("attended"), "Attended");
        var care = manager.page("/reports/care.csv");
        assertShows(
                care,
                "At joining",
                expected.get("care_status").get("at_joining").get("cpp"),
                "Child protection plan");
        var change = expected.get("outcomes").get("PHQ-9 baseline->year1 all");
        Map.of("n", "n", "Reliably better", "reliably_improved", "Recovered", "recovered")
                .forEach((column, key) -> assertThat(manager.page("/reports/change.csv"))
                        .contains("PHQ-9: parents,\"After one year, all parents\"," + column + "," + change.get(key)));
        assertThat(manager.page("/reports/change.csv"))
                .contains("\"After one year, all parents\",t,"
                        + String.format(Locale.UK, "%.2f", change.get("t").asDouble()));
    }

    @Test
    void everyReportIsThereOnPaperAsAWorkbookAndForPrograms() throws Exception {
        caseloads.bring(Actor.job("caseload"), new DiskFolder(Path.of("samples/caseload")), false);
        clock.set(SampleFacts.AS_OF);
        var sites = teams.sites(Actor.job("caseload")).stream().map(Site::code).toArray(SiteCode[]::new);
        var manager = client.as(cast.manager(sites));
        var json = new JsonMapper();

        for (var topic : ReleaseTest.topics()) {
            var path = "/reports/" + topic.path();
            var said = json.readTree(bytes(manager, path + ".json"));
            assertThat(PdfUa.against(bytes(manager, path + ".pdf"))).as(path).isEmpty();
            try (var pdf = Loader.loadPDF(bytes(manager, path + ".pdf"))) {
                assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                        .contains(said.get("headline").asString());
                assertThat(figures(pdf.getDocumentCatalog().getStructureTreeRoot()))
                        .as("pictures of " + path)
                        .hasSize(topic.path().equals("care") ? 2 : 1)
                        .allSatisfy(figure ->
                                assertThat(figure.getAlternateDescription()).isNotBlank());
            }
            try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes(manager, path + ".xlsx")))) {
                assertThat(book.getNumberOfSheets())
                        .isEqualTo(said.get("tables").size() + 3);
                var drawing = book.getSheet("Chart 1").getDrawingPatriarch();
                assertThat(drawing.getCharts()).hasSize(1);
                assertThat(drawing.getCTDrawing()
                                .getTwoCellAnchorArray(0)
                                .getGraphicFrame()
                                .getNvGraphicFramePr()
                                .getCNvPr()
                                .getDescr())
                        .isNotBlank();
            }
        }
    }

    /** What is passed on holds no number that its reports withhold, whoever takes it. */
    @Test
    void aPackAndAReturnHoldWhatWasReleasedAndNoSmallNumber() throws Exception {
        caseloads.bring(Actor.job("caseload"), new DiskFolder(Path.of("samples/caseload")), false);
        clock.set(SampleFacts.AS_OF.plusDays(1));
        var sites = teams.sites(Actor.job("caseload")).stream().map(Site::code).toArray(SiteCode[]::new);
        var manager = client.as(cast.manager(sites));
        var evaluator = client.as(cast.evaluator());

        assertThat(evaluator.page("/reports/impact?year=2023"))
                .contains("worked with 205 families, 774 people", "Reach, since the beginning");
        for (var pack : List.of("impact", "commissioner", "return-dva-cos", "return-cm-cos")) {
            var asked = pack.equals("commissioner") ? "?site=connect" : "";
            var taken = manager.page("/reports/" + pack + ".csv" + asked);
            assertThat(taken.lines().filter(line -> line.matches(".*,[1-5]")).toList())
                    .as(pack)
                    .isEmpty();
            assertThat(taken).as(pack).isEqualTo(evaluator.page("/reports/" + pack + ".csv" + asked));
            assertThat(PdfUa.against(bytes(manager, "/reports/" + pack + ".pdf" + asked)))
                    .as(pack)
                    .isEmpty();
        }
        assertThat(manager.page("/reports/commissioner?site=connect")).contains("Some numbers are withheld");
        assertThat(manager.page("/reports/return-dva-cos")).contains("No measure has been agreed", "a proxy");
    }

    @Test
    void aQuarterIsWhatItsReleaseSaysMoreThanTheOneBefore() {
        caseloads.bring(Actor.job("caseload"), new DiskFolder(Path.of("samples/caseload")), false);
        clock.set(SampleFacts.AS_OF.plusDays(1));
        var evaluator = client.as(cast.evaluator());
        var end = SampleFacts.AS_OF;

        var page = evaluator.page("/reports/commissioner?site=all");
        var csv = evaluator.page("/reports/commissioner.csv?site=all");

        assertThat(page).contains("In the quarter from 1 July 2025 to 30 September 2025");
        assertThat(csv)
                .contains("Parents who left,In the quarter," + (left(end) - left(Quarters.before(end, 1))))
                .contains("Parents who left,In the four quarters," + (left(end) - left(Quarters.before(end, 4))))
                .contains("Parents who left,Since the beginning," + left(end));
        // Four came in the quarter, so neither they nor the total are shown.
        assertThat(SampleFacts.facts().referrals()).hasSize(405);
        assertThat(csv)
                .contains("Referrals received,In the quarter,c", "Referrals received,Since the beginning,c")
                .contains("Referrals received,Last shown before,401 up to 30 June 2025");
        var sessions = SampleFacts.facts().sessions().stream()
                .filter(one -> one.heldOn().isAfter(Quarters.before(end, 1)))
                .filter(one -> one.attendance() == Attendance.ATTENDED)
                .count();
        assertThat(csv).contains("Sessions that parents came to,In the quarter," + sessions);
        for (var site : List.of("connect", "london", "blackpool", "hertfordshire")) {
            var told = evaluator
                    .page("/reports/commissioner.csv?site=" + site)
                    .lines()
                    .toList();
            assertThat(told.stream().filter(line -> line.matches(".*In the (four quarters|quarter),(-?[1-5]|)")))
                    .as(site)
                    .isEmpty();
            assertThat(told.stream()
                            .filter(line -> line.contains(",In the quarter,"))
                            .count())
                    .as(site)
                    .isEqualTo(4);
        }
    }

    /** One made afterwards would not know what the later one says, so together they could give a small number away. */
    @Test
    void noReleaseIsMadeForAQuarterBeforeOneThatIsOut() {
        caseloads.bring(Actor.job("caseload"), new DiskFolder(Path.of("samples/caseload")), false);
        var evaluator = client.as(cast.evaluator());
        clock.set(SampleFacts.AS_OF.plusDays(1));
        evaluator.page("/reports/commissioner?site=all");
        var before = released();

        clock.set(SampleFacts.AS_OF.plusDays(1).plusMonths(6));
        evaluator.page("/reports/commissioner?site=all");

        assertThat(before).containsExactly("2024-09-30", "2025-06-30", "2025-09-30");
        assertThat(released()).containsExactly("2024-09-30", "2025-06-30", "2025-09-30", "2025-12-31", "2026-03-31");
    }

    private static long left(LocalDate by) {
        return Attender.in(SampleFacts.facts().asOf(by), Period.until(by)).stream()
                .filter(parent -> parent.endReason().isPresent())
                .count();
    }

    private List<String> released() {
        return owner.db()
                .sql(
                        "select as_of::text from report_release where report = 'flow' and audience = 'outside' order by as_of")
                .query(String.class)
                .list();
    }

    private static List<PDStructureElement> figures(PDStructureNode within) {
        return within.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .flatMap(element ->
                        element.getStructureType().equals("Figure") ? Stream.of(element) : figures(element).stream())
                .toList();
    }

    @Test
    void aNumberInAWorkbookIsANumber() throws Exception {
        caseloads.bring(Actor.job("caseload"), new DiskFolder(Path.of("samples/caseload")), false);
        clock.set(SampleFacts.AS_OF);
        var sites = teams.sites(Actor.job("caseload")).stream().map(Site::code).toArray(SiteCode[]::new);
        var sheet = bytes(client.as(cast.manager(sites)), "/reports/reach.xlsx?from=1/4/2023&to=31/3/2024");

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            var mothers = book.getSheetAt(1).getRow(3);
            assertThat(mothers.getCell(0).getStringCellValue()).isEqualTo("Mothers");
            assertThat(mothers.getCell(1).getNumericCellValue()).isEqualTo(205);
            assertThat(mothers.getCell(2).getNumericCellValue()).isBetween(0.26, 0.27);
        }
    }

    private static byte[] bytes(Client.Signed reader, String path) {
        var answer = reader.get(path);
        assertThat(answer).as(path).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private static void assertShows(String csv, String column, JsonNode number, String row) {
        assertThat(csv).contains(row + "," + column + "," + number.asInt() + "\r\n");
    }
}
