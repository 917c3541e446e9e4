package org.hearth.testing;

import org.hearth.factor.Telephones;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** What every test context has besides the product. */
@TestConfiguration
@Import({Cast.class, Client.class, Owner.class, Telephones.class, Tells.class})
public class TestWorld {
    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    @Primary
    SameNonce sameNonce() {
        return new SameNonce();
    }
}
