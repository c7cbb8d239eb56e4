package org.youbei.community.group;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;

/** Reads people masked, by building. Above the street the database shows no row. */
@Repository
public class GroupList extends ListReader<GroupFilter, ListedPerson> {
    private static final String ROWS = """
        select p.*, coalesce(u.name, p.jurisdiction) as unit_name
        from community.person p left join jurisdiction.unit u on u.jurisdiction = p.jurisdiction where true\
        """;

    private final JdbcClient jdbc;

    GroupList(JdbcClient jdbc) {
        super(
                jdbc,
                Listing.of(
                        ROWS,
                        "p.id",
                        GroupList::row,
                        Sort.text("building", "p.building"),
                        Sort.number("turn", "p.turn"),
                        Sort.day("checked", "p.checked_on")));
        this.jdbc = jdbc;
    }

    /** One of them, masked; empty where the scope does not see it. */
    public Optional<ListedPerson> find(UUID id) {
        return jdbc.sql(ROWS + " and p.id = ?").param(id).query(GroupList::row).optional();
    }

    /** Everybody of a community, masked, by building. */
    public List<ListedPerson> of(JurisdictionCode unit) {
        return jdbc.sql(ROWS + " and p.jurisdiction = ? order by p.building, p.turn, p.id")
                .param(unit.value())
                .query(GroupList::row)
                .list();
    }

    @Override
    protected ListQuery where(Scope scope, GroupFilter filter) {
        return new ListQuery()
                .within(scope, filter.unit(), "p", false)
                .words(filter.q(), "p.building")
                .and(":kind = any (p.kinds)", "kind", filter.kind())
                .equal("p.means", filter.means());
    }

    private static ListedPerson row(ResultSet row, int n) throws SQLException {
        return new ListedPerson(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("unit_name"),
                row.getInt("revision"),
                row.getString("name_shown"),
                row.getString("helper_shown"),
                row.getString("stand_in_shown"),
                ListedPeople.kinds(row),
                row.getString("building"),
                Means.valueOf(row.getString("means")),
                row.getInt("turn"),
                Ground.valueOf(row.getString("ground")),
                row.getObject("noticed_on", LocalDate.class),
                row.getObject("ground_until", LocalDate.class),
                row.getObject("checked_on", LocalDate.class));
    }
}
