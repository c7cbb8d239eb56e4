package org.youbei.account.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.youbei.account.password.PasswordSettings.Profile;

class PasswordHashesTests {
    private final PasswordHashes hashes =
            new PasswordHashes(new PasswordSettings(Profile.DEFAULT, 64, 1, Duration.ofDays(7)));

    @Test
    void hashesWithArgon2idAndSalt() {
        var one = hashes.of("correct horse battery");

        assertThat(one).startsWith("$argon2id$v=19$m=64,t=1,p=1$").isNotEqualTo(hashes.of("correct horse battery"));
        assertThat(hashes.matches("correct horse battery", one)).isTrue();
        assertThat(hashes.matches("correct horse batterz", one)).isFalse();
    }

    @Test
    void matchesNobody() {
        assertThat(hashes.matchesNobody("nobody")).isFalse();
        assertThat(new Argon2PasswordEncoder(16, 32, 1, 64, 1).upgradeEncoding(hashes.nobody()))
                .as("read as a hash of the same work")
                .isFalse();
    }

    /** BCrypt would stop at 72 bytes, which is 24 Chinese characters. */
    @Test
    void readsALongPasswordToItsEnd() {
        var hash = hashes.of("安".repeat(40) + "一");
        assertThat(hashes.matches("安".repeat(40) + "二", hash)).isFalse();
    }
}
