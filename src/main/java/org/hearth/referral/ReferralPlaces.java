package org.hearth.referral;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.conflict.KnowableFiles;
import org.hearth.site.HomeSection;
import org.hearth.site.NavigationItem;
import org.hearth.site.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where referrals appear outside their own pages: in the navigation, and on the first page of those who answer them. */
@Configuration(proxyBeanMethods = false)
class ReferralPlaces {
    private static final int MOST = 200;
    private static final Set<Role> ROLES = Set.of(Role.INTAKE, Role.TEAM_MANAGER);

    @Bean
    NavigationItem referralsInNavigation() {
        return new NavigationItem("Referrals", "/referrals", ROLES, 10);
    }

    /** The names in the list of referrals, for somebody who knows one of them. */
    @Bean
    KnowableFiles referralsSomebodyMayKnow(Referrals referrals) {
        return actor -> ROLES.stream().noneMatch(actor::has)
                ? List.of()
                : referrals.list(actor, 0, MOST).stream()
                        .filter(line -> line.state() == Referral.State.WAITING)
                        .map(line -> new KnowableFiles.Named(line.caseFile(), line.names()))
                        .toList();
    }

    @Bean
    HomeSection referralsThatWait(Referrals referrals) {
        return new HomeSection() {
            @Override
            public int order() {
                return 8;
            }

            @Override
            public Optional<Section> of(Actor actor) {
                if (ROLES.stream().noneMatch(actor::has)) return Optional.empty();
                return Optional.of(
                        new Section("Referrals", "referral/home", Integer.valueOf(referrals.waiting(actor))));
            }
        };
    }
}
