package org.hearth.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.hearth.access.Role;
import org.junit.jupiter.api.Test;

/** The one table of rights: what it must never say, and the guide that is drawn from it. */
class WhoMayTest {
    private static final WhoMay TABLE = WhoMay.table();
    private static final Path GUIDE = Path.of("docs", "guides", "who-may-do-what.md");

    @Test
    void anEmergencyNeverReachesNotesAndWritesNothingButATaskAndWhatIsDangerous() {
        assertThat(ItemKind.values()).allSatisfy(kind -> {
            assertThat(TABLE.allows(Relation.BREAK_GLASS, kind, Deed.WRITE))
                    .isEqualTo(kind == ItemKind.TASKS || kind == ItemKind.SAFETY);
            assertThat(TABLE.allows(Relation.BREAK_GLASS, kind, Deed.GRANT)).isFalse();
        });
        assertThat(TABLE.allows(Relation.BREAK_GLASS, ItemKind.NOTES, Deed.READ))
                .isFalse();
    }

    @Test
    void whoSupervisesWritesNothing() {
        assertThat(ItemKind.values())
                .noneMatch(kind -> TABLE.allows(Relation.SUPERVISION, kind, Deed.WRITE))
                .anyMatch(kind -> TABLE.allows(Relation.SUPERVISION, kind, Deed.READ));
    }

    @Test
    void evaluatorsAndAdministratorsReachNothingAndNotesAreReadByWhoWorksManagesOrSupervises() {
        assertThat(ItemKind.values())
                .noneMatch(kind -> TABLE.reaches(Role.EVALUATOR, kind, Deed.READ))
                .noneMatch(kind -> TABLE.reaches(Role.ADMINISTRATOR, kind, Deed.READ));
        assertThat(Relation.values())
                .filteredOn(relation -> TABLE.allows(relation, ItemKind.NOTES, Deed.READ))
                .containsExactly(
                        Relation.ALLOCATION,
                        Relation.COVER,
                        Relation.MANAGER,
                        Relation.SUPERVISION,
                        Relation.OPENING,
                        Relation.JOB);
    }

    @Test
    void onlyManagersAndTheProductOpenAFileToSomebodyElse() {
        assertThat(Relation.values())
                .filteredOn(relation ->
                        Arrays.stream(ItemKind.values()).anyMatch(kind -> TABLE.allows(relation, kind, Deed.GRANT)))
                .containsExactly(Relation.MANAGER, Relation.OPENING, Relation.JOB);
    }

    /** Draws the guide anew; it fails, once, when the table changed and the guide did not. */
    @Test
    void theGuideShowsTheTableAsItIs() throws IOException {
        var now = guide();
        var before = Files.exists(GUIDE) ? Files.readString(GUIDE) : "";
        if (!now.equals(before)) Files.writeString(GUIDE, now);
        assertThat(before)
                .as(GUIDE + " was out of date and has been drawn anew: commit it")
                .isEqualTo(now);
    }

    private static String guide() {
        return """
            # Who may do what

            Everything confidential lies in a case file, and a file is open to somebody in a relation. What they may do in it
            follows from that relation alone. This page is drawn from the table that the product itself asks,
            [who-may.yaml](../../src/main/java/org/hearth/casefile/who-may.yaml).

            ## Which role can come to which relation

            %s
            ## What each relation allows

            r reads, w reads and writes, g besides opens the file to others and closes it.

            %s
            %s
            """.formatted(roles(), legend(), matrix()).strip() + "\n";
    }

    private static String roles() {
        return "| Role | can come to a file as |\n|---|---|\n"
                + Arrays.stream(Role.values())
                        .map(role -> "| " + role.title() + " | "
                                + (TABLE.of(role).isEmpty()
                                        ? "nothing"
                                        : TABLE.of(role).stream()
                                                .map(WhoMayTest::column)
                                                .collect(Collectors.joining(", ")))
                                + " |\n")
                        .collect(Collectors.joining());
    }

    private static String legend() {
        return Arrays.stream(Relation.values())
                .map(relation -> "- **" + column(relation) + "**: " + TABLE.words(relation) + "\n")
                .collect(Collectors.joining());
    }

    private static String matrix() {
        var head = Arrays.stream(Relation.values()).map(WhoMayTest::column).collect(Collectors.joining(" | "));
        var rows = Arrays.stream(ItemKind.values())
                .map(kind -> "| " + TABLE.words(kind) + " | "
                        + Arrays.stream(Relation.values())
                                .map(relation -> letter(relation, kind))
                                .collect(Collectors.joining(" | "))
                        + " |\n")
                .collect(Collectors.joining());
        return "| | " + head + " |\n|---|" + ":-:|".repeat(Relation.values().length) + "\n" + rows;
    }

    private static String column(Relation relation) {
        return relation.code().replace('_', ' ');
    }

    private static String letter(Relation relation, ItemKind kind) {
        if (TABLE.allows(relation, kind, Deed.GRANT)) return "g";
        if (TABLE.allows(relation, kind, Deed.WRITE)) return "w";
        return TABLE.allows(relation, kind, Deed.READ) ? "r" : "–";
    }
}
