package org.youbei;

import java.time.Clock;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.youbei.demo.Hindsight;

/** The one clock. {@code youbei.clock.offset} sets it off for demonstrations; a production start refuses that. */
@Configuration(proxyBeanMethods = false)
class PlatformClock {
    private static final Logger LOG = LoggerFactory.getLogger(PlatformClock.class);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Bean
    @ConditionalOnMissingBean
    Clock clock(@Value("${youbei.clock.offset:}") String offset, Environment environment) {
        Clock system = new Hindsight(Clock.system(SHANGHAI));
        if (offset.isBlank()) {
            return system;
        }
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            throw new IllegalStateException(
                    "youbei.clock.offset is for demonstrations: remove it or the profile production");
        }
        var shifted = new ShiftedClock(system, ShiftedClock.parse(offset));
        LOG.warn("DEMONSTRATION: the clock is set off by {}, it is {}", offset, shifted.instant());
        return shifted;
    }
}
