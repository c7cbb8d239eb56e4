package org.youbei.testing;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.modulith.Modulithic;

/** Stands in for the platform in the tests of a domain module; the profile keeps it out of the platform's own tests. */
@Profile("module")
@SpringBootApplication(scanBasePackages = "org.youbei")
@AutoConfigurationPackage(basePackages = "org.youbei")
@Modulithic(additionalPackages = "org.youbei")
class ModuleApplication {
    @Bean
    TestClock clock() {
        return new TestClock();
    }

    @Bean
    RememberedAudit audit(Clock clock) {
        return new RememberedAudit();
    }

    @Bean
    PlainlySealed sealed() {
        return new PlainlySealed();
    }
}
