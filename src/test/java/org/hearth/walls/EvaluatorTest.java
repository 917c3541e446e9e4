package org.hearth.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.hearth.access.Role;
import org.hearth.referral.Referrals;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.hearth.testing.Owner;
import org.hearth.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** An evaluator's sign-in reaches reports, words that lead to nobody, releases for research and what is of nobody; a new page joins them only here. */
@HearthTest
class EvaluatorTest {
    private final Cast cast;
    private final Client client;
    private final Owner owner;
    private final TestClock clock;
    private final Referrals referrals;
    private final RequestMappingHandlerMapping mapping;

    EvaluatorTest(
            Cast cast,
            Client client,
            Owner owner,
            TestClock clock,
            Referrals referrals,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.cast = cast;
        this.client = client;
        this.owner = owner;
        this.clock = clock;
        this.referrals = referrals;
        this.mapping = mapping;
    }

    @Test
    void findsReportsReleasesAndWhatIsOfNobodyAndNothingElse() {
        var house = FullHouse.in(cast, client, owner, clock, referrals);
        var evaluator = client.as(house.in(Role.EVALUATOR));
        var found = new TreeSet<String>();
        for (var route : Route.all(mapping))
            if (route.method().equals("GET") && !route.anyone())
                for (var path : route.paths(house.things(house.in(Role.EVALUATOR))))
                    if (evaluator.get(path).getResponse().getStatus() != 404) found.add(route.path());

        assertThat(found)
                .allMatch(
                        path -> path.matches(
                                "/(home|reports|coding|research|measures|outcomes|account|sign-in|passkeys?|leave)(/.*|\\..*)?"))
                .contains("/reports", "/research", "/coding")
                .noneMatch(path -> path.contains("{file}") || path.contains("{family}") || path.contains("{person}"));
    }
}
