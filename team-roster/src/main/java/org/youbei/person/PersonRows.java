package org.youbei.person;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of one table that name people, as merging two records moves them. A module offers one bean for each of its tables.
 *
 * @param what a short name that is kept with what was moved; never changed
 * @param table with its schema, written in the code
 * @param clash when a row {@code t} cannot be beside a row {@code o} of the other record, written in the code; such a row stays
 */
public record PersonRows(JdbcClient jdbc, String what, String table, String clash) {
    /** @return the rows that went from one record to another */
    List<UUID> move(UUID from, UUID to) {
        var statement =
                "update %s t set person = ? where t.person = ? and not exists (select from %s o where o.person = ? and"
                        + " (%s)) returning t.id";
        return jdbc.sql(statement.formatted(table, table, clash))
                .params(to, from, to)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Puts rows back, as far as they are still where they went. */
    void back(Collection<UUID> rows, UUID from, UUID to) {
        jdbc.sql("update %s set person = ? where person = ? and id = any (?::uuid[])".formatted(table))
                .params(to, from, rows.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }
}
