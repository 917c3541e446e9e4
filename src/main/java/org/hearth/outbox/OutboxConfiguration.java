package org.hearth.outbox;

import java.util.Optional;
import org.hearth.reach.Reach;
import org.hearth.reach.SafeReach;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads this feature's settings, and refuses to start with bad ones. */
@Configuration
@EnableConfigurationProperties(OutboxSettings.class)
class OutboxConfiguration {
    /** Where nobody keeps plans for safe contact, nothing leaves. */
    @Bean
    @ConditionalOnMissingBean(SafeReach.class)
    SafeReach nobodyMayBeWrittenTo() {
        return (actor, file, way, at) ->
                new Reach.Refused(way, "Nobody has checked with this parent that it is safe", Optional.empty());
    }
}
