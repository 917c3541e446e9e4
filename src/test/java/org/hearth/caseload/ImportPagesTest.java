package org.hearth.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.access.TestSignIn;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Owner;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Bringing a caseload in from a page. */
@HearthTest
@TestPropertySource(properties = "hearth.test.world=caseloads")
class ImportPagesTest {
    private static final List<String> FILES = List.of(
            "people.csv", "enrolments.csv", "sessions.csv", "answers.csv", "referrals.csv", "care_statuses.csv");

    private final Cast cast;
    private final Client client;
    private final MockMvcTester http;
    private final Owner owner;

    ImportPagesTest(Cast cast, Client client, MockMvcTester http, Owner owner) {
        this.cast = cast;
        this.client = client;
        this.http = http;
        this.owner = owner;
    }

    @Test
    void anAdministratorSeesWhatTheFilesHoldBeforeAnythingIsKept() {
        var mark = mark();
        var administrator = cast.administrator();
        assertThat(upload(administrator, new LittleFolder(mark))).hasStatus(303);

        var page = client.as(administrator).page("/import");

        assertThat(page).contains("Every row can be read.", "What would be imported");
        assertThat(people(mark)).isZero();
        assertThat(client.as(administrator).post("/import/commit", "seal", seal(page)))
                .hasStatus(303);
        assertThat(people(mark)).isEqualTo(5);
        assertThat(owner.count(
                        "select count(*) from import_upload where account_id = ?",
                        administrator.account().value()))
                .isZero();
    }

    @Test
    void whatIsWrongStandsBesideItsRowAndTheRestCanBeImported() throws IOException {
        var mark = mark();
        var administrator = cast.administrator();
        var bad = mark + "P9," + mark + "F1,child,<Tom>,Reyes,2019-02-30,,male,";
        upload(administrator, new LittleFolder(mark).add("people.csv", bad));

        var page = client.as(administrator).page("/import");

        assertThat(page).contains("people.csv, line 7", "a date like 1990-02-28", "&lt;Tom&gt;", "Import what passed");
        assertThat(zipped(client.as(administrator).get("/import/rejected.zip"))).containsAll(FILES);
        client.as(administrator).post("/import/commit", "seal", seal(page));
        assertThat(people(mark)).isEqualTo(5);
    }

    @Test
    void nothingIsImportedThatSomebodyDidNotSee() {
        var mark = mark();
        var administrator = cast.administrator();
        upload(administrator, new LittleFolder(mark));
        client.as(administrator).post("/import/commit", "seal", "something else");
        assertThat(people(mark)).isZero();
    }

    @Test
    void doingNothingLetsTheFilesGo() {
        var mark = mark();
        var administrator = cast.administrator();
        upload(administrator, new LittleFolder(mark));
        client.as(administrator).post("/import/let-go");
        assertThat(client.as(administrator).page("/import")).contains("Choose the six files");
        assertThat(people(mark)).isZero();
    }

    @Test
    void aMissingFileIsAskedForBesideItsField() {
        var result = upload(cast.administrator(), new LittleFolder(mark()).without("answers.csv"));
        assertThat(result).hasStatus(422);
        assertThat(Client.Signed.body(result)).contains("Choose answers.csv").doesNotContain("Choose people.csv");
    }

    @Test
    void anotherAdministratorSeesNothingOfAnUpload() {
        upload(cast.administrator(), new LittleFolder(mark()));
        var another = client.as(cast.administrator());
        assertThat(another.page("/import")).contains("Choose the six files");
        assertThat(another.get("/import/rejected.zip")).hasStatus(404);
    }

    @Test
    void aColleagueWithoutTheRoleFindsNoSuchPage() {
        for (var role : Role.values()) {
            if (role == Role.ADMINISTRATOR) continue;
            var colleague = client.as(cast.colleague("Noa", Set.of(role), Cast.LONDON));
            assertThat(colleague.get("/import")).hasStatus(404);
            assertThat(colleague.get("/import/rejected.zip")).hasStatus(404);
            assertThat(colleague.post("/import/commit", "seal", "x")).hasStatus(404);
            assertThat(colleague.post("/import/let-go")).hasStatus(404);
        }
    }

    private MvcTestResult upload(Actor actor, LittleFolder folder) {
        var request = http.post().uri("/import").multipart();
        for (var name : FILES) if (folder.length(name).isPresent()) request = request.file(name, folder.bytes(name));
        return request.with(TestSignIn.as(actor)).with(csrf()).exchange();
    }

    private static String seal(String page) {
        var at = page.indexOf("name=\"seal\" value=\"") + "name=\"seal\" value=\"".length();
        return page.substring(at, page.indexOf('"', at));
    }

    private static List<String> zipped(MvcTestResult result) throws IOException {
        var names = new ArrayList<String>();
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(result.getResponse().getContentAsByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) names.add(entry.getName());
        }
        return names;
    }

    private long people(String mark) {
        return owner.count("select count(*) from person where ref like ?", mark + "%");
    }

    private static String mark() {
        return UUID.randomUUID().toString().substring(0, 8) + "-";
    }
}
