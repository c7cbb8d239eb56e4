package org.youbei.inspection.photo;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.youbei.model.GeoPoint;

/**
 * What is said about a photo before its bytes come.
 *
 * @param number its place in the order, 1 to 99
 * @param sha256 of the bytes that will be sent, 64 hexadecimal digits
 * @param item the checklist's code it belongs to, if to one
 * @param takenAt by the phone's clock
 */
public record PhotoNote(
        int number,
        String sha256,
        @Nullable String item,
        @Nullable Instant takenAt,
        @Nullable GeoPoint position) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    static final int MOST = 99;

    /** Under which item the picture of a signature comes. */
    public static final String SIGNATURE = "signature";

    public boolean isSound() {
        return number >= 1 && number <= MOST && HASH.matcher(sha256).matches();
    }

    /** Whether the picture is what somebody present drew as a signature. */
    public boolean isSignature() {
        return SIGNATURE.equals(item);
    }

    /** What the photo belongs to: {@code visit}, {@code hazard} or {@code report}, and the hazard it shows, if it shows one. */
    public record Owner(String type, UUID id, @Nullable UUID hazard) {}
}
