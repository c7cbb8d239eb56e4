package org.youbei.account.password;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id hashes. Few are made at once, because each takes the memory it was set to: a flood of sign-ins waits instead of
 * exhausting the heap.
 */
@Component
public class PasswordHashes {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int AT_ONCE = 4;

    private final Argon2PasswordEncoder encoder;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final String nobody;

    PasswordHashes(PasswordSettings settings) {
        encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, settings.memory(), settings.iterations());
        nobody = encoder.encode("nobody");
    }

    public String of(String password) {
        return placed(() -> encoder.encode(password));
    }

    public boolean matches(String password, String hash) {
        return placed(() -> encoder.matches(password, hash));
    }

    /** The same work as {@link #matches}, for an account that is not there. */
    public boolean matchesNobody(String password) {
        matches(password, nobody);
        return false;
    }

    private <T> T placed(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
