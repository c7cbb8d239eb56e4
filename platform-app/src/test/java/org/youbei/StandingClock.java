package org.youbei;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.youbei.testing.TestClock;

/** The clock of the tests, in place of the platform's. */
@TestConfiguration(proxyBeanMethods = false)
class StandingClock {
    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }
}
