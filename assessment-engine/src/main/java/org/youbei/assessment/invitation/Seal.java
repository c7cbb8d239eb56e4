package org.youbei.assessment.invitation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youbei.model.Refusal;
import org.youbei.model.Secret;
import org.youbei.model.Sha256;

/**
 * What keeps an invitation from being used by anybody else, or later: its last day, whether it was taken back, and the one browser that opened it first.
 *
 * @param until the last day, which counts to its end
 * @param browser {@link #browser(Secret)} of what the first browser keeps; null until somebody opens it
 */
public record Seal(
        LocalDate until, boolean revoked, @Nullable String browser) {
    /** What is kept of a browser. */
    public static String browser(Secret kept) {
        return Sha256.hex(kept.text());
    }

    /** Why nobody at all may use it any more; empty where the first browser may. */
    public Optional<Refusal> ended(LocalDate today) {
        if (revoked) {
            return Optional.of(InvitationRefusal.REVOKED.refusal());
        }
        return today.isAfter(until) ? Optional.of(InvitationRefusal.ENDED.refusal(until)) : Optional.empty();
    }

    /**
     * Why a browser may not use it; empty where it may.
     *
     * @param kept what the browser shows; null where it keeps nothing
     */
    public Optional<Refusal> barred(LocalDate today, @Nullable String kept) {
        return ended(today).or(() -> foreign(kept));
    }

    private Optional<Refusal> foreign(@Nullable String kept) {
        var first = browser;
        if (first == null) {
            return Optional.of(InvitationRefusal.UNOPENED.refusal());
        }
        return kept != null && same(first, browser(new Secret(kept)))
                ? Optional.empty()
                : Optional.of(InvitationRefusal.FORWARDED.refusal());
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
