package org.youbei.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The roles and the database inside the embedded server; made before the migrations, which only grant to them.
 * The owner migrates and can read every row, the application's role owns nothing and is bound by the policies, and the job's role
 * is one that the application becomes for a whole-tree transaction.
 */
record Roles(Secrets secrets, int port) {

    static final String OWNER = "youbei_owner";
    static final String APPLICATION = "youbei_app";
    static final String JOB = "youbei_job";
    static final String DATABASE = "youbei";

    /** Repeats harmlessly: also mends a first start that was killed in between. */
    void provide() throws IOException {
        Login superuser = login(Secrets.SUPERUSER, "postgres");
        List<String> statements = List.of(
                missing(OWNER),
                missing(APPLICATION),
                missing(JOB),
                "alter role %s login createrole bypassrls password '%s'".formatted(OWNER, secrets.password(OWNER)),
                "alter role %s login noinherit password '%s'".formatted(APPLICATION, secrets.password(APPLICATION)),
                "grant %s to %s".formatted(JOB, APPLICATION),
                "grant %s, %s to %s with admin option".formatted(APPLICATION, JOB, OWNER));
        try (Connection connection =
                        DriverManager.getConnection(superuser.url(), superuser.user(), superuser.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
            provideDatabase(statement);
        } catch (SQLException e) {
            throw new DatabaseRefusal(e, "roles", String.valueOf(e.getMessage()));
        }
    }

    Login owner() throws IOException {
        return login(OWNER, DATABASE);
    }

    Login application() throws IOException {
        return login(APPLICATION, DATABASE);
    }

    private Login login(String role, String database) throws IOException {
        return new Login("jdbc:postgresql://127.0.0.1:" + port + "/" + database, role, secrets.password(role));
    }

    private static void provideDatabase(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
            if (found.next()) {
                return;
            }
        }
        statement.execute("create database " + DATABASE + " owner " + OWNER);
        statement.execute("revoke all on database " + DATABASE + " from public");
        statement.execute("grant connect on database " + DATABASE + " to " + APPLICATION);
    }

    private static String missing(String role) {
        return "do $$ begin if not exists (select from pg_roles where rolname = '%1$s') then create role %1$s; end if; end $$"
                .formatted(role);
    }
}
