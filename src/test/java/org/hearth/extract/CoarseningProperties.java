package org.hearth.extract;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hearth.family.PersonId;

/** Nobody in an extract is one of a few by what is said of them, and none is found by being the only one of whom it isn't said. */
class CoarseningProperties {
    /** Where a stream and arm have enough in all, whatever is said is said of enough, and so is whatever is left out. */
    @Property(tries = 500)
    void whoeverIsLikeThemIsLikeEnoughOthers(@ForAll("parents") List<Subject> parents) {
        var told = Coarsening.of(parents);

        assertThat(told).hasSameSizeAs(parents);
        var groups = told.stream().collect(groupingBy(one -> List.of(one.stream(), one.arm())));
        groups.forEach((group, all) -> {
            if (all.size() < Coarsening.ENOUGH) {
                assertThat(all)
                        .allMatch(one -> one.site().isEmpty() && one.ageBand().isEmpty());
            } else {
                var alike = all.stream().collect(groupingBy(one -> List.of(one.site(), one.ageBand()), counting()));
                assertThat(alike.values()).as(group.toString()).allMatch(many -> many >= Coarsening.ENOUGH);
            }
        });
    }

    @Property(tries = 200)
    void whatIsToldIsTrue(@ForAll("parents") List<Subject> parents) {
        var told = Coarsening.of(parents);

        for (var n = 0; n < parents.size(); n++) {
            assertThat(told.get(n).site()).isIn(Optional.empty(), parents.get(n).site());
            assertThat(told.get(n).ageBand())
                    .isIn(Optional.empty(), parents.get(n).ageBand());
            assertThat(told.get(n).pseudonym()).isEqualTo(parents.get(n).pseudonym());
        }
    }

    @Example
    void aSmallSiteTakesTheNextSmallestWithIt() {
        var parents = new ArrayList<Subject>();
        parents.addAll(some(2, "north"));
        parents.addAll(some(7, "south"));
        parents.addAll(some(20, "west"));

        var told = Coarsening.of(parents);

        assertThat(told).filteredOn(one -> one.site().isEmpty()).hasSize(9);
        assertThat(told)
                .filteredOn(one -> one.site().equals(Optional.of("west")))
                .hasSize(20);
    }

    @Example
    void whereAllAreManyNothingIsLeftOut() {
        var parents = some(30, "west");

        assertThat(Coarsening.of(parents)).isEqualTo(parents);
    }

    @Provide
    Arbitrary<List<Subject>> parents() {
        return Combinators.combine(
                        Arbitraries.of("mother", "father", "co_parent"),
                        Arbitraries.of("north", "south", "south", "west", "west", "west", "west"),
                        Arbitraries.of("20 to 24", "25 to 29", "25 to 29", "")
                                .map(band -> Optional.of(band).filter(said -> !said.isEmpty())),
                        Arbitraries.of("", "", "", "a", "b")
                                .map(arm -> Optional.of(arm).filter(said -> !said.isEmpty())))
                .as((stream, site, band, arm) -> subject(stream, site, band, arm))
                .list()
                .ofMaxSize(150);
    }

    private static List<Subject> some(int many, String site) {
        var all = new ArrayList<Subject>();
        for (var n = 0; n < many; n++) all.add(subject("mother", site, Optional.of("25 to 29"), Optional.empty()));
        return all;
    }

    private static Subject subject(String stream, String site, Optional<String> band, Optional<String> arm) {
        return new Subject(
                new PersonId(UUID.randomUUID()),
                "P" + UUID.randomUUID(),
                Optional.empty(),
                stream,
                Optional.of(site),
                band,
                arm,
                Optional.empty(),
                LocalDate.of(2025, 4, 1));
    }
}
