package org.hearth.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.interchange.Finding;
import org.hearth.testing.Cast;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.TestPropertySource;

/** What is brought in can be handed out, and brought in again without a change. */
@HearthTest
@TestPropertySource(properties = "hearth.test.world=caseloads")
class RoundTripTest {
    private static final Actor JOB = Actor.job("caseload");

    private final Caseloads caseloads;
    private final Owner owner;
    private final Cast cast;

    RoundTripTest(Caseloads caseloads, Owner owner, Cast cast) {
        this.caseloads = caseloads;
        this.owner = owner;
        this.cast = cast;
    }

    @Test
    void theSameFolderTwiceChangesNothing() {
        var folder = new LittleFolder(mark());
        caseloads.bring(JOB, folder, false);

        var again = caseloads.bring(JOB, folder, false);

        assertThat(again.checked().passes()).isTrue();
        assertThat(again.checked().counts().values())
                .allSatisfy(count -> assertThat(count.fresh()).isZero());
    }

    @Test
    void aRowThatIsHereWithOtherValuesIsAFindingAndNeverOverwritten() {
        var mark = mark();
        var folder = new LittleFolder(mark);
        caseloads.bring(JOB, folder, false);

        var changed = caseloads.bring(JOB, folder.replace("people.csv", "Maya", "Mia"), true);

        assertThat(changed.checked().findings())
                .extracting(Finding::toString)
                .contains(
                        "people.csv:2:given_name: found \"Mia\", expected what is already here under this key: nothing"
                                + " is overwritten");
        assertThat(owner.count("select count(*) from person where ref = ? and given_name = 'Maya'", mark + "P1"))
                .isOne();
    }

    @Test
    void aFormulaIsTextAndComesBackAsItWas(@TempDir Path out) throws IOException {
        var mark = mark();
        var folder = new LittleFolder(mark)
                .add(
                        "people.csv",
                        mark + "P7," + mark + "F1,child,\"=HYPERLINK(\"\"x\"\")\",@Reyes,2018-02-28,,female,",
                        mark + "P8," + mark + "F1,child,+44,-1,2018-02-28,,female,",
                        mark + "P9," + mark + "F1,child,''=x,'t Hooft,2018-02-28,,female,");
        caseloads.bring(JOB, folder, false);

        caseloads.handOut(JOB, out.resolve("all"), Optional.empty());

        assertThat(Files.readString(out.resolve("all/people.csv")))
                .contains("\"'=HYPERLINK(\"\"x\"\")\",'@Reyes,", ",'+44,'-1,", ",''=x,'t Hooft,");
        var again = caseloads.check(JOB, new DiskFolder(out.resolve("all")));
        assertThat(again.findings()).isEmpty();
        assertThat(again.counts().values())
                .allSatisfy(count -> assertThat(count.fresh()).isZero());
    }

    @Test
    void mendedRowsAreImportedFromTheRejectedOnes(@TempDir Path out) throws IOException {
        var mark = mark();
        var folder = new LittleFolder(mark).replace("people.csv", "#P1,#F1,mother", mark + "P1," + mark + "F1,mum");
        var brought = caseloads.bring(JOB, folder, true);
        var rejected = out.resolve("rejected");
        RejectedRows.of(brought.checked()).write(rejected);

        var people = rejected.resolve("people.csv");
        Files.writeString(people, Files.readString(people).replace(",mum,", ",mother,"));
        var mended = caseloads.bring(JOB, new DiskFolder(rejected), false);

        assertThat(mended.checked().findings()).isEmpty();
        assertThat(mended.written()).isTrue();
        assertThat(caseloads
                        .check(JOB, folder.replace("people.csv", ",mum,", ",mother,"))
                        .counts()
                        .values())
                .allSatisfy(count -> assertThat(count.fresh()).isZero());
    }

    @Test
    void practitionersOpenTheFilesOfThoseTheyWorkWithNowAndNobodyElseDoes() {
        var mark = mark();
        caseloads.bring(JOB, new LittleFolder(mark), false);

        assertThat(opened(mark + "robin")).containsExactlyInAnyOrder("parent", "child", "child", "safety");
        assertThat(opened(mark + "sam")).as("the father's time is over").isEmpty();
        assertThat(owner.count(
                        "select count(*) from case_grant where account_id = ? and until_at is null",
                        JOB.account().value()))
                .as("the job has let go of everything")
                .isZero();
    }

    private List<String> opened(String practitioner) {
        return owner.db()
                .sql("""
                        select f.kind from case_grant g join account a on a.id = g.account_id
                        join case_file f on f.id = g.case_file_id
                        where a.code = :code and g.until_at is null
                        """)
                .param("code", practitioner)
                .query(String.class)
                .list();
    }

    @Test
    void aCaseloadIsWrittenOnlyWhereNothingElseLies(@TempDir Path out) throws IOException {
        Files.writeString(out.resolve("diary.txt"), "mine");
        assertThatThrownBy(() -> caseloads.handOut(JOB, out, Optional.empty())).isInstanceOf(FolderNotEmpty.class);
        assertThat(out).isDirectoryContaining(path -> path.endsWith("diary.txt"));
        assertThat(out.toFile().list()).hasSize(1);
    }

    @Test
    void onlyAnAdministratorBringsACaseloadIn() {
        var folder = new LittleFolder(mark());
        assertThatThrownBy(() -> caseloads.check(cast.manager(Cast.LONDON), folder))
                .isInstanceOf(NotHere.class);
        assertThat(caseloads.check(cast.administrator(), folder).passes()).isTrue();
    }

    private static String mark() {
        return UUID.randomUUID().toString().substring(0, 8) + "-";
    }
}
