package org.hearth.testing;

import java.util.Arrays;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each application context a database of its own; what a test sets itself stays as it is. */
public class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var postgres = TestPostgres.only();
        var own = context.getEnvironment();
        TestPropertyValues.of(Arrays.stream(postgres.settings(postgres.freshDatabase()))
                        .filter(setting -> !own.containsProperty(setting.substring(0, setting.indexOf('=')))))
                .applyTo(context);
    }
}
