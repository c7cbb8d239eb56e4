package org.youbei.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A migration that has been published is in databases that somebody runs: it is never edited, renamed or removed. The list holds what each one
 * said when it was published; whoever adds a migration adds its line.
 */
class PublishedMigrationsTests {
    private static final Path LIST = Path.of("platform-app/src/test/resources/upgrade/published-migrations.txt");
    private static final String HOW =
            "A published migration is never edited: take the change back and write a new version. For a new migration"
                    + " add this line to " + LIST + ": ";

    private final Map<String, String> published = lines();
    private final Map<String, String> present = present();

    @Test
    void areWhatTheyWereWhenTheyWerePublished() {
        assertThat(present).as("a rule that matches nothing proves nothing").hasSizeGreaterThan(30);
        assertThat(present)
                .allSatisfy((file, hash) -> assertThat(published.get(file))
                        .as(HOW + hash + "  " + file)
                        .isEqualTo(hash));
    }

    @Test
    void areStillThere() {
        assertThat(present.keySet())
                .as("a published migration is never removed")
                .containsAll(published.keySet());
    }

    private static Map<String, String> lines() {
        try {
            return Files.readAllLines(Repository.ROOT.resolve(LIST)).stream()
                    .map(line -> line.split("  ", 2))
                    .collect(Collectors.toMap(line -> line[1], line -> line[0], (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> present() {
        return Repository.texts().stream()
                .map(Path::toString)
                .map(file -> file.replace('\\', '/'))
                .filter(file -> file.contains("/src/main/resources/db/migration/") && file.endsWith(".sql"))
                .collect(Collectors.toMap(file -> file, PublishedMigrationsTests::hash, (a, b) -> a, TreeMap::new));
    }

    private static String hash(String file) {
        try {
            var bytes = Files.readString(Repository.ROOT.resolve(file))
                    .replace("\r\n", "\n")
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
