package org.youbei.drill.coverage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.Tally;

/** Counts what must be drilled: the ledger's open drill duties, overdue, due soon and planned. */
@Repository
@Transactional(readOnly = true)
public class Coverage {
    /** Digits of a street's and of a community's code. */
    private static final int STREET = 9;

    private static final int COMMUNITY = 12;
    /** Which duties are planned is asked of the few drills ahead, not of every duty. */
    private static final String PLANNED = """
        with ahead as materialized (select d.id, d.jurisdiction from drill.drill d where d.state in ('PLANNED', 'PREPARED', 'RUNNING'))
        select left(o.jurisdiction, :digits) as unit, count(distinct o.id) as planned
        from ahead d join drill.cover c on c.drill = d.id
        join obligation.duty o on o.subject_type = c.subject_type and o.subject_id = c.subject_id
        where starts_with(o.jurisdiction, d.jurisdiction)
          and o.kind = 'PLAN_DRILL' and o.open and o.jurisdiction >= :from and o.jurisdiction < :to
        group by 1\
        """;

    private final JdbcClient jdbc;
    private final Tally tally;

    Coverage(JdbcClient jdbc, Tally tally) {
        this.jdbc = jdbc;
        this.tally = tally;
    }

    /** Numbers of the whole coverage of a unit. */
    public record Totals(long all, long overdue, long soon, long planned) {
        private static final Totals NONE = new Totals(0, 0, 0, 0);

        /** All units together. */
        public static Totals of(List<UnitTotals> units) {
            return units.stream().map(UnitTotals::totals).reduce(NONE, Totals::plus);
        }

        private Totals plus(Totals more) {
            return new Totals(all + more.all, overdue + more.overdue, soon + more.soon, planned + more.planned);
        }
    }

    /** @param unit of the scope; one outside of it has nothing */
    public Totals totals(Scope scope, JurisdictionCode unit) {
        return scope.contains(unit)
                ? Totals.of(counted(unit.value(), unit.value().length()))
                : Totals.NONE;
    }

    /** Numbers of one unit below the scope. */
    public record UnitTotals(JurisdictionCode unit, String name, Totals totals) {}

    /** For each street of the scope, or each community of a street: its numbers with everything below it. */
    public List<UnitTotals> byUnit(Scope scope) {
        var from = from(scope);
        return counted(from, from.length() >= STREET ? COMMUNITY : STREET);
    }

    /** From what the ledger counts as duties move. */
    private List<UnitTotals> counted(String top, int digits) {
        var planned = planned(top, digits);
        return tally.due(ObligationKind.PLAN_DRILL, top, digits).stream()
                .map(due -> new UnitTotals(
                        due.unit(),
                        due.name(),
                        new Totals(
                                due.all(),
                                due.overdue(),
                                due.soon(),
                                planned.getOrDefault(due.unit().value(), 0L))))
                .toList();
    }

    private Map<String, Long> planned(String top, int digits) {
        var planned = new HashMap<String, Long>();
        jdbc.sql(PLANNED)
                .param("digits", digits)
                .param("from", top)
                .param("to", top + "~")
                .query(row -> {
                    planned.put(row.getString("unit"), row.getLong("planned"));
                });
        return planned;
    }

    private static String from(Scope scope) {
        return scope.unit().map(JurisdictionCode::value).orElse("");
    }
}
