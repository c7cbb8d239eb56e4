package org.youbei.route;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/**
 * The columns that hold sealed values, found by what is in them: one that is added tomorrow is among them as soon as a sample fills it. As the owner
 * of the tables, whom no policy and no trigger binds.
 *
 * @param key the id of the key that seals
 */
record SealedColumns(String url, String key) {
    /** Keys that nobody has have no name either; what is sealed stays in the row and is put back. */
    private static final String LOST = "x";

    /** @param type as PostgreSQL writes it */
    record Column(String table, String name, String type) {
        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    /** Sealed text as such, in a list or in JSON. */
    private String pattern(String id) {
        return "(^|[\\[\"{, ])" + id + ":(?=[A-Za-z0-9+/]{38,})";
    }

    List<Column> all() throws SQLException {
        var found = new ArrayList<Column>();
        try (var owner = owner()) {
            var texts = texts(owner);
            for (var table : texts.keySet()) {
                found.addAll(sealed(owner, table, texts.get(table)));
            }
        }
        return found;
    }

    private List<Column> sealed(Connection owner, String table, List<Column> columns) throws SQLException {
        var asked = new ArrayList<String>();
        columns.forEach(column -> asked.add("coalesce(bool_or(" + column.name() + "::text ~ ?), false)"));
        try (var statement = owner.prepareStatement("select " + String.join(", ", asked) + " from " + table)) {
            for (int at = 1; at <= columns.size(); at++) {
                statement.setString(at, pattern(key));
            }
            try (var row = statement.executeQuery()) {
                row.next();
                var sealed = new ArrayList<Column>();
                for (int at = 0; at < columns.size(); at++) {
                    if (row.getBoolean(at + 1)) {
                        sealed.add(columns.get(at));
                    }
                }
                return sealed;
            }
        }
    }

    private static TreeMap<String, List<Column>> texts(Connection owner) throws SQLException {
        var texts = new TreeMap<String, List<Column>>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery("""
                    select c.oid::regclass::text, quote_ident(a.attname), format_type(a.atttypid, a.atttypmod)
                    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
                    where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and a.attnum > 0
                      and not a.attisdropped and a.attgenerated = ''
                      and a.atttypid in ('text'::regtype, 'varchar'::regtype, 'jsonb'::regtype, 'text[]'::regtype, 'varchar[]'::regtype)\
                    """)) {
            while (rows.next()) {
                var column = new Column(rows.getString(1), rows.getString(2), rows.getString(3));
                texts.computeIfAbsent(column.table(), table -> new ArrayList<>())
                        .add(column);
            }
        }
        return texts;
    }

    /** While the work is done, no key opens what is in the columns. */
    <T> T lost(List<Column> columns, Callable<T> work) throws Exception {
        rename(columns, key, LOST + key);
        try {
            return work.call();
        } finally {
            rename(columns, LOST + key, key);
        }
    }

    private void rename(List<Column> columns, String from, String to) throws SQLException {
        try (var owner = owner();
                var statement = owner.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (var column : columns) {
                statement.execute(
                        "update %1$s set %2$s = regexp_replace(%2$s::text, '%3$s', '\\1%4$s:', 'g')::%5$s where %2$s::text ~ '%3$s'"
                                .formatted(column.table(), column.name(), pattern(from), to, column.type()));
            }
        }
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(url, "postgres", "postgres");
    }
}
