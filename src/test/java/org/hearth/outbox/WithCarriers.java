package org.hearth.outbox;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hearth.testing.ClockReset;
import org.hearth.testing.FreshDatabase;
import org.hearth.testing.TestWorld;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** A test of the whole product in which messages really leave, to carriers that are the test's own; they share one product. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@Import({TestWorld.class, Gate.class})
@ContextConfiguration(initializers = {FreshDatabase.class, Carriers.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
@ExtendWith(ClockReset.class)
@interface WithCarriers {}
