package org.youbei.account.password;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.youbei.account.password.PasswordSettings.Profile;
import org.youbei.model.Refusal;

/**
 * Which passwords are good enough. Both profiles refuse short, common and revealing ones; {@code MLPS} also asks for three of four kinds
 * of characters, a new password every 90 days, and none of the last five.
 */
@Component
public class PasswordPolicy {
    /** NIST SP 800-63B asks for 8 at least, OWASP ASVS 5.0 recommends 15 without and 8 with a second factor; 12 is between. */
    static final int SHORTEST = 12;

    static final int LONGEST = 128;
    private static final Duration ROTATION = Duration.ofDays(90);
    private static final int KINDS = 3;
    private static final int REMEMBERED = 5;

    private final PasswordSettings settings;
    private final CommonPasswords common;
    private final Clock clock;

    PasswordPolicy(PasswordSettings settings, CommonPasswords common, Clock clock) {
        this.settings = settings;
        this.common = common;
        this.clock = clock;
    }

    /** Everything that is wrong with a password, beside the form field {@code password}. */
    public List<Refusal> refusals(String password, String username) {
        return Stream.of(length(password), commonness(password), username(password, username), composition(password))
                .flatMap(Optional::stream)
                .toList();
    }

    /** How many former passwords may not come back. */
    public int remembered() {
        return settings.profile() == Profile.MLPS ? REMEMBERED : 1;
    }

    public boolean rotationDue(Instant changedAt) {
        return settings.profile() == Profile.MLPS && changedAt.plus(ROTATION).isBefore(clock.instant());
    }

    public boolean oneTimeExpired(Instant givenAt) {
        return givenAt.plus(settings.oneTimeValid()).isBefore(clock.instant());
    }

    private Optional<Refusal> length(String password) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Refusal.at("password", "password.short", SHORTEST));
        }
        return length > LONGEST ? Optional.of(Refusal.at("password", "password.long", LONGEST)) : Optional.empty();
    }

    private Optional<Refusal> commonness(String password) {
        return common.contains(password) ? Optional.of(Refusal.at("password", "password.common")) : Optional.empty();
    }

    private Optional<Refusal> username(String password, String username) {
        var contained = password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT));
        return contained ? Optional.of(Refusal.at("password", "password.username")) : Optional.empty();
    }

    private Optional<Refusal> composition(String password) {
        if (settings.profile() != Profile.MLPS) {
            return Optional.empty();
        }
        var kinds = Stream.of("[a-z]", "[A-Z]", "[0-9]", "[^A-Za-z0-9]")
                .filter(kind -> password.matches("(?s).*" + kind + ".*"))
                .count();
        return kinds < KINDS ? Optional.of(Refusal.at("password", "password.composition", KINDS)) : Optional.empty();
    }
}
