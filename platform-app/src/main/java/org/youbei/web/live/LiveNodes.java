package org.youbei.web.live;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.web.kit.layout.Language;

/**
 * Tells the other nodes by {@code NOTIFY} and hears them by {@code LISTEN}, on a connection of its own. Where that breaks, it connects again, and
 * everybody who watches on this node reads again: nothing that was told meanwhile is lost.
 */
@Component
class LiveNodes implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LiveNodes.class);
    private static final String CHANNEL = "youbei_live";

    /** PostgreSQL takes 7,999 bytes; a longer line is not sent but read. */
    private static final int MOST_BYTES = 7_900;

    /** A line on which nothing was heard for so long is tried. */
    private static final Duration TRIED = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final String node = UUID.randomUUID().toString();
    private final JdbcConnectionDetails login;
    private final String role;
    private final JdbcClient jdbc;
    private Consumer<Told> heard = told -> {};
    private Runnable broken = () -> {};
    private volatile @Nullable Thread listener;
    private volatile boolean listening;

    LiveNodes(
            JdbcConnectionDetails login,
            @Value("${spring.datasource.hikari.connection-init-sql:}") String role,
            JdbcClient jdbc) {
        this.login = login;
        this.role = role;
        this.jdbc = jdbc;
    }

    /**
     * To be called before it starts.
     *
     * @param heard what other nodes tell
     * @param broken called when the line stands again after it was broken
     */
    void follow(Consumer<Told> heard, Runnable broken) {
        this.heard = heard;
        this.broken = broken;
    }

    /** Without a database nobody is told; then the other nodes' lines are broken too, and they read again. */
    void send(Told told) {
        try {
            jdbc.sql("select pg_notify(?, ?)")
                    .params(CHANNEL, written(told))
                    .query((row, n) -> 1)
                    .list();
        } catch (DataAccessException e) {
            LOG.warn("other nodes are not told of a change: {}", e.getMessage());
        }
    }

    /** Whether the line to the others stands. */
    boolean isListening() {
        return listening;
    }

    @Override
    public void start() {
        var thread = Thread.ofPlatform().daemon().name("live-nodes").unstarted(this::listen);
        listener = thread;
        thread.start();
    }

    @Override
    public void stop() {
        var ending = listener;
        listener = null;
        if (ending != null) {
            ending.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }

    private void listen() {
        boolean before = false;
        while (isMine()) {
            try (var connection = connect()) {
                listening = true;
                if (before) {
                    LOG.info("changes on other nodes are heard again");
                    broken.run();
                }
                before = true;
                hear(connection);
            } catch (SQLException e) {
                if (isMine() && (listening || !before)) {
                    LOG.warn("changes on other nodes are not heard: {}", e.getMessage());
                }
                before = true;
            }
            listening = false;
            pause();
        }
    }

    private boolean isMine() {
        return Thread.currentThread().equals(listener);
    }

    private void pause() {
        try {
            if (isMine()) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            listener = null;
        }
    }

    private Connection connect() throws SQLException {
        var settings = new Properties();
        setting(settings, "user", login.getUsername());
        setting(settings, "password", login.getPassword());
        settings.setProperty("ApplicationName", "youbei-live");
        settings.setProperty("connectTimeout", "3");
        settings.setProperty("socketTimeout", "20");
        settings.setProperty("tcpKeepAlive", "true");
        var connection = DriverManager.getConnection(login.getJdbcUrl(), settings);
        try (var statement = connection.createStatement()) {
            if (!role.isEmpty()) {
                statement.execute(role);
            }
            statement.execute("listen " + CHANNEL);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    private static void setting(Properties settings, String name, @Nullable String value) {
        if (value != null) {
            settings.setProperty(name, value);
        }
    }

    private void hear(Connection connection) throws SQLException {
        var line = connection.unwrap(PGConnection.class);
        while (isMine()) {
            PGNotification[] all = line.getNotifications((int) TRIED.toMillis());
            if (all == null || all.length == 0) {
                try (var statement = connection.createStatement()) {
                    statement.execute("select 1");
                }
            } else {
                List.of(all).forEach(one -> read(one.getParameter()));
            }
        }
    }

    private void read(String written) {
        var parts = written.split("\n", 4);
        if (parts.length == 4 && !parts[0].equals(node)) {
            heard.accept(told(Set.of(parts[1].split(",")), Integer.parseInt(parts[2]), parts[3]));
        }
    }

    private static Told told(Set<String> topics, int split, String lines) {
        return lines.isEmpty()
                ? Told.again(topics)
                : new Told(
                        topics,
                        Map.of(Language.CHINESE, lines.substring(0, split), Language.ENGLISH, lines.substring(split)));
    }

    /** Who tells, whom, where the second language begins, and the line in both. */
    private String written(Told told) {
        var head = node + "\n" + String.join(",", told.topics()) + "\n";
        var chinese = told.lines().getOrDefault(Language.CHINESE, "");
        var whole = head + chinese.length() + "\n" + chinese + told.lines().getOrDefault(Language.ENGLISH, "");
        return whole.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES ? whole : head + "0\n";
    }
}
