package org.youbei.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.UuidV7;

/** The evaluations of all plans. */
@Repository
class PlanEvaluations {
    private final JdbcClient jdbc;
    private final Clock clock;

    PlanEvaluations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID add(PlanVersion version, Step.Evaluation step) {
        var id = UuidV7.next(clock);
        jdbc.sql("""
                insert into plan.evaluation
                  (id, plan, version, jurisdiction, district, evaluated_on, outcome, evaluator, third_party, report, findings)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        version.plan(),
                        version.getId(),
                        version.unit().value(),
                        version.unit().district(),
                        step.on(),
                        step.outcome().name(),
                        step.evaluator(),
                        step.thirdParty(),
                        step.report(),
                        step.findings().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")))
                .update();
        return id;
    }

    /** The latest first. */
    List<PlanEvaluation> of(UUID plan) {
        return jdbc.sql("""
                select e.*, v.number from plan.evaluation e join plan.plan_version v on v.id = e.version
                where e.plan = ? order by e.evaluated_on desc, e.id desc""").param(plan).query(PlanEvaluations::evaluation).list();
    }

    private static PlanEvaluation evaluation(ResultSet row, int number) throws SQLException {
        return new PlanEvaluation(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getObject("evaluated_on", LocalDate.class),
                EvaluationOutcome.valueOf(row.getString("outcome")),
                row.getString("evaluator"),
                row.getBoolean("third_party"),
                row.getString("report"),
                findings(row.getString("findings")));
    }

    private static Set<EvaluationPoint> findings(String words) {
        return Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(EvaluationPoint::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
