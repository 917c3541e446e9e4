package org.hearth.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/**
 * A test of the whole product on a real database. Classes that declare nothing more share one database, so each test
 * makes its own people and looks at those; a class that wants a database to itself adds
 * {@code @TestPropertySource(properties = "hearth.test.world=its own name")}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestWorld.class)
@ContextConfiguration(initializers = FreshDatabase.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
@ExtendWith(ClockReset.class)
public @interface HearthTest {}
