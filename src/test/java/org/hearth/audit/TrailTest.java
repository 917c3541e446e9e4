package org.hearth.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.caseload.Caseloads;
import org.hearth.family.Families;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.hearth.testing.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What is written when somebody reads, is refused, or takes something away. */
@HearthTest
class TrailTest {
    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final Caseloads caseloads;
    private final Families families;

    TrailTest(Cast cast, Client client, Owner owner, Caseloads caseloads, Families families) {
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.caseloads = caseloads;
        this.families = families;
    }

    @Test
    void aPageLeavesOneRowForEachSortOfThingInIt() {
        var home = cast.family();
        var path = "/files/" + home.mother().caseFile();
        client.as(home.mothersPractitioner()).page(path);
        var first = reads(home);
        assertThat(first).contains("file", "parent", "sessions").doesNotHaveDuplicates();

        client.as(home.mothersPractitioner()).page(path);
        assertThat(reads(home)).as("the next request leaves its own").hasSize(2 * first.size());
    }

    @Test
    void aRowSaysOnWhatGroundAndFromWhere() {
        var home = cast.family();
        for (var reader : List.of(home.mothersPractitioner(), home.manager())) {
            var request = new MockHttpServletRequest();
            request.setRemoteAddr("192.0.2.7");
            request.setSession(new MockHttpSession(null, "the-session-of-" + reader.account()));
            RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
            try {
                families.parentOf(reader, home.mother().caseFile());
            } finally {
                RequestContextHolder.resetRequestAttributes();
            }
        }

        assertThat(rows(home.mothersPractitioner(), "read")).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("why", "allocation")
                .containsEntry("network", "192.0.2.7")
                .hasEntrySatisfying("session_mark", TrailTest::isAMark));
        assertThat(rows(home.manager(), "read")).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("why", "manager"));
        assertThat(owner.count(
                        "select count(distinct session_mark) from audit_event where account_id in (?, ?)",
                        home.mothersPractitioner().account().value(),
                        home.manager().account().value()))
                .isEqualTo(2);
    }

    private static void isAMark(Object mark) {
        assertThat(mark).asString().matches("[0-9a-f]{16}");
    }

    @Test
    void whoAsksForWhatIsNotTheirsLeavesATraceThatNamesIt() {
        var home = cast.family();
        var curious = home.mothersPractitioner();
        client.as(curious).get("/files/" + home.father().caseFile() + "/plan");

        assertThat(rows(curious, "refused")).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("what", "GET /files/{id}/plan")
                .containsEntry("case_file_id", home.father().caseFile().value())
                .containsEntry("thing", home.father().caseFile().value()));
    }

    @Test
    void soDoesWhoseRoleThePageIsNotForAndWhoSendsAForm() {
        var home = cast.family();
        var evaluator = cast.evaluator();
        client.as(evaluator).get("/files/" + home.mother().caseFile());
        client.as(evaluator).post("/files/" + home.mother().caseFile() + "/ending");

        assertThat(rows(evaluator, "refused"))
                .extracting(row -> row.get("what"))
                .containsExactlyInAnyOrder("GET /files/{id}", "POST /files/{file}/ending");
    }

    @Test
    void aWrongSignInLeavesATraceWithoutTheNameThatWasTyped() {
        var before = rows(Actor.visitor(), "refused").size();
        client.visitor().post("/sign-in", "name", "nobody-we-know", "password", "wrong");

        assertThat(rows(Actor.visitor(), "refused")).hasSize(before + 1).last().satisfies(row -> assertThat(row)
                .containsEntry("what", "sign-in")
                .doesNotContainValue("nobody-we-know"));
    }

    @Test
    void anAddressThatIsNobodysPageLeavesNone() {
        var somebody = cast.practitioner(Cast.LONDON);
        client.as(somebody).get("/no-such-page");

        assertThat(rows(somebody, "refused")).isEmpty();
    }

    @Test
    void aReportTakenAwayIsMarkedWithWhoTookIt() {
        var manager = cast.manager(Cast.LONDON);
        var answer = client.as(manager).get("/reports/reach.csv");
        var name = String.valueOf(answer.getResponse().getHeader("Content-Disposition"));

        assertThat(rows(manager, "exported")).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("what", "report reach");
            assertThat(name)
                    .contains("reach-" + String.valueOf(row.get("thing")).substring(0, 8) + ".csv");
            assertThat(row.get("amount")).asString().matches("[1-9]\\d*");
        });
    }

    @Test
    void aCaseloadTakenAwayIsMarkedWithWhoTookItAndWhy(@TempDir Path folder) throws IOException {
        cast.family();
        RequestContextHolder.resetRequestAttributes();
        var mark = caseloads.handOut(Actor.job("caseload"), folder.resolve("all"), Optional.of(ExportReason.MOVE));

        assertThat(Files.readString(folder.resolve("all/export.txt"))).contains(mark.toString());
        var row = owner.db()
                .sql("select * from audit_event where thing = ?")
                .param(mark.value())
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("act", "exported")
                .containsEntry("why", "move")
                .containsEntry("network", "terminal " + System.getProperty("user.name"));
        assertThat(row.get("amount")).asString().matches("[1-9]\\d*");
    }

    private List<String> reads(Household home) {
        return owner.db()
                .sql("select what from audit_event where account_id = ? and case_file_id = ? and act = 'read'")
                .param(home.mothersPractitioner().account().value())
                .param(home.mother().caseFile().value())
                .query(String.class)
                .list();
    }

    private List<Map<String, Object>> rows(Actor actor, String act) {
        return owner.db()
                .sql("select * from audit_event where account_id = ? and act = ? and (case_file_id is not null or"
                        + " act <> 'read')")
                .param(actor.account().value())
                .param(act)
                .query()
                .listOfRows();
    }
}
