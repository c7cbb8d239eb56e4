package org.youbei.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Lets migrations give way. A statement that waits for an exclusive lock blocks everybody who comes after it, readers too; so it waits a second at
 * most ({@code spring.flyway.init-sqls} sets {@code lock_timeout}), is rolled back with its migration, and goes again after a pause.
 */
@Component
class PatientMigrations implements BeanPostProcessor {
    private static final Logger LOG = LoggerFactory.getLogger(PatientMigrations.class);
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final int ATTEMPTS = 60;
    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(3);

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof FlywayMigrationStrategy strategy ? patient(strategy) : bean;
    }

    static FlywayMigrationStrategy patient(FlywayMigrationStrategy strategy) {
        return flyway -> migrate(strategy, flyway);
    }

    private static void migrate(FlywayMigrationStrategy strategy, Flyway flyway) {
        for (int attempt = 1; ; attempt++) {
            try {
                strategy.migrate(flyway);
                return;
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !waitedForALock(e)) {
                    throw e;
                }
                LOG.info("A migration gave way to whoever uses its table; it goes again");
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(SHORTEST.toNanos(), LONGEST.toNanos()));
            }
        }
    }

    private static boolean waitedForALock(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && LOCK_NOT_AVAILABLE.equals(refused.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
