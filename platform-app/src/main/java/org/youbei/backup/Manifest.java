package org.youbei.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a backup holds; written last, so that a folder without it is no backup.
 *
 * @param release of the application that made it
 * @param server the version of PostgreSQL, for whoever reads the files by hand
 * @param keysAreInSettings whether the keys come from {@code YOUBEI_KEYS} and therefore are not among the files
 * @param schemas the last migration of each module
 * @param sequences the last number given out, null where none has been
 * @param chains entries of the audit chain by district, as verified just before
 */
record Manifest(
        String release,
        String server,
        Instant madeAt,
        boolean keysAreInSettings,
        Map<String, String> schemas,
        List<Table> tables,
        Map<String, @Nullable Long> sequences,
        List<Copied> files,
        Map<String, Long> chains) {
    static final String FILE = "manifest.json";

    /**
     * @param name with its schema
     * @param columns that are stored, not computed
     * @param file with the rows, compressed
     */
    record Table(String name, List<String> columns, long rows, Copied file) {}

    /** @param path within the backup, with forward strokes */
    record Copied(String path, long bytes, String sha256) {}
}
