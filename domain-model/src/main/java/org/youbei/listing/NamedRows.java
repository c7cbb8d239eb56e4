package org.youbei.listing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.model.ThingNames;

/** Names of things that stand in a column of a table with the column {@code id}. */
public final class NamedRows implements ThingNames {
    private static final int LONGEST = 80;

    private final JdbcClient jdbc;
    private final String type;
    private final String statement;
    private final String page;
    private final boolean open;

    /**
     * @param table with its schema, written in the code
     * @param name a column or an expression of columns, written in the code
     * @param page the beginning of the address of a thing, which ends in its id; or the whole address of the list where things have no page
     */
    public NamedRows(JdbcClient jdbc, String type, String table, String name, String page) {
        this(
                jdbc,
                type,
                "select id, left(" + name + ", " + LONGEST + ") as name from " + table + " where id = any(:ids)",
                page,
                false);
    }

    private NamedRows(JdbcClient jdbc, String type, String statement, String page, boolean open) {
        this.jdbc = jdbc;
        this.type = type;
        this.statement = statement;
        this.page = page;
        this.open = open;
    }

    /** The same, whose pages administrators may open too. */
    public NamedRows openToAdministrators() {
        return new NamedRows(jdbc, type, statement, page, true);
    }

    @Override
    public boolean opensToAdministrators() {
        return open;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public String address(UUID id) {
        return page.endsWith("/") ? page + id : page;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        jdbc.sql(statement)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> names.put(row.getObject("id", UUID.class), row.getString("name")))
                .list();
        return names;
    }
}
