package org.youbei.obligation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Subject;
import org.youbei.obligation.rule.Rules;

/** Reads duties as records: lists, a month, one duty. What the actor's scope does not contain is not there. */
@Component
@Transactional(readOnly = true)
public class ObligationIndex {
    private static final int EXPORT_FETCH = 1000;

    private final JdbcClient jdbc;
    private final Rules rules;
    private final Clock clock;

    ObligationIndex(JdbcClient jdbc, Rules rules, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
    }

    /** The next rows of a list after the cursor. */
    public List<ObligationRow> list(
            Actor actor,
            ObligationFilter filter,
            ObligationOrder order,
            ObligationRow.@Nullable Cursor after,
            int limit) {
        var selection = selection(actor, filter);
        if (selection.isEmpty()) {
            return List.of();
        }
        // The planner takes the scope of the policies for a few rows, because it learns their values too late, and
        // would sort a
        // whole street for one page. Every order has an index, so a sort is never the better way here.
        jdbc.sql("set local enable_sort = off").update();
        var rows = selection.get().after(order, after);
        return query(
                        rows,
                        RowMapping.COLUMNS + "where " + rows.where() + " order by " + order.sql() + " limit "
                                + Math.max(1, limit))
                .list();
    }

    /** Every row of a list, one at a time in constant memory, for exports. */
    public void each(Actor actor, ObligationFilter filter, ObligationOrder order, Consumer<ObligationRow> consumer) {
        var selection = selection(actor, filter);
        if (selection.isEmpty()) {
            return;
        }
        var sql = RowMapping.COLUMNS + "where " + selection.get().where() + " order by " + order.sql();
        try (var rows = jdbc
                .sql(sql)
                .withFetchSize(EXPORT_FETCH)
                .params(selection.get().parameters())
                .query(RowMapping::row)
                .stream()) {
            rows.forEach(consumer);
        }
    }

    /** For each day of the month its first duties and how many there are; without a state only open ones. */
    public List<Day> month(Actor actor, ObligationFilter filter, YearMonth month, int perDay) {
        return selection(actor, filter)
                .map(selection -> days(selection, month, perDay))
                .orElse(List.of());
    }

    /** One day of a month. */
    public record Day(LocalDate day, long total, List<ObligationRow> first) {}

    public List<ObligationRow> ofSubject(Subject subject) {
        var selection = Selection.of(ObligationFilter.OPEN, Optional.empty(), today(), rules.soonDays());
        selection.parameters().put("type", subject.type());
        selection.parameters().put("subject", subject.id());
        return query(
                        selection,
                        RowMapping.COLUMNS
                                + "where o.subject_type = :type and o.subject_id = :subject order by o.due, o.id")
                .list();
    }

    /** The duty with its timeline; nothing where it is not in the actor's scope. */
    public Optional<ObligationSheet> find(Actor actor, UUID id) {
        var selection = Selection.of(ObligationFilter.OPEN, Optional.empty(), today(), rules.soonDays());
        selection.parameters().put("id", id);
        return jdbc.sql(RowMapping.COLUMNS + "where o.id = :id")
                .params(selection.parameters())
                .query((row, n) -> SheetMapping.sheet(row, facts(id)))
                .optional()
                .filter(sheet -> actor.scope().contains(sheet.row().jurisdiction()));
    }

    private List<ObligationSheet.Fact> facts(UUID id) {
        return jdbc.sql("""
                select kind, happened_on, noted_at, noted_by_name, note, due_before, due_after
                from obligation.fact where obligation = ? order by noted_at, id""").param(id).query(SheetMapping::fact).list();
    }

    private List<Day> days(Selection selection, YearMonth month, int perDay) {
        selection.parameters().put("from", month.atDay(1));
        selection.parameters().put("to", month.atEndOfMonth());
        selection.parameters().put("perDay", perDay);
        var sql = """
                with o as materialized (
                  select * from (
                    select o.*, row_number() over (partition by o.due order by o.id) as place,
                      count(*) over (partition by o.due) as total
                    from obligation.obligation o where o.due between :from and :to and %s) every where place <= :perDay)
                """.formatted(selection.where())
                + RowMapping.COLUMNS.replace("obligation.obligation o", "o").replace("select", "select o.total,")
                + " order by o.due, o.id";
        return RowMapping.days(jdbc.sql(sql)
                .params(selection.parameters())
                .query((row, n) -> new RowMapping.Counted(RowMapping.row(row, n), row.getLong("total")))
                .list());
    }

    private JdbcClient.MappedQuerySpec<ObligationRow> query(Selection selection, String sql) {
        return jdbc.sql(sql).params(selection.parameters()).query(RowMapping::row);
    }

    /** Nothing where the filter names a unit outside the scope. */
    private Optional<Selection> selection(Actor actor, ObligationFilter filter) {
        Optional<JurisdictionCode> unit = filter.unit() == null ? actor.scope().unit() : Optional.of(filter.unit());
        return unit.filter(code -> !actor.scope().contains(code)).isPresent()
                ? Optional.empty()
                : Optional.of(Selection.of(filter, unit, today(), rules.soonDays()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
