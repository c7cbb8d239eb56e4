package org.youbei.account.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youbei.account.password.PasswordSettings.Profile;
import org.youbei.model.Refusal;
import org.youbei.testing.TestClock;

class PasswordPolicyTests {
    private static final CommonPasswords COMMON = new CommonPasswords();

    private final TestClock clock = new TestClock();
    private final PasswordPolicy standard = policy(Profile.DEFAULT);
    private final PasswordPolicy mlps = policy(Profile.MLPS);

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery", "武昌区应急预案今年要修订两次", "tQ7-unlikely-words"})
    void takesALongUncommonPassword(String password) {
        assertThat(codes(standard, password)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "short, password.short",
        "password1234, password.common",
        "Password2026!, password.common",
        "123456789012, password.common",
        "qwertyuiopasdf, password.common",
        "abcabcabcabc, password.common",
        "aaaaaaaaaaaaaaa, password.common",
        "wuchang20261122, password.common",
        "zhang.san is here, password.username",
        "ZHANG.SAN at work, password.username"
    })
    void refusesWeakPasswords(String password, String code) {
        assertThat(codes(standard, password)).contains(code);
    }

    @Test
    void asksForThreeKindsOfCharactersUnderTheStricterProfileOnly() {
        assertThat(codes(mlps, "correct horse battery")).containsExactly("password.composition");
        assertThat(codes(mlps, "Correct horse battery")).isEmpty();
        assertThat(codes(mlps, "correcthorse7battery!")).isEmpty();
    }

    @Test
    void asksForANewPasswordAfterNinetyDaysUnderTheStricterProfileOnly() {
        var changed = clock.instant();
        clock.advance(Duration.ofDays(90));
        assertThat(mlps.rotationDue(changed)).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(mlps.rotationDue(changed)).isTrue();
        clock.advance(Duration.ofDays(9_000));
        assertThat(standard.rotationDue(changed)).isFalse();
        assertThat(mlps.remembered()).isEqualTo(5);
    }

    @Test
    void refusesMoreThanCanBeHashedInPeace() {
        assertThat(codes(standard, "长".repeat(129))).contains("password.long");
    }

    @Test
    void makesOneTimePasswordsThatPass() {
        for (int count = 0; count < 500; count++) {
            assertThat(codes(standard, OneTimePassword.generate())).isEmpty();
        }
    }

    private PasswordPolicy policy(Profile profile) {
        return new PasswordPolicy(new PasswordSettings(profile, 64, 1, Duration.ofDays(7)), COMMON, clock);
    }

    private static List<String> codes(PasswordPolicy policy, String password) {
        return policy.refusals(password, "zhang.san").stream()
                .map(Refusal::code)
                .toList();
    }
}
