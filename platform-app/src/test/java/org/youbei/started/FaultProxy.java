package org.youbei.started;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between the application and its database: passes everything on, cuts every line, or goes silent like a pulled cable. */
public final class FaultProxy implements AutoCloseable {
    private static final int BUFFER = 16_384;

    private enum State {
        PASSING,
        CUT,
        SILENT
    }

    private final ServerSocket entrance;
    private final int target;
    private final Set<Socket> lines = ConcurrentHashMap.newKeySet();
    private volatile State state = State.PASSING;

    /** @param target port of the database on this machine */
    public FaultProxy(int target) {
        this.target = target;
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::admit);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** Every line ends, and new ones end at once. */
    public void cut() {
        state = State.CUT;
        hangUp();
    }

    /** Lines stay open and nothing comes through any more. */
    public void silence() {
        state = State.SILENT;
    }

    /** New lines work; what was sent into the silence is lost, as on a real network. */
    public void restore() {
        hangUp();
        state = State.PASSING;
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        hangUp();
    }

    private void hangUp() {
        lines.forEach(FaultProxy::end);
        lines.clear();
    }

    private void admit() {
        while (!entrance.isClosed()) {
            try {
                var caller = entrance.accept();
                if (state == State.CUT) {
                    end(caller);
                } else {
                    connect(caller);
                }
            } catch (IOException e) {
                if (!entrance.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void connect(Socket caller) throws IOException {
        var database = new Socket(InetAddress.getLoopbackAddress(), target);
        lines.add(caller);
        lines.add(database);
        Thread.ofVirtual().start(() -> carry(caller, database));
        Thread.ofVirtual().start(() -> carry(database, caller));
    }

    private void carry(Socket from, Socket to) {
        var buffer = new byte[BUFFER];
        try {
            var input = from.getInputStream();
            for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                if (state == State.PASSING) {
                    to.getOutputStream().write(buffer, 0, read);
                }
            }
        } catch (IOException e) {
            lines.remove(from); // one side hung up: so does the other
        } finally {
            end(from);
            end(to);
        }
    }

    private static void end(Socket line) {
        try {
            line.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
