package org.youbei.database;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.PropertyResolver;

/**
 * Starts the embedded server while the application still reads its own classes, which takes as long. The context takes it over; if the
 * start of the application ends before that, the server ends with it.
 */
public final class EarlyStart implements ApplicationListener<SpringApplicationEvent> {
    private static final String NAME = "earlyDatabase";

    /** Kept here too, because a context that fails forgets its singletons before anybody is told. */
    private @Nullable Started started;

    /** A server on its way. */
    static final class Started {
        private final CompletableFuture<EmbeddedDatabase> server;
        private volatile boolean taken;

        private Started(CompletableFuture<EmbeddedDatabase> server) {
            this.server = server;
        }

        /**
         * For the context, which closes it from now on.
         *
         * @throws DatabaseRefusal when a person has to change something first
         */
        EmbeddedDatabase take() {
            taken = true;
            try {
                return server.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException reason ? reason : e;
            }
        }

        private void endUnlessTaken() {
            if (!taken) {
                server.thenAccept(EmbeddedDatabase::close);
            }
        }
    }

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
        if (event instanceof ApplicationContextInitializedEvent begun) {
            begin(begun.getApplicationContext());
        } else if (event instanceof ApplicationFailedEvent && started != null) {
            started.endUnlessTaken();
        }
    }

    private void begin(ConfigurableApplicationContext context) {
        if (WithoutServer.holdsFor(context.getEnvironment())) {
            started = started(context.getEnvironment());
            context.getBeanFactory().registerSingleton(NAME, started);
        }
    }

    static Started started(PropertyResolver settings) {
        var path = path(settings.getProperty("youbei.data", "./data"));
        var join = settings.getProperty("youbei.database.join", Boolean.class, false);
        return new Started(CompletableFuture.supplyAsync(
                () -> join ? EmbeddedDatabase.join(path) : EmbeddedDatabase.start(path),
                work -> Thread.ofPlatform().name("database-start").start(work)));
    }

    /** Java writes names of files in the encoding of the locale; {@code LANG=C} has no Chinese. */
    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new DatabaseRefusal(e, "path", name, System.getProperty("sun.jnu.encoding"));
        }
    }
}
