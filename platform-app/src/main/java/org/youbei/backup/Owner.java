package org.youbei.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.youbei.start.StartRefusal;

/**
 * The database as the owner of its tables sees it. A role that the row-level policies bind would copy some of the rows and call them all: it is
 * refused.
 */
record Owner(Connection connection) {
    private static final String OWN = """
        c.relkind = 'r' and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'\
        """;
    /** Sessions are not carried to another machine: people sign in again. */
    private static final String TABLES = """
        select c.oid::regclass::text,
          (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
            where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '')
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where %s and c.relname !~ '^flyway_schema_history'
          and c.oid::regclass::text not in ('session.spring_session', 'session.spring_session_attributes')
        order by 1\
        """.formatted(OWN);

    record Columns(String table, List<String> names) {}

    record ForeignKey(String table, String name, String definition) {}

    /** @throws StartRefusal if the policies bind this role */
    static Owner of(Connection connection) throws SQLException {
        var owner = new Owner(connection);
        var bound = owner.text(
                "select rolname from pg_roles where rolname = current_user and not rolsuper and not rolbypassrls");
        if (bound != null) {
            throw StartRefusal.of("restore-role", bound);
        }
        // Names come with their schema, and a policy that held after all is an error.
        owner.execute("set search_path = pg_catalog");
        owner.execute("set row_security = off");
        return owner;
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Nullable String text(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    /** Any table that is there already. */
    @Nullable String anyTable() throws SQLException {
        return text("select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace where "
                + OWN + " order by 1 limit 1");
    }

    List<Columns> tables() throws SQLException {
        var tables = new ArrayList<Columns>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(new Columns(
                        rows.getString(1), List.of((String[]) rows.getArray(2).getArray())));
            }
        }
        return tables;
    }

    Map<String, @Nullable Long> sequences() throws SQLException {
        var sequences = new TreeMap<String, @Nullable Long>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select format('%I.%I', schemaname, sequencename), last_value from pg_sequences")) {
            while (rows.next()) {
                sequences.put(rows.getString(1), (Long) rows.getObject(2));
            }
        }
        return sequences;
    }

    /** The last migration of each module, by the name of its history. */
    Map<String, String> schemas() throws SQLException {
        var schemas = new TreeMap<String, String>();
        for (var history : histories()) {
            var last = text("select version || ' (' || checksum || ')' from " + history
                    + " where success and version is not null order by installed_rank desc limit 1");
            if (last != null) {
                schemas.put(history, last);
            }
        }
        return schemas;
    }

    private List<String> histories() throws SQLException {
        var histories = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                + " where "
                                + OWN + " and c.relname ~ '^flyway_schema_history' order by 1")) {
            while (rows.next()) {
                histories.add(rows.getString(1));
            }
        }
        return histories;
    }

    List<ForeignKey> foreignKeys() throws SQLException {
        var keys = new LinkedHashMap<String, ForeignKey>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                    select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid) from pg_constraint
                    where contype = 'f' and conparentid = 0 order by 1, 2\
                    """)) {
            while (rows.next()) {
                var key = new ForeignKey(rows.getString(1), rows.getString(2), rows.getString(3));
                keys.put(key.table() + "." + key.name(), key);
            }
        }
        return List.copyOf(keys.values());
    }
}
