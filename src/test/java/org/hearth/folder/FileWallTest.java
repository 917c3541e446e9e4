package org.hearth.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.enrolment.EndReason;
import org.hearth.enrolment.Enrolments;
import org.hearth.family.Families;
import org.hearth.family.Relationship;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Owner;
import org.junit.jupiter.api.Test;

@HearthTest
class FileWallTest {
    private final Cast cast;
    private final Client client;
    private final Families families;
    private final Enrolments enrolments;
    private final Owner owner;

    FileWallTest(Cast cast, Client client, Families families, Enrolments enrolments, Owner owner) {
        this.cast = cast;
        this.client = client;
        this.families = families;
        this.enrolments = enrolments;
        this.owner = owner;
    }

    @Test
    void aPractitionerOpensTheFilesOfTheirOwnParentTheChildrenAndSafety() {
        var home = cast.family();

        assertOpens(home.mothersPractitioner(), home.mother().caseFile(), "Maya Okafor");
        assertOpens(home.mothersPractitioner(), home.baby().caseFile(), "Unborn baby");
        assertOpens(home.mothersPractitioner(), home.family().safetyFile(), "Safety file");
    }

    @Test
    void aManagerOpensBothParentsFiles() {
        var home = cast.family();

        assertOpens(home.manager(), home.mother().caseFile(), "Maya Okafor");
        assertOpens(home.manager(), home.father().caseFile(), "Daniel Reyes");
    }

    @Test
    void theOtherParentsFileIsAsIfItWereNotThere() {
        var home = cast.family();
        var other = home.father().caseFile();
        for (var page : List.of("", "/plan", "/plan/nbo", "/couple")) {
            assertNotHere(home.mothersPractitioner(), "/files/" + other + page);
        }
        var nowhere = Client.Signed.body(client.as(home.mothersPractitioner()).get("/files/" + CaseFileId.random()));
        assertThat(Client.Signed.body(client.as(home.mothersPractitioner()).get("/files/" + other)))
                .isEqualTo(nowhere);
    }

    @Test
    void anotherFamilysFilesAreNotHere() {
        var home = cast.family();
        var stranger = cast.family().mothersPractitioner();

        for (var file : List.of(
                home.mother().caseFile(), home.baby().caseFile(), home.family().safetyFile())) {
            assertNotHere(stranger, "/files/" + file);
        }
        assertNotHere(stranger, "/files/" + home.baby().caseFile() + "/birth");
        assertNotHere(stranger, "/files/" + home.baby().caseFile() + "/care");
    }

    @Test
    void thosePagesAreForNobodyElse() {
        var home = cast.family();
        for (var actor : List.of(cast.evaluator(), cast.administrator(), cast.intake())) {
            assertNotHere(actor, "/families");
            assertNotHere(actor, "/files/" + home.mother().caseFile());
        }
    }

    @Test
    void aSafeguardingAdvisorOpensTheSafetyFileAndNamesNoParent() {
        var advisor = cast.safeguardingAdvisor();
        var home = cast.family();

        assertThat(client.as(advisor).page("/files/" + home.family().safetyFile()))
                .contains(
                        home.mothersPractitioner().name(),
                        home.fathersPractitioner().name())
                .doesNotContain("Okafor", "Reyes");
        assertNotHere(advisor, "/files/" + home.mother().caseFile());
        assertThat(client.as(advisor).page("/families"))
                .contains("/files/" + home.family().safetyFile(), "London, since ")
                .doesNotContain("Okafor", "Reyes");
    }

    @Test
    void aParentsPagesDoNotChangeWithTheOtherParentsFile() {
        var home = cast.family();
        var before = pagesOfTheMother(
                home.mothersPractitioner(),
                home.mother().caseFile(),
                home.baby().caseFile());

        families.say(
                home.fathersPractitioner(), home.father().id(), home.father().version(), Relationship.SEPARATED);
        enrolments.end(home.manager(), home.fathersEnrolment().id(), LocalDate.of(2026, 3, 1), EndReason.RISK_TOO_HIGH);

        assertThat(pagesOfTheMother(
                        home.mothersPractitioner(),
                        home.mother().caseFile(),
                        home.baby().caseFile()))
                .isEqualTo(before);
    }

    @Test
    void everyOpeningOfAFileLeavesATrace() {
        var home = cast.family();
        client.as(home.mothersPractitioner()).page("/files/" + home.mother().caseFile());

        assertThat(owner.count(
                        "select count(*) from audit_event where account_id = ? and case_file_id = ? and act = 'read'",
                        home.mothersPractitioner().account().value(),
                        home.mother().caseFile().value()))
                .isPositive();
    }

    private List<String> pagesOfTheMother(Actor practitioner, CaseFileId mother, CaseFileId baby) {
        return List.of("/families", "/files/" + mother, "/files/" + mother + "/plan", "/files/" + baby).stream()
                .map(path -> client.as(practitioner).page(path))
                .map(FileWallTest::withoutToken)
                .toList();
    }

    private static String withoutToken(String page) {
        return page.replaceAll("name=\"(_csrf|id)\" value=\"[^\"]*\"", "");
    }

    private void assertOpens(Actor actor, CaseFileId file, String words) {
        assertThat(client.as(actor).page("/files/" + file)).contains(words);
    }

    private void assertNotHere(Actor actor, String path) {
        assertThat(client.as(actor).get(path)).hasStatus(404);
    }
}
