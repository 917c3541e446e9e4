package org.hearth.emergency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.site.HomeSection;
import org.hearth.site.PageBanner;
import org.hearth.site.Section;
import org.hearth.task.DoneElsewhere;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where emergencies appear outside their own pages: on the first page, and while one lasts on every page. */
@Configuration(proxyBeanMethods = false)
class EmergencyPlaces {
    private static final Set<Role> OPENS = Set.of(Role.PRACTITIONER, Role.TEAM_MANAGER, Role.SAFEGUARDING_ADVISOR);

    @Bean
    PageBanner emergencyThatLasts(Emergencies emergencies, Clock clock) {
        return actor -> {
            if (OPENS.stream().noneMatch(actor::has)) return Optional.empty();
            var lasting = emergencies.lasting(actor);
            return lasting.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Section(
                            "Opened in an emergency", "emergency/banner", new Lasting(lasting, LocalDate.now(clock))));
        };
    }

    /** What somebody else opened waits above everything else to be looked at. */
    @Bean
    HomeSection emergenciesToReview(Emergencies emergencies, Clock clock) {
        return section(1, actor -> {
            var open = emergencies.toReview(actor);
            return open.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Section(
                            "Opened in an emergency", "emergency/home", new ToReview(open, LocalDate.now(clock))));
        });
    }

    /** The way to the form, at the foot of the first page: calm, and always in the same place. */
    @Bean
    HomeSection inAnEmergency() {
        return section(
                1_000,
                actor -> OPENS.stream().noneMatch(actor::has)
                        ? Optional.empty()
                        : Optional.of(new Section("In an emergency", "emergency/door", "")));
    }

    /** A task about one ends by the review. */
    @Bean
    DoneElsewhere emergencyReviewed() {
        return (actor, task) ->
                Telling.of(task.kind()).map(id -> new DoneElsewhere.Place("Review it", "/emergency/" + id, true));
    }

    private static HomeSection section(int order, java.util.function.Function<Actor, Optional<Section>> of) {
        return new HomeSection() {
            @Override
            public int order() {
                return order;
            }

            @Override
            public Optional<Section> of(Actor actor) {
                return of.apply(actor);
            }
        };
    }

    /** The reader's own that last, and today. */
    record Lasting(List<Emergency> open, LocalDate today) {}

    /** What the reader may look at, and today. */
    record ToReview(List<Emergency> open, LocalDate today) {}
}
