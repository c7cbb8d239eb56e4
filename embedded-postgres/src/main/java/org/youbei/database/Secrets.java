package org.youbei.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The random passwords of the embedded server's logins, one file each. */
record Secrets(Path directory) {

    /** The server's own superuser: makes the other roles and is used for nothing else. */
    static final String SUPERUSER = "postgres";

    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secrets open(DataDirectory data) throws IOException {
        OwnerOnly.directory(data.secrets());
        if (Files.exists(data.cluster()) && Files.notExists(data.secrets().resolve(SUPERUSER))) {
            throw new DatabaseRefusal("secrets", data.secrets());
        }
        return new Secrets(data.secrets());
    }

    /** The password of a login, made at the first call; letters, digits, {@code -} and {@code _} only. */
    String password(String login) throws IOException {
        Path file = file(login);
        if (Files.notExists(file)) {
            byte[] random = new byte[BYTES];
            RANDOM.nextBytes(random);
            OwnerOnly.write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        OwnerOnly.file(file);
        return Files.readString(file).strip();
    }

    Path file(String login) {
        return directory.resolve(login);
    }
}
