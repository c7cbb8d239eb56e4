package org.youbei.drill.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;
import org.youbei.model.Subject;
import org.youbei.obligation.rule.Rules;

/** Reads what must be drilled, the most urgent first: the ledger's open drill duties, each beside its last and its next drill. */
@Repository
public class CoverageList extends ListReader<CoverageFilter, CoverageRow> {
    private static final String DUTIES = "select o.* from obligation.duty o where o.kind = 'PLAN_DRILL' and o.open";

    /** The duties of a page first, then what belongs to each: no drill is looked up for a duty that is not shown. */
    private static final String WITH_DRILLS = """
        select o.id, o.subject_type, o.subject_id, o.title, o.jurisdiction, coalesce(u.name, o.jurisdiction) as unit_name, o.rule,
          o.period, o.clock_start, o.due, o.paused, last.drill as last_drill, last.on as last_on,
          next.drill as next_drill, next.on as next_on, o.sort_key, o.sort_id
        from (%s) o
        left join jurisdiction.unit u on u.jurisdiction = o.jurisdiction
        left join lateral (
          select d.id as drill, (d.ended_at at time zone 'Asia/Shanghai')::date as on
          from drill.cover c join drill.drill d on d.id = c.drill
          where c.subject_id = o.subject_id and c.subject_type = o.subject_type
            and d.state in ('EVALUATED', 'REPORTED', 'IMPROVING', 'CLOSED') and starts_with(o.jurisdiction, d.jurisdiction)
          order by d.ended_at desc limit 1) last on true
        left join lateral (
          select d.id as drill, (d.starts_at at time zone 'Asia/Shanghai')::date as on
          from drill.cover c join drill.drill d on d.id = c.drill
          where c.subject_id = o.subject_id and c.subject_type = o.subject_type
            and d.state in ('PLANNED', 'PREPARED', 'RUNNING') and starts_with(o.jurisdiction, d.jurisdiction)
          order by d.starts_at limit 1) next on true\
        """;

    private static final String AHEAD = """
        exists (select from drill.cover c join drill.drill d on d.id = c.drill
          where c.subject_id = o.subject_id and c.subject_type = o.subject_type
            and d.state in ('PLANNED', 'PREPARED', 'RUNNING') and starts_with(o.jurisdiction, d.jurisdiction))
        """;

    private final Rules rules;
    private final Clock clock;

    CoverageList(JdbcClient jdbc, Rules rules, Clock clock) {
        super(
                jdbc,
                Listing.of(DUTIES, "o.id", CoverageList::row, Sort.day("due", "o.due"))
                        .around(WITH_DRILLS));
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    protected ListQuery where(Scope scope, CoverageFilter filter) {
        var query = new ListQuery()
                .within(scope, filter.unit(), "o", false)
                .equal("o.rule", filter.rule())
                .words(filter.q(), "o.title");
        if (filter.planned() != null) {
            query.when(true, (filter.planned() ? "" : "not ") + AHEAD);
        }
        return filter.window() == null ? query : within(filter.window(), query);
    }

    private ListQuery within(CoverageFilter.Window window, ListQuery query) {
        var today = ChinaTime.today(clock);
        var later = today.plusDays(rules.soonDays() + 1L);
        return switch (window) {
            case OVERDUE -> query.between("o.due", null, today);
            case SOON -> query.between("o.due", today, later);
            case OPEN -> query.between("o.due", later, null);
        };
    }

    private static CoverageRow row(ResultSet row, int n) throws SQLException {
        return new CoverageRow(
                row.getObject("id", UUID.class),
                new Subject(row.getString("subject_type"), row.getObject("subject_id", UUID.class)),
                row.getString("title"),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("unit_name"),
                row.getString("rule"),
                row.getString("period"),
                row.getObject("clock_start", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getBoolean("paused"),
                row.getObject("last_drill", UUID.class),
                row.getObject("last_on", LocalDate.class),
                row.getObject("next_drill", UUID.class),
                row.getObject("next_on", LocalDate.class));
    }
}
