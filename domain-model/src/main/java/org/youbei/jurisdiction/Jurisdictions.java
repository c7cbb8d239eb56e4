package org.youbei.jurisdiction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.JurisdictionCode;

/** Reads the division tree. Every query sees the units of the current scope and the names of those above it. */
@Repository
@Transactional(readOnly = true)
public class Jurisdictions {
    private static final String COLUMNS = """
            select u.jurisdiction, u.name,
              (select count(*) from jurisdiction.unit c where c.parent = u.jurisdiction) as children
            from jurisdiction.unit u
            """;

    private final JdbcClient jdbc;

    Jurisdictions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Jurisdiction> find(JurisdictionCode code) {
        return jdbc.sql(COLUMNS + "where u.jurisdiction = ?")
                .param(code.value())
                .query(Jurisdictions::unit)
                .optional();
    }

    public boolean isEmpty() {
        return jdbc.sql("select not exists (select from jurisdiction.unit)")
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** Units whose parent is not in the table or not visible, in order of their codes; at most as many as there are provinces. */
    public List<Jurisdiction> roots() {
        return jdbc.sql(COLUMNS + """
                where not exists (select from jurisdiction.unit p where p.jurisdiction = u.parent)
                order by u.jurisdiction limit 500""").query(Jurisdictions::unit).list();
    }

    public List<Jurisdiction> children(JurisdictionCode parent) {
        return jdbc.sql(COLUMNS + "where u.parent = ? order by u.jurisdiction")
                .param(parent.value())
                .query(Jurisdictions::unit)
                .list();
    }

    /** The unit itself, where it is visible, and those directly below it, in order of their codes. */
    public List<Jurisdiction> family(JurisdictionCode code) {
        return jdbc.sql(COLUMNS + "where u.jurisdiction = ? or u.parent = ? order by u.jurisdiction")
                .params(code.value(), code.value())
                .query(Jurisdictions::unit)
                .list();
    }

    /** The unit and everything below it, in order of their codes, so that a parent comes before its children. */
    public List<Jurisdiction> subtree(JurisdictionCode top, int atMost) {
        return jdbc.sql(COLUMNS
                        + "where u.jurisdiction >= ? and u.jurisdiction < ? || '~' order by u.jurisdiction limit ?")
                .params(top.value(), top.value(), atMost)
                .query(Jurisdictions::unit)
                .list();
    }

    /** The unit's ancestors from the top, and the unit itself, as far as they are in the table. */
    public List<Jurisdiction> path(JurisdictionCode code) {
        return jdbc.sql(COLUMNS + "where starts_with(?, u.jurisdiction) order by length(u.jurisdiction)")
                .param(code.value())
                .query(Jurisdictions::unit)
                .list();
    }

    /** The names of the given units; a unit that is not visible is missing from the answer. */
    public Map<JurisdictionCode, String> names(Collection<JurisdictionCode> codes) {
        var names = new HashMap<JurisdictionCode, String>();
        if (!codes.isEmpty()) {
            // One array: a statement has no more than 65,535 parameters, and a table of divisions has more rows.
            jdbc.sql("select jurisdiction, name from jurisdiction.unit where jurisdiction = any(?::text[])")
                    .param(codes.stream().map(JurisdictionCode::value).toArray(String[]::new))
                    .query(row -> {
                        names.put(new JurisdictionCode(row.getString(1)), row.getString(2));
                    });
        }
        return names;
    }

    /** Units whose name or code contains the text, at most {@code atMost} of them. */
    public List<Jurisdiction> search(String text, int atMost) {
        return jdbc.sql(COLUMNS + """
                where position(:text in u.name) > 0 or starts_with(u.jurisdiction, :text)
                order by length(u.jurisdiction), u.jurisdiction limit :most""")
                .param("text", text)
                .param("most", atMost)
                .query(Jurisdictions::unit)
                .list();
    }

    private static Jurisdiction unit(ResultSet row, int number) throws SQLException {
        return new Jurisdiction(new JurisdictionCode(row.getString(1)), row.getString(2), row.getInt(3));
    }
}
