package org.youbei.account.totp;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * Codes of six digits per half minute (RFC 6238, HMAC-SHA-1 as authenticator programs take it).
 *
 * @param secret 160 bits in base 32
 */
public record Totp(String secret) {
    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 1_000_000;
    private static final int SECRET_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Totp generate() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return new Totp(new Base32().encodeToString(bytes));
    }

    /**
     * The step whose code this is: the present one or a neighbour, for clocks that differ, and later than the last one used, so that no code
     * is good twice. Empty if it is none of them.
     */
    public OptionalLong stepOf(String code, Instant now, long lastUsed) {
        var present = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(present - 1, present + 1)
                .filter(step -> step > lastUsed && code(step).equals(code.strip()))
                .findFirst();
    }

    public String codeAt(Instant moment) {
        return code(moment.getEpochSecond() / STEP_SECONDS);
    }

    /** The address that an authenticator program reads from the picture. */
    public String address(String username) {
        return "otpauth://totp/Youbei:%s?secret=%s&issuer=Youbei&digits=6&period=30".formatted(username, secret);
    }

    private String code(long step) {
        var hash = hash(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        var offset = hash[hash.length - 1] & 0xf;
        var number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
        return String.format(Locale.ROOT, "%06d", number % DIGITS);
    }

    private byte[] hash(byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
