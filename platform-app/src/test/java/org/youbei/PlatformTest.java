package org.youbei;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.youbei.testing.TestPostgres;
import org.youbei.web.audit.SpokenTrail;

/**
 * A test of the whole platform on a real PostgreSQL, without a network. Every test that bears it shares one Spring context and one
 * database: it brings its own rows and asks for those only. Add no annotation that would make another context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = PlatformApplication.class,
        properties = {
            "youbei.data=target/test-data-${youbei.tests.fork:1}",
            "youbei.jobs.enabled=false",
            "youbei.metrics.token=" + PlatformTest.METRICS_TOKEN,
            "youbei.password.memory=64",
            "youbei.password.iterations=1",
            "spring.datasource.hikari.maximum-pool-size=24"
        })
@AutoConfigureMockMvc
@ExtendWith(ClockSetBack.class)
@ContextConfiguration(initializers = TestPostgres.class)
@Import({StandingClock.class, StatementLog.Wiring.class, SpokenTrail.Wiring.class})
public @interface PlatformTest {
    /** Whoever shows it reads the measurements. */
    String METRICS_TOKEN = "a-token-for-tests-only";
}
