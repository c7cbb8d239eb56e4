package org.youbei.database;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The process that {@link EmbeddedDatabaseDurabilityTests} kills: starts the database in the directory of the first argument, says
 * {@code ready}, then inserts one row a transaction and prints its id when the server has acknowledged it.
 */
final class AcknowledgingMain {

    private static final PrintStream OUT = System.out;

    private AcknowledgingMain() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        try {
            insertForEver(EmbeddedDatabase.start(Path.of(arguments[0])).owner());
        } catch (DatabaseRefusal refusal) {
            OUT.println(refusal.getMessage());
            OUT.flush();
            System.exit(1);
        }
    }

    private static void insertForEver(Login login) throws SQLException {
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (id bigint primary key)");
            OUT.println("ready");
            insertForEver(connection, last(statement));
        }
    }

    private static void insertForEver(Connection connection, long last) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into kept values (?)")) {
            for (long id = last + 1; true; id++) {
                insert.setLong(1, id);
                insert.executeUpdate();
                OUT.println(id);
                OUT.flush();
            }
        }
    }

    private static long last(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("select coalesce(max(id), 0) from kept")) {
            found.next();
            return found.getLong(1);
        }
    }
}
