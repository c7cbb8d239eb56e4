package org.youbei.obligation.feed;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the key of feeds comes from: the setting {@code youbei.feeds.key} (Base64), which several nodes share; otherwise a
 * file of the data directory that is made at the first start and readable by its owner only.
 */
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {
    @Bean
    FeedKey feedKey(
            @Value("${youbei.feeds.key:}") String key,
            @Value("${youbei.feeds.key-file:${youbei.data:./data}/secrets/feeds}") Path file)
            throws IOException {
        return new FeedKey(Base64.getDecoder().decode(key.isBlank() ? kept(file) : key));
    }

    private static String kept(Path file) throws IOException {
        if (!Files.exists(file)) {
            make(file);
        }
        return Files.readString(file).strip();
    }

    /** Two nodes on one directory may both come here: whoever links first wins, and no half-written file is ever seen. */
    private static void make(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var next = Files.createTempFile(
                folder,
                "feeds",
                ".next",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(next, newKey(), StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            Files.createLink(file.toAbsolutePath(), next);
        } catch (FileAlreadyExistsException e) {
            // The other node's key is as good.
            return;
        } finally {
            Files.delete(next);
        }
    }

    private static String newKey() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
