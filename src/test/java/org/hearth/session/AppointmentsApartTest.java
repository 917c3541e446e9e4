package org.hearth.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Owner;
import org.junit.jupiter.api.Test;

/** The two parents of a family never meet at a place by our doing, and neither learns why. */
@HearthTest
class AppointmentsApartTest {
    private final Cast cast;
    private final Client client;
    private final Owner owner;

    AppointmentsApartTest(Cast cast, Client client, Owner owner) {
        this.cast = cast;
        this.client = client;
        this.owner = owner;
    }

    @Test
    void thePlanPageOpens() {
        var household = cast.family();
        var page = client.as(household.mothersPractitioner())
                .page("/files/" + household.mother().caseFile() + "/sessions/new");
        assertThat(page).contains("Plan a session");
        assertThat(owner.count("select count(*) from place_hold")).isZero();
    }
}
