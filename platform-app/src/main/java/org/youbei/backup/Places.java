package org.youbei.backup;

import java.nio.file.Path;
import java.util.Objects;
import org.springframework.core.env.PropertyResolver;
import org.springframework.util.StringUtils;

/** Where the application keeps what is no row, by its settings. */
record Places(Path data, Path attachments, Path keys, Path feeds, Path heads, boolean keysAreInSettings) {
    static final String NOTHING = "\0";
    /** Uploads that nobody has finished. */
    static final String INCOMING = "incoming/";

    static Places of(PropertyResolver settings) {
        var data = Path.of(settings.getProperty("youbei.data", "./data"))
                .toAbsolutePath()
                .normalize();
        var attachments = settings.getProperty("youbei.attachments.folder");
        var secrets = data.resolve("secrets");
        return new Places(
                data,
                StringUtils.hasText(attachments) ? Path.of(attachments).toAbsolutePath() : data.resolve("attachments"),
                secrets.resolve("keys"),
                secrets.resolve("feeds"),
                data.resolve("audit"),
                StringUtils.hasText(settings.getProperty("youbei.keys")));
    }

    /** Of the packaged application; a compiled checkout has none. */
    static String release() {
        return Objects.requireNonNullElse(Places.class.getPackage().getImplementationVersion(), "development");
    }
}
