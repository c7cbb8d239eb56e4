package org.youbei.account.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.youbei.account.password.PasswordSettings.Profile;
import org.youbei.model.Crowded;

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

    @Test
    void refusesWhoeverComesBehindALongQueue() throws Exception {
        var started = new CountDownLatch(4);
        var release = new CountDownLatch(1);
        var slow = new PasswordHashes(
                new PasswordSettings(Profile.DEFAULT, 64, 1, Duration.ofDays(7)), new Slow(started, release));
        var answers = new ArrayList<Future<String>>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int person = 0; person < 200; person++) {
                answers.add(people.submit(() -> slow.of("correct horse battery")));
            }
            started.await();
            while (answers.stream().filter(Future::isDone).count() < 200 - 4 - 64) {
                Thread.onSpinWait();
            }
            release.countDown();
        }
        var crowded = answers.stream()
                .filter(answer -> answer.state() == Future.State.FAILED)
                .toList();
        assertThat(crowded).hasSize(200 - 4 - 64);
        assertThat(crowded)
                .allSatisfy(answer -> assertThat(answer.exceptionNow()).isInstanceOf(Crowded.class));
        assertThat(slow.of("correct horse battery")).isEqualTo("hash");
    }

    private record Slow(CountDownLatch started, CountDownLatch release) implements PasswordEncoder {
        @Override
        public String encode(CharSequence password) {
            started.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return "hash";
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            return true;
        }
    }

    /** BCrypt would stop at 72 bytes, which is 24 Chinese characters. */
    @Test
    void readsALongPasswordToItsEnd() {
        var hash = hashes.of("安".repeat(40) + "一");
        assertThat(hashes.matches("安".repeat(40) + "二", hash)).isFalse();
    }
}
