package org.youbei.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** A test of a domain module on a real PostgreSQL, with all beans and migrations that the module may use. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ModuleApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "youbei.feeds.key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")
@ActiveProfiles("module")
@ContextConfiguration(initializers = TestPostgres.class)
@ExtendWith(ClockBackToItsDay.class)
public @interface PostgresTest {}
