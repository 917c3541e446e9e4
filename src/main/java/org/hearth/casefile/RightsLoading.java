package org.hearth.casefile;

import java.util.HashMap;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Loads who-may.yaml into the database when it has changed, and refuses to start on a database that says otherwise. */
@Configuration(proxyBeanMethods = false)
class RightsLoading {
    @Bean
    @Order
    FlywayConfigurationCustomizer rightsToLoad() {
        return flyway -> {
            var placeholders = new HashMap<>(flyway.getPlaceholders());
            placeholders.put("who_may", WhoMay.table().values());
            placeholders.put("who_may_hold", WhoMay.table().holding());
            flyway.placeholders(placeholders);
        };
    }

    @Bean
    SmartInitializingSingleton rightsAreTheFiles(RightStore store) {
        return () -> {
            if (!store.all().equals(WhoMay.table().rights())
                    || !store.held().equals(WhoMay.table().held())) {
                throw new IllegalStateException("the database allows something else than who-may.yaml does");
            }
        };
    }
}
