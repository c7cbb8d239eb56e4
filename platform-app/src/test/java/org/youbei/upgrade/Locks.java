package org.youbei.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Whole tables, held until the transaction of their holder ends. */
final class Locks {
    /** What every page needs: who asks, for which unit. */
    private static final String NEEDED = "('session', 'account', 'jurisdiction', 'audit', 'platform', 'public')";

    private Locks() {}

    /** Every table of every module that a page may do without. */
    static List<String> business(Connection holder) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = holder.createStatement();
                var rows = statement.executeQuery("""
                    select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and n.nspname not in %s
                      and c.relname !~ '^flyway' order by 1\
                    """.formatted(NEEDED))) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    static void take(Connection holder, String table) throws SQLException {
        try (var statement = holder.createStatement()) {
            statement.execute("lock table " + table + " in access exclusive mode");
        }
    }
}
