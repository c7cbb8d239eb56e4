package org.youbei.assessment.system;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.assessment.indicator.Measure;
import org.youbei.assessment.indicator.Node;
import org.youbei.assessment.indicator.NodeText;
import org.youbei.assessment.indicator.Phase;
import org.youbei.assessment.indicator.Respondent;
import org.youbei.assessment.indicator.Scale;
import org.youbei.assessment.method.Direction;
import org.youbei.model.JurisdictionLevel;

/** The nodes of systems in their table. */
@Component
class StoredNodes {
    private static final String INSERT = """
        insert into assessment.indicator (system, code, jurisdiction, district, parent, position, name, weight, origin, indicator, phase,
          respondent, level, source, scale, unit, direction, per, low, high, gate, gate_at, meaning, formula, evidence, states, validity, basis)
        values (:system, :code, :jurisdiction, :district, :parent, :position, :name, :weight, :origin, :indicator, :phase,
          :respondent, :level, :source, :scale, :unit, :direction, :per, :low, :high, :gate, :gateAt, :meaning, :formula, :evidence, :states,
          :validity, :basis)\
        """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    StoredNodes(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    List<Node> of(UUID system) {
        return jdbc.sql("select * from assessment.indicator where system = ? order by position, code")
                .param(system)
                .query(StoredNodes::node)
                .list();
    }

    /** Puts these nodes in the place of all that there are. */
    void replace(IndicatorSystem system, List<Node> nodes) {
        jdbc.sql("delete from assessment.indicator where system = ?")
                .param(system.getId())
                .update();
        batch.batchUpdate(
                INSERT, nodes.stream().map(node -> values(system, node)).toArray(MapSqlParameterSource[]::new));
    }

    private static MapSqlParameterSource values(IndicatorSystem system, Node node) {
        var values = new MapSqlParameterSource()
                .addValue("system", system.getId())
                .addValue("jurisdiction", system.unit().value())
                .addValue("district", system.district());
        NodeText.of(node).forEach((column, text) -> values.addValue(column, text.isEmpty() ? null : text));
        var measure = node.measure();
        return values.addValue("position", node.position())
                .addValue("weight", node.weight())
                .addValue("origin", node.origin())
                .addValue("indicator", measure != null)
                .addValue("per", measure == null ? null : measure.per())
                .addValue("low", measure == null ? null : measure.low())
                .addValue("high", measure == null ? null : measure.high())
                .addValue("gate", measure != null && measure.gate())
                .addValue("gateAt", measure == null ? null : measure.gateAt())
                .addValue("validity", measure == null ? null : measure.validity());
    }

    private static Node node(ResultSet row, int number) throws SQLException {
        return new Node(
                row.getString("code"),
                row.getString("parent"),
                row.getInt("position"),
                row.getString("name"),
                plain(row.getBigDecimal("weight")),
                row.getString("origin"),
                row.getBoolean("indicator") ? measure(row) : null);
    }

    private static Measure measure(ResultSet row) throws SQLException {
        var level = row.getString("level");
        return new Measure(
                Phase.valueOf(row.getString("phase")),
                Respondent.valueOf(row.getString("respondent")),
                level == null ? null : JurisdictionLevel.valueOf(level),
                text(row, "source"),
                Scale.valueOf(row.getString("scale")),
                text(row, "unit"),
                Direction.valueOf(row.getString("direction")),
                plain(row.getBigDecimal("per")),
                plainOrNull(row.getBigDecimal("low")),
                plainOrNull(row.getBigDecimal("high")),
                row.getBoolean("gate"),
                plainOrNull(row.getBigDecimal("gate_at")),
                text(row, "meaning"),
                text(row, "formula"),
                text(row, "evidence"),
                text(row, "states"),
                row.getInt("validity"),
                text(row, "basis"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }

    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    private static @Nullable BigDecimal plainOrNull(@Nullable BigDecimal number) {
        return number == null ? null : plain(number);
    }
}
