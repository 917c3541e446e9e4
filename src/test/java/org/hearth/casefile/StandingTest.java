package org.hearth.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.Role;
import org.hearth.enrolment.Enrolments;
import org.hearth.family.PersonRole;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Household;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What managers open by standing, where it meets the wall between the parents or the line between two sites. */
@HearthTest
class StandingTest {
    private final Cast cast;
    private final CaseFiles files;
    private final Enrolments enrolments;
    private final Client client;

    StandingTest(Cast cast, CaseFiles files, Enrolments enrolments, Client client) {
        this.cast = cast;
        this.files = files;
        this.enrolments = enrolments;
        this.client = client;
    }

    @Test
    void aManagerWhoAlsoWorksWithOneParentDoesNotOpenTheOthersFile() {
        var both = cast.colleague("Mona", Set.of(Role.PRACTITIONER, Role.TEAM_MANAGER), Cast.LONDON);
        var home = cast.family(Cast.LONDON, both, cast.practitioner(Cast.LONDON), cast.manager(Cast.LONDON));

        assertThat(opened(both, home))
                .containsExactlyInAnyOrder(
                        home.mother().caseFile(),
                        home.baby().caseFile(),
                        home.family().safetyFile());
        assertThat(opened(home.manager(), home)).hasSize(4);
    }

    @Test
    void aManagerWhoTakesAParentOverLetsGoOfTheOtherThereAndThenAndForGood() {
        var both = cast.colleague("Mona", Set.of(Role.PRACTITIONER, Role.TEAM_MANAGER), Cast.LONDON);
        var home = cast.family();
        assertThat(opened(both, home)).hasSize(4);

        var cover = enrolments.cover(home.manager(), home.mothersEnrolment().id(), both.account());
        assertThat(opened(both, home)).doesNotContain(home.father().caseFile());

        enrolments.endCover(home.manager(), home.mothersEnrolment().id(), cover);
        files.place(home.manager(), Map.of(home.father().caseFile(), Cast.LONDON));
        assertThat(opened(both, home))
                .contains(home.mother().caseFile())
                .doesNotContain(home.father().caseFile());
    }

    @ParameterizedTest
    @EnumSource(names = {"MOTHER", "FATHER"})
    void aManagerWhoWorkedWithOneParentBeforeTheCaseloadWasBroughtInDoesNotOpenTheOthersFile(PersonRole left) {
        var both = cast.colleague("Mona", Set.of(Role.PRACTITIONER, Role.TEAM_MANAGER), Cast.LONDON);
        var home = cast.broughtIn(left, both);
        var others = left == PersonRole.MOTHER ? home.father() : home.mother();

        assertThat(opened(both, home)).hasSize(3).doesNotContain(others.caseFile());
        assertThat(opened(home.manager(), home)).hasSize(4);
    }

    /** They read both sides by standing; a parent whose manager went would be told of the emergency. */
    @Test
    void anEmergencyTakesNoFileFromAManager() {
        var home = cast.family(Cast.LONDON);
        files.place(home.manager(), Map.of(home.father().caseFile(), Cast.BLACKPOOL));
        assertThat(opened(home.manager(), home)).doesNotContain(home.father().caseFile());

        client.as(home.manager())
                .post("/emergency", "ref", home.father().ref(), "reason", "danger", "words", "The hospital rings");
        files.place(home.manager(), Map.of(home.mother().caseFile(), Cast.LONDON));

        assertThat(opened(home.manager(), home))
                .contains(home.mother().caseFile(), home.father().caseFile());
    }

    @Test
    void theManagersOfBothSitesOpenWhatTheParentsShareAndEachTheirOwnParent() {
        var home = cast.family(Cast.LONDON);
        files.place(home.manager(), Map.of(home.father().caseFile(), Cast.BLACKPOOL));
        files.place(home.manager(), Map.of(home.baby().caseFile(), Cast.BLACKPOOL));
        files.place(home.manager(), Map.of(home.family().safetyFile(), Cast.BLACKPOOL));

        var london = cast.manager(Cast.LONDON);
        assertThat(opened(london, home))
                .containsExactlyInAnyOrder(
                        home.mother().caseFile(),
                        home.baby().caseFile(),
                        home.family().safetyFile());
        assertThat(opened(home.manager(), home)).doesNotContain(home.father().caseFile());
        assertThat(opened(cast.manager(Cast.BLACKPOOL), home))
                .hasSize(3)
                .doesNotContain(home.mother().caseFile());
    }

    @Test
    void aPractitionerHandedOverByTheOtherSitesManagerKeepsNothing() {
        var home = cast.family(Cast.LONDON);
        files.place(home.manager(), Map.of(home.father().caseFile(), Cast.BLACKPOOL));
        files.place(home.manager(), Map.of(home.baby().caseFile(), Cast.BLACKPOOL));
        files.place(home.manager(), Map.of(home.family().safetyFile(), Cast.BLACKPOOL));

        enrolments.reallocate(
                cast.manager(Cast.LONDON),
                home.mothersEnrolment().id(),
                cast.practitioner(Cast.LONDON).account());

        assertThat(opened(home.mothersPractitioner(), home)).isEmpty();
    }

    private List<CaseFileId> opened(Actor actor, Household home) {
        return files.ofFamily(actor, home.family().id()).stream()
                .map(CaseFile::id)
                .toList();
    }
}
