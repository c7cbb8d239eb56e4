package org.youbei.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The files of the database, made by {@code initdb} at the first start. */
record Cluster(Path directory) {

    private static final String INITIALIZING = "pg-initializing-";
    private static final Duration INIT_LIMIT = Duration.ofMinutes(3);
    /** The first release that brings a locale of its own and does not depend on the system's. */
    private static final int BUILTIN_LOCALE = 17;
    /**
     * Character classes, in order of preference. With {@code C} the extension pg_trgm sees no letter in a Chinese word, whatever
     * the locale provider (seen on 18.6), so that is the last resort.
     */
    private static final List<String> CHARACTER_CLASSES = List.of("C.UTF-8", "en_US.UTF-8", "zh_CN.UTF-8", "C");

    static Cluster provide(DataDirectory data, PostgresPrograms programs, Secrets secrets) throws IOException {
        Cluster cluster = new Cluster(data.cluster());
        if (Files.notExists(cluster.directory)) {
            create(data, programs, secrets);
        }
        cluster.requireMajor(programs.major());
        cluster.configure();
        return cluster;
    }

    /** Made under another name and renamed when it is complete: a start killed half-way begins anew. */
    private static void create(DataDirectory data, PostgresPrograms programs, Secrets secrets) throws IOException {
        data.deleteAll(INITIALIZING);
        Path folder = data.newFolder(INITIALIZING);
        secrets.password(Secrets.SUPERUSER);
        ProgramRunner.Finished made = new ProgramRunner.Finished(false, "invalid locale name");
        for (String characters : CHARACTER_CLASSES) {
            if (!made.succeeded() && made.output().contains("invalid locale name")) {
                made = programs.run("initdb", INIT_LIMIT, options(folder, programs, secrets, characters));
            }
        }
        if (!made.succeeded()) {
            throw new DatabaseRefusal("program", "initdb", made.output());
        }
        Files.writeString(
                folder.resolve("postgresql.conf"),
                "\ninclude = 'youbei.conf'\ninclude_if_exists = 'local.conf'\n",
                StandardOpenOption.APPEND);
        OwnerOnly.force(folder.resolve("postgresql.conf"));
        OwnerOnly.replace(folder, data.cluster());
    }

    private static List<String> options(Path folder, PostgresPrograms programs, Secrets secrets, String characters) {
        List<String> options = new ArrayList<>(List.of(
                "--pgdata=" + folder,
                "--username=" + Secrets.SUPERUSER,
                "--pwfile=" + secrets.file(Secrets.SUPERUSER),
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--no-locale",
                "--lc-ctype=" + characters));
        if (programs.major() >= BUILTIN_LOCALE) {
            options.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        }
        return options;
    }

    private void requireMajor(int major) throws IOException {
        Path version = directory.resolve("PG_VERSION");
        if (Files.notExists(version)) {
            throw new DatabaseRefusal("damaged", directory);
        }
        String written = Files.readString(version).strip();
        if (!written.equals(Integer.toString(major))) {
            throw new DatabaseRefusal("version", directory, written, major);
        }
    }

    private void configure() throws IOException {
        try (InputStream settings = Cluster.class.getResourceAsStream("youbei.conf")) {
            Path target = directory.resolve("youbei.conf");
            Files.copy(Objects.requireNonNull(settings), target, StandardCopyOption.REPLACE_EXISTING);
            OwnerOnly.file(target);
            OwnerOnly.force(target);
        }
    }
}
