package org.youbei.account.password;

import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.keygen.KeyGenerators;
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
    /** In the form of a hash; of no password that anybody knows, and without the work of making one at every start. */
    private final String nobody;

    PasswordHashes(PasswordSettings settings) {
        encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, settings.memory(), settings.iterations());
        nobody = "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
                .formatted(settings.memory(), settings.iterations(), random(SALT_BYTES), random(HASH_BYTES));
    }

    private static String random(int length) {
        return Base64.getEncoder()
                .withoutPadding()
                .encodeToString(KeyGenerators.secureRandom(length).generateKey());
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

    String nobody() {
        return nobody;
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
