package org.hearth.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.caseload.Caseloads;
import org.hearth.caseload.DiskFolder;
import org.hearth.family.PersonRole;
import org.hearth.outcome.Attender;
import org.hearth.outcome.Outcomes;
import org.hearth.outcome.Period;
import org.hearth.outcome.SampleFacts;
import org.hearth.team.SiteCode;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Owner;
import org.hearth.testing.PdfUa;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A reader chooses whom to count: managers every parent of their own sites, others no group from which a small number follows. */
@HearthTest
@TestPropertySource(properties = "hearth.test.world=reports on the sample")
class CohortTest {
    private static final SiteCode LONDON = SiteCode.of("london");
    private static final String START = "/reports/cohort?asked=yes&of=start";

    private final Client client;
    private final Cast cast;
    private final Caseloads caseloads;
    private final Outcomes outcomes;
    private final Owner owner;
    private final TestClock clock;
    private final CohortReports cohorts;

    CohortTest(
            Client client,
            Cast cast,
            Caseloads caseloads,
            Outcomes outcomes,
            Owner owner,
            TestClock clock,
            CohortReports cohorts) {
        this.client = client;
        this.cast = cast;
        this.caseloads = caseloads;
        this.outcomes = outcomes;
        this.owner = owner;
        this.clock = clock;
        this.cohorts = cohorts;
    }

    @BeforeEach
    void theSampleIsThere() {
        caseloads.bring(Actor.job("caseload"), new DiskFolder(Path.of("samples/caseload")), false);
        clock.set(SampleFacts.AS_OF.plusDays(1));
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aManagerCountsAnyGroupOfTheirOwnSiteExactly() {
        var mothers = Attender.in(
                        outcomes.facts(Actor.reporting(), SampleFacts.AS_OF).at(LONDON),
                        Period.until(SampleFacts.AS_OF))
                .stream()
                .filter(parent -> parent.role() == PersonRole.MOTHER)
                .filter(parent -> parent.joinedOn().getYear() == 2023)
                .count();

        var page = client.as(cast.manager(LONDON))
                .page("/reports/cohort.csv?asked=yes&of=flow&site=london&parent=mother&from=1/1/2023&to=31/12/2023");

        assertThat(mothers).isPositive();
        assertThat(page)
                .contains("Mothers at London who joined from 1 January 2023 up to 31 December 2023")
                .contains("Mothers,Joined," + mothers)
                .contains("Fathers,Joined,0");
    }

    @Test
    void anEvaluatorIsShownRoundedNumbersAndNoneOfFewerThanTen() {
        var csv = client.as(cast.evaluator()).page("/reports/cohort.csv?asked=yes&of=flow&of=start&parent=mother");

        var counts = Pattern.compile(",(?:Joined|n|Due|Scored|Missing|Assessed),([0-9c]+)\\r?$", Pattern.MULTILINE)
                .matcher(csv)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(counts).isNotEmpty().anyMatch(count -> !count.equals("c"));
        assertThat(counts).allSatisfy(count -> assertThat(
                        count.equals("c") || (Integer.parseInt(count) % 5 == 0 && Integer.parseInt(count) >= 10))
                .as(count)
                .isTrue());
    }

    /** Nobody joined at London before 2020, and a few at the beginning of 2025: neither answer may tell which was so. */
    @Test
    void aGroupThatDiffersByAFewOrByNobodyFromOneThatWasChosenOtherwiseIsNotCounted() {
        var evaluator = client.as(cast.evaluator());
        var joined = Attender.in(
                        outcomes.facts(Actor.reporting(), SampleFacts.AS_OF).at(LONDON),
                        Period.until(SampleFacts.AS_OF))
                .stream()
                .map(Attender::joinedOn)
                .toList();
        var last = LocalDate.of(2024, 12, 31);
        var few = joined.stream()
                .filter(day -> day.isAfter(last) && !day.isAfter(last.plusMonths(3)))
                .count();
        var first = START + "&site=london&to=" + last;
        var aFewMore = START + "&site=london&to=31/3/2025";
        var theSame = first + "&from=1/1/1990";
        var aFew = START + "&site=london&from=1/1/2025&to=31/3/2025";

        assertThat(few).isBetween(1L, 9L);
        assertThat(joined).allMatch(day -> day.getYear() > 1990);
        assertThat(evaluator.page(first)).contains("Nought is withheld too").doesNotContain("Not counted");
        for (var refused : List.of(aFewMore, theSame, aFew))
            assertThat(evaluator.page(refused))
                    .as(refused)
                    .contains("Not counted", Groups.NOT_COUNTED)
                    .doesNotContain("<table");
        assertThat(client.as(cast.administrator()).page(aFewMore)).contains("Not counted");
        assertThat(evaluator.page(first)).doesNotContain("Not counted");
        assertThat(evaluator.get(aFewMore.replace("cohort?", "cohort.csv?"))).hasStatus(303);
    }

    @Test
    void whoeverDoesNotSeeEveryCountChoosesDaysOfJoiningByQuarters() {
        var evaluator = client.as(cast.evaluator());
        for (var day : List.of("from=2/4/2023", "from=31/3/2023", "from=1/5/2023")) {
            var asked = evaluator.get(START + "&" + day);
            assertThat(asked).as(day).hasStatus(422);
            assertThat(Client.Signed.body(asked))
                    .contains("Enter the first day of a quarter", "value=\"" + day.substring(5) + "\"");
        }
        for (var day : List.of("to=1/4/2024", "to=30/3/2024", "to=31/5/2024"))
            assertThat(Client.Signed.body(evaluator.get(START + "&" + day)))
                    .as(day)
                    .contains("Enter the last day of a quarter");
        assertThat(client.as(cast.manager(LONDON)).get(START + "&site=london&from=2/4/2023&to=1/4/2024"))
                .hasStatusOk();
    }

    /** They are told of families: among mothers stood what fathers said. */
    @Test
    void whatParentsSaidIsNotLaidOutOfGroups() {
        for (var reader : List.of(cast.manager(LONDON), cast.evaluator())) {
            assertThat(client.as(reader).get("/reports/cohort?asked=yes&of=voices&parent=mother"))
                    .hasStatus(422);
            assertThat(client.as(reader).page("/reports/cohort"))
                    .contains("What to lay out")
                    .doesNotContain("What parents said");
        }
    }

    /** Such a group may be one parent, whose file is closed to whoever works with the other. */
    @Test
    void aManagerWhoAlsoWorksWithAMotherGetsNoExactGroup() {
        var both = client.as(cast.colleague("Morgan", Set.of(Role.TEAM_MANAGER, Role.PRACTITIONER), LONDON));
        var fathers = "/reports/cohort?asked=yes&of=start&site=london&parent=father";
        var one = Attender.in(
                        outcomes.facts(Actor.reporting(), SampleFacts.AS_OF).at(LONDON),
                        Period.until(SampleFacts.AS_OF))
                .stream()
                .filter(parent -> parent.role() == PersonRole.FATHER)
                .map(Attender::joinedOn)
                .findFirst()
                .orElseThrow();

        assertThat(client.as(cast.manager(LONDON)).get(fathers + "&from=" + one + "&to=" + one))
                .hasStatusOk();
        assertThat(both.get(fathers + "&from=" + one + "&to=" + one)).hasStatus(422);
        assertThat(both.page(fathers)).contains("Nought is withheld too").doesNotContain("Every number is shown here");
        var csv = both.page(fathers.replace("cohort?", "cohort.csv?"));
        assertThat(Pattern.compile(",(?:Joined|n|Due|Scored|Missing),([0-9]+)\\r?$", Pattern.MULTILINE)
                        .matcher(csv)
                        .results()
                        .map(found -> Integer.valueOf(found.group(1))))
                .isNotEmpty()
                .allMatch(count -> count >= 10 && count % 5 == 0);
        assertThat(both.get("/reports/cohort?asked=yes&of=flow&site=blackpool")).hasStatus(404);
    }

    @Test
    void aManagersGroupShowsEverythingThatIsCountedOfTheWhole() {
        var manager = client.as(cast.manager(LONDON));

        assertThat(manager.page("/reports/cohort.csv?asked=yes&of=equity&of=care&site=london"))
                .contains("Under 25", "35 and over", "Steps to less and to more");
        var fathers = manager.get("/reports/cohort?asked=yes&of=care&site=london&parent=father");
        assertThat(fathers).hasStatus(422);
        assertThat(Client.Signed.body(fathers)).contains("Children’s social care is counted with mothers");
        assertThat(client.as(cast.evaluator())
                        .page("/reports/cohort?asked=yes&of=equity&site=london&site=hertfordshire"))
                .contains("only in the whole programme’s report")
                .doesNotContain("one site’s numbers");
    }

    @Test
    void theSameGroupAskedTwiceIsTheSame() {
        var address = START + "&site=london&site=hertfordshire";
        var first = client.as(cast.evaluator()).page(address);

        assertThat(tables(client.as(cast.evaluator()).page(address))).isEqualTo(tables(first));
        assertThat(tables(client.as(cast.administrator()).page(START + "&site=hertfordshire&site=london")))
                .isEqualTo(tables(first));
        assertThat(owner.count("select count(*) from report_group where chosen like ?", "sites hertfordshire,london;%"))
                .isEqualTo(1);
    }

    private static String tables(String page) {
        return page.substring(page.indexOf("<table"), page.lastIndexOf("</table>"));
    }

    @Test
    void anotherSitesManagerAPractitionerAndTheIntakeAreNotHere() {
        var londons = "/reports/cohort?asked=yes&of=flow&site=london";

        assertThat(client.as(cast.manager(LONDON)).get(londons)).hasStatusOk();
        for (var nearly : List.of(
                cast.manager(Cast.BLACKPOOL), cast.practitioner(LONDON), cast.intake(), cast.safeguardingAdvisor()))
            for (var address : List.of(londons, londons.replace("cohort?", "cohort.csv?")))
                assertThat(client.as(nearly).get(address))
                        .as(nearly + " " + address)
                        .hasStatus(404);
        assertThat(client.as(cast.manager(Cast.BLACKPOOL)).page("/reports/cohort?asked=yes&of=flow"))
                .contains("Parents at Blackpool")
                .doesNotContain("London");
    }

    /** Whoever works with parents must not learn an arm, nor must who is kept blind; a manager reads it in every file. */
    @Test
    void onlyManagersWhoWorkWithNoParentChooseAnArm() {
        var arm = "/reports/cohort?asked=yes&of=flow&site=london&arm=intervention";
        var both = cast.colleague("Morgan", Set.of(Role.TEAM_MANAGER, Role.PRACTITIONER), LONDON);

        assertThat(client.as(cast.manager(LONDON)).page(arm)).contains("in the arm Intervention");
        assertThat(client.as(cast.manager(LONDON)).page("/reports/cohort")).contains("Arm of the trial");
        for (var nearly : List.of(both, cast.evaluator(), cast.administrator(), cast.manager(Cast.BLACKPOOL)))
            assertThat(client.as(nearly).get(arm)).as(nearly.toString()).hasStatus(404);
        for (var blind : List.of(both, cast.evaluator(), cast.administrator()))
            assertThat(client.as(blind).page("/reports/cohort")).doesNotContain("Arm of the trial", "Intervention");
    }

    @Test
    void aGroupIsOfThoseWhoCameByOneVersionOrAgreeToResearch() {
        var manager = client.as(cast.manager(LONDON));
        assertThat(manager.get("/reports/cohort?asked=yes&of=flow&version=2")).hasStatus(422);
        owner.db().sql("""
                update enrolment set programme_version = 2 where id = (
                    select e.id from enrolment e where e.site_code = 'london' order by e.joined_on desc, e.id limit 1)
                """).update();

        assertThat(manager.page("/reports/cohort.csv?asked=yes&of=flow&version=2"))
                .contains("\"The start, all parents\",Joined,1".replace("The start", "At the start"));
        assertThat(manager.page("/reports/cohort.csv?asked=yes&of=flow&consented=yes"))
                .contains("who agree to research")
                .contains("\"At the start, all parents\",Joined,0");
    }

    @Test
    void whatMustBeMendedIsSaidBesideItsFieldAndNothingIsLost() {
        var result = client.as(cast.manager(LONDON))
                .get("/reports/cohort?asked=yes&from=31 June&parent=father&consented=yes");

        assertThat(result).hasStatus(422);
        assertThat(Client.Signed.body(result))
                .contains("Enter a date such as 31/3/2024", "Choose at least one", "value=\"31 June\"")
                .containsPattern("value=\"father\"[^>]*selected")
                .containsPattern("value=\"yes\"[^>]*checked");
    }

    @Test
    void aGroupComesAsAFileAndIsInTheListOfReadings() throws Exception {
        var evaluator = cast.evaluator();
        var asked = "?asked=yes&of=start&of=staying&site=london";

        var json = client.as(evaluator).page("/reports/cohort.json" + asked);
        assertThat(json).contains("Rule: Hearth, groups that a reader chooses", "Parents at London");
        var pdf = client.as(evaluator)
                .get("/reports/cohort.pdf" + asked)
                .getResponse()
                .getContentAsByteArray();
        assertThat(PdfUa.against(pdf)).isEmpty();
        var book = client.as(evaluator)
                .get("/reports/cohort.xlsx" + asked)
                .getResponse()
                .getContentAsByteArray();
        try (var read = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            assertThat(read.getSheetAt(0).getRow(4).getCell(0).getStringCellValue())
                    .contains("nearest 5");
        }
        assertThat(client.as(cast.administrator()).page("/reports/readings"))
                .contains(evaluator.name(), "Parents at London, up to 30 September 2025", "Taken as pdf");
    }

    @Test
    void theMachineCountsAGroupByTheSameRule() {
        var job = Actor.job("report");
        var asked = new CohortAsked(List.of("london"), "", "", "", "mother", "", "", List.of("flow"), "yes");

        var exact = cohorts.page(job, true, asked).report().orElseThrow();
        var guarded = cohorts.page(job, false, asked).report().orElseThrow();

        assertThat(exact.exact()).isTrue();
        assertThat(guarded.exact()).isFalse();
        assertThat(guarded.profile()).isPresent();
        assertThat(exact.where()).isEqualTo("Mothers at London").isEqualTo(guarded.where());
    }

    @Test
    void thePageSaysWhichRuleItFollowsAndOpensIt() {
        var evaluator = client.as(cast.evaluator());

        assertThat(evaluator.page("/reports/start"))
                .contains("The rule: Department for Education, children in need", "/reports/rules");
        assertThat(evaluator.page("/reports/rules"))
                .contains("Followed now", "OpenSAFELY", "UK Longitudinal Linkage Collaboration", "Unverified");
        assertThat(client.as(cast.manager(LONDON)).page("/reports/flow?site=london"))
                .contains("Every number is shown here");
        assertThat(client.as(cast.practitioner(LONDON)).get("/reports/rules")).hasStatus(404);
    }
}
