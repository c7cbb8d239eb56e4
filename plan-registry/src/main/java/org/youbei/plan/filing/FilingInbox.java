package org.youbei.plan.filing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;

/** Reads what has been sent to a unit for filing. Inside a scope. */
@Repository
@Transactional(readOnly = true)
public class FilingInbox {
    /** The newest of those answered; the waiting ones are few and all shown first. */
    private static final int MOST = 200;

    private static final String STANDING = """
        case when v.filing_accepted_on is not null then 'ACCEPTED'
             when v.filing_sent_on is not null then 'WAITING' else 'RETURNED' end\
        """;
    private static final String RECEIVED = """
        from plan.plan_version v join plan.plan p on p.id = v.plan
        where (v.filing_receiver = :unit or :unit = '') and v.state = 'ISSUED'
          and (v.filing_sent_on is not null or v.filing_returned_on is not null)
          and v.filing_receiver <> v.jurisdiction
        """;

    private final JdbcClient jdbc;

    FilingInbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Filings in one standing, what waits longest first. */
    public List<ReceivedFiling> of(Scope scope, ReceivedFiling.Answer answer) {
        return jdbc.sql("""
            select v.plan, p.title, p.kind, coalesce(u.name, p.jurisdiction) as unit_name, v.document_number,
              v.filing_sent_on as sent_on, v.filing_returned_on as returned_on, v.filing_accepted_on as accepted_on,
              o.due, :answer as answer
            from (select v.* %s and %s = :answer) v join plan.plan p on p.id = v.plan
            left join jurisdiction.unit u on u.jurisdiction = p.jurisdiction
            left join obligation.duty o on o.subject_type = 'plan-filing' and o.subject_id = v.id
              and o.open
            order by o.due nulls last, coalesce(v.filing_accepted_on, v.filing_returned_on) desc, v.id limit :most\
            """.formatted(RECEIVED, STANDING))
                .param("unit", unit(scope))
                .param("answer", answer.name())
                .param("most", MOST)
                .query(new SimplePropertyRowMapper<>(ReceivedFiling.class))
                .list();
    }

    public Map<ReceivedFiling.Answer, Long> counts(Scope scope) {
        return jdbc
                .sql("select %s as answer, count(*) as n %s group by 1".formatted(STANDING, RECEIVED))
                .param("unit", unit(scope))
                .query((row, number) ->
                        Map.entry(ReceivedFiling.Answer.valueOf(row.getString("answer")), row.getLong("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String unit(Scope scope) {
        return scope.unit().map(JurisdictionCode::value).orElse("");
    }
}
