package org.youbei.account.password;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code youbei.password}.
 *
 * @param profile which policy holds
 * @param memory KiB of memory per hash (Argon2id); the default with two iterations takes about a tenth of a second
 * @param iterations passes over that memory
 * @param oneTimeValid how long a one-time password can be used
 */
@ConfigurationProperties("youbei.password")
public record PasswordSettings(
        @DefaultValue("DEFAULT") Profile profile,
        @DefaultValue("19456") int memory,
        @DefaultValue("2") int iterations,
        @DefaultValue("P7D") Duration oneTimeValid) {
    /** {@code MLPS} is what 等保2.0 (GB/T 22239-2019, 8.1.4.1) asks for: composition and rotation. */
    public enum Profile {
        DEFAULT,
        MLPS
    }
}
