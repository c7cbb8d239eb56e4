package org.youbei.account.password;

import java.util.Base64;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.youbei.model.Crowded;
import org.youbei.model.Gate;

/**
 * Argon2id hashes. Few are made at once, because each takes the memory it was set to, and few wait for it, because each holds a thread that
 * pages need: in a flood of sign-ins the rest is told to come again ({@link Crowded}).
 */
@Component
public class PasswordHashes {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int AT_ONCE = 4;
    /** Two to three seconds of work: longer than that nobody is left waiting. */
    private static final int WAITING = 64;

    private final PasswordEncoder encoder;
    private final Gate gate = new Gate("a password to be checked", AT_ONCE, WAITING);
    /** In the form of a hash; of no password that anybody knows, and without the work of making one at every start. */
    private final String nobody;

    @Autowired
    PasswordHashes(PasswordSettings settings) {
        this(settings, new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, settings.memory(), settings.iterations()));
    }

    PasswordHashes(PasswordSettings settings, PasswordEncoder encoder) {
        this.encoder = encoder;
        nobody = "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
                .formatted(settings.memory(), settings.iterations(), random(SALT_BYTES), random(HASH_BYTES));
    }

    private static String random(int length) {
        return Base64.getEncoder()
                .withoutPadding()
                .encodeToString(KeyGenerators.secureRandom(length).generateKey());
    }

    public String of(String password) {
        return gate.pass(() -> encoder.encode(password));
    }

    public boolean matches(String password, String hash) {
        return gate.pass(() -> encoder.matches(password, hash));
    }

    /** The same work as {@link #matches}, for an account that is not there. */
    public boolean matchesNobody(String password) {
        matches(password, nobody);
        return false;
    }

    String nobody() {
        return nobody;
    }
}
