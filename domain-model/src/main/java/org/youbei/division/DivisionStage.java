package org.youbei.division;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.youbei.division.DivisionTable.Sink;

/** Streams the rows of a division table into a temporary table of the running transaction. */
class DivisionStage implements Sink {
    private static final int CHUNK = 1 << 16;

    private final CopyIn copy;
    private final Faults faults;
    private final ByteArrayOutputStream chunk = new ByteArrayOutputStream(CHUNK + 1024);

    private DivisionStage(CopyIn copy, Faults faults) {
        this.copy = copy;
        this.faults = faults;
    }

    /** What gives each row to the sink. */
    @FunctionalInterface
    interface Rows {
        void read(Sink sink) throws IOException;
    }

    static void fill(Connection connection, Rows rows, Faults faults) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                drop table if exists pg_temp.division_stage;
                create temporary table division_stage (
                  line bigint, code varchar(15) collate "C", name varchar(120)) on commit drop\
                """);
        }
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy division_stage from stdin");
        try {
            var stage = new DivisionStage(copy, faults);
            rows.read(stage);
            stage.flush();
            copy.endCopy();
        } catch (IOException e) {
            throw new SQLException("the division table cannot be read", e);
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute("analyze division_stage");
        }
    }

    @Override
    public void row(long line, String code, String name) throws IOException {
        var text = line + "\t" + code + "\t" + name.replace("\\", "\\\\") + "\n";
        chunk.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        if (chunk.size() >= CHUNK) {
            flush();
        }
    }

    @Override
    public void fault(DivisionFault fault) {
        faults.add(fault);
    }

    private void flush() throws IOException {
        try {
            copy.writeToCopy(chunk.toByteArray(), 0, chunk.size());
        } catch (SQLException e) {
            throw new IOException(e);
        }
        chunk.reset();
    }
}
