package org.youbei.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server process of one cluster: started on a loopback port, stopped within a time, also when an earlier run left it behind. */
final class Server {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    /** Replaying a full write-ahead log of 1 GB takes about a minute on a slow disk. */
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(40);
    private static final Duration GONE_LIMIT = Duration.ofSeconds(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    /** What {@code pg_ctl} is given less, so that it reports by itself before it is ended. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private static final int ATTEMPTS = 3;

    private final DataDirectory data;
    private final PostgresPrograms programs;
    private final ServerProcesses processes;

    Server(DataDirectory data, PostgresPrograms programs) throws IOException {
        this.data = data;
        this.programs = programs;
        this.processes = new ServerProcesses(data.cluster().toRealPath());
    }

    /** Waits until the server has recovered and accepts connections. Returns its port. */
    int start() throws IOException {
        ServerLog log = ServerLog.open(data);
        long before = log.length();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            endLeftover();
            int port = choosePort();
            ProgramRunner.Finished started = start(log, port);
            if (started.succeeded()) {
                OwnerOnly.write(data.port(), Integer.toString(port));
                return port;
            }
            if (!log.since(before).contains("could not bind")) {
                break;
            }
        }
        String reason = log.since(before);
        stop();
        throw new DatabaseRefusal("start", log.file(), reason);
    }

    /** The same on the port that connections are already waiting for. */
    void restart(int port) throws IOException {
        ServerLog log = ServerLog.open(data);
        long before = log.length();
        endLeftover();
        if (!start(log, port).succeeded()) {
            throw new DatabaseRefusal("start", log.file(), log.since(before));
        }
    }

    /** Ends the sessions, writes everything out and stops; the next start needs no recovery. */
    void stop() throws IOException {
        if (!stopped("fast") && !stopped("immediate")) {
            throw new DatabaseRefusal("orphan", pids(), data.cluster());
        }
    }

    boolean running() throws IOException {
        return processes.postmasterLives();
    }

    /**
     * A server without an application is stopped and not adopted: its sessions belong to nobody, and it may be of an older release
     * or older settings. A lock file of a server that is gone is deleted, or the next one would take any process with that id for it.
     */
    private void endLeftover() throws IOException {
        if (!processes.living().isEmpty()) {
            LOG.info("Stopping the PostgreSQL server that an earlier run left behind: {}", pids());
            stop();
        }
        Files.deleteIfExists(PostmasterFile.in(data.cluster()));
    }

    private ProgramRunner.Finished start(ServerLog log, int port) throws IOException {
        return control(START_LIMIT, "start", "-l", log.file().toString(), "-o", "-p " + port);
    }

    private boolean stopped(String mode) throws IOException {
        if (processes.postmasterLives()) {
            control(STOP_LIMIT, "stop", "-m", mode);
        }
        return gone();
    }

    private ProgramRunner.Finished control(Duration limit, String... verb) throws IOException {
        List<String> common = List.of(
                "-D",
                data.cluster().toString(),
                "-s",
                "-w",
                "-t",
                Long.toString(limit.minus(MARGIN).toSeconds()));
        return programs.run(
                "pg_ctl",
                limit,
                Stream.concat(List.of(verb).stream(), common.stream()).toList());
    }

    /** Sessions outlive a killed postmaster until they notice; nothing may start on their files before. */
    private boolean gone() throws IOException {
        for (long waited = 0; waited < GONE_LIMIT.toNanos(); waited += LOOK_AGAIN.toNanos()) {
            if (processes.living().isEmpty()) {
                return true;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return processes.living().isEmpty();
    }

    private List<Long> pids() throws IOException {
        return processes.living().stream().map(ProcessHandle::pid).toList();
    }

    /** The port it had last, when that is free: what an operator has noted down stays true. */
    private int choosePort() throws IOException {
        Path remembered = data.port();
        int last = Files.exists(remembered) ? parse(Files.readString(remembered)) : 0;
        try {
            return bindable(last);
        } catch (IOException e) {
            LOG.debug("Port {} is taken", last, e);
            return bindable(0);
        }
    }

    private static int bindable(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static int parse(String port) {
        try {
            return Integer.parseInt(port.strip());
        } catch (NumberFormatException e) {
            return 0; // any
        }
    }
}
