package org.youbei.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * One empty database for each Spring context, on the server that {@link ServerChoice} has found. Flyway signs in as the owner; the pool becomes
 * {@code youbei_app}, so that row-level security holds in tests as it does in service.
 */
public class TestPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    /** Any number that no other lock has. */
    private static final long ROLES = 20_261_123;

    private static class Server {
        static final TestServer RUNNING = started();

        private static TestServer started() {
            var server = ServerChoice.ofThisMachine().take();
            provideRoles(server);
            return server;
        }
    }

    /** The address of a new, empty database; user {@code postgres} owns it. */
    public static String newDatabase() {
        // A server from Testcontainers is shared with other modules that are tested at the same time.
        var name = "youbei_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
        try (var connection = DriverManager.getConnection(Server.RUNNING.url("postgres"));
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Server.RUNNING.url(name);
    }

    /** Roles are the server's and not a database's: two modules that migrate at once would both make them. */
    private static void provideRoles(TestServer server) {
        try (var connection = DriverManager.getConnection(server.url("postgres"));
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + ROLES + ")");
            for (var role : List.of("youbei_app", "youbei_job")) {
                statement.execute(
                        "do $$ begin if not exists (select from pg_roles where rolname = '%1$s') then create role %1$s nologin noinherit; end if; end $$"
                                .formatted(role));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var url = newDatabase();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-postgres", settings(url)));
    }

    private static Map<String, Object> settings(String url) {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", "postgres",
                "spring.datasource.password", "postgres",
                "spring.datasource.hikari.connection-init-sql", "set role youbei_app",
                "spring.flyway.url", url,
                "spring.flyway.user", "postgres",
                "spring.flyway.password", "postgres",
                "spring.modulith.runtime.flyway-enabled", "true",
                "spring.jpa.open-in-view", "false",
                "spring.jpa.hibernate.ddl-auto", "validate");
    }
}
