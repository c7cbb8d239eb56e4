package org.youbei.plan.binding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.BindableKind;
import org.youbei.model.JurisdictionCode;

/** The bindings of all versions; to be called inside a transaction inside a scope. */
@Repository
public class Bindings {
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Bindings(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    public List<Binding> of(UUID version) {
        return jdbc.sql("select * from plan.binding where version = ? order by id")
                .param(version)
                .query(Bindings::binding)
                .list();
    }

    public Optional<Binding> find(UUID version, UUID id) {
        return jdbc.sql("select * from plan.binding where version = ? and id = ?")
                .params(version, id)
                .query(Bindings::binding)
                .optional();
    }

    /** Those that are there already stay as they are. */
    public void add(JurisdictionCode unit, List<Binding> bindings) {
        batches.batchUpdate("""
                insert into plan.binding (id, version, jurisdiction, district, section, step, contact, kind, reference, label,
                  quota, quota_unit)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""", bindings, BATCH, (statement, one) -> {
            statement.setObject(1, one.id());
            statement.setObject(2, one.version());
            statement.setString(3, unit.value());
            statement.setString(4, unit.district());
            statement.setObject(5, id(one, Anchor.Kind.SECTION), Types.OTHER);
            statement.setObject(6, id(one, Anchor.Kind.STEP), Types.OTHER);
            statement.setObject(7, id(one, Anchor.Kind.CONTACT), Types.OTHER);
            statement.setString(8, one.kind().name());
            statement.setString(9, one.reference());
            statement.setString(10, one.label());
            statement.setBigDecimal(11, one.quota());
            statement.setString(12, one.quotaUnit());
        });
    }

    /** What one section leans on another one leans on now; what both lean on stays once. */
    public void transfer(UUID from, UUID to) {
        jdbc.sql("""
                update plan.binding b set section = :to where section = :from and not exists (select from plan.binding o
                  where o.section = :to and o.kind = b.kind and o.reference = b.reference)""").param("from", from).param("to", to).update();
    }

    public void remove(UUID version, UUID id) {
        jdbc.sql("delete from plan.binding where version = ? and id = ?")
                .params(version, id)
                .update();
    }

    private static @Nullable UUID id(Binding binding, Anchor.Kind kind) {
        return binding.anchor().kind() == kind ? binding.anchor().id() : null;
    }

    private static Binding binding(ResultSet row, int number) throws SQLException {
        return new Binding(
                row.getObject("id", UUID.class),
                row.getObject("version", UUID.class),
                anchor(row),
                BindableKind.valueOf(row.getString("kind")),
                row.getString("reference"),
                row.getString("label"),
                row.getBigDecimal("quota"),
                row.getString("quota_unit"));
    }

    private static Anchor anchor(ResultSet row) throws SQLException {
        for (var kind : Anchor.Kind.values()) {
            var id = row.getObject(kind.name().toLowerCase(java.util.Locale.ROOT), UUID.class);
            if (id != null) {
                return new Anchor(kind, id);
            }
        }
        throw new IllegalStateException("a binding without an anchor: " + row.getString("id"));
    }
}
