package org.youbei.route;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.accountability.Rectification;
import org.youbei.accountability.Rectifications;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.ChinaTime;
import org.youbei.testing.Cast;

/** Rectifications and cases of accountability of the community 420106001001. */
class AccountabilitySamples implements RouteSamples {
    private final Rectifications rectifications;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AccountabilitySamples(ApplicationContext context) {
        rectifications = context.getBean(Rectifications.class);
        jdbc = context.getBean(JdbcClient.class);
        transaction = context.getBean(TransactionTemplate.class);
        clock = context.getBean(Clock.class);
    }

    @Override
    public void addTo(Map<String, Supplier<Sample>> samples) {
        samples.put(
                "POST /rectifications",
                () -> Sample.none()
                        .with("unit", Cast.JIYUQIAO_COMMUNITY)
                        .with("title", "示例整改")
                        .with("owner", "示例岗位")
                        .with("due", ChinaTime.today(clock).plusDays(9)));
        for (var page : List.of("", "/report")) {
            samples.put("GET /rectifications/{id}" + page, () -> Sample.at(open()));
        }
        samples.put("GET /rectifications/{id}/verification", () -> Sample.at(reported()));
        samples.put("POST /rectifications/{id}/report", () -> Sample.at(open()).with("report", "示例"));
        samples.put(
                "POST /rectifications/{id}/verification",
                () -> Sample.at(reported()).with("accepted", "true").with("remark", "示例"));
        samples.put("POST /accountability-cases", () -> Sample.none().with("rectification", overdue()));
        for (var page : List.of("", "/letter.docx", "/decision")) {
            samples.put("GET /accountability-cases/{id}" + page, () -> Sample.at(standing("PROPOSED")));
        }
        for (var page : List.of("/answer", "/lifting")) {
            samples.put("GET /accountability-cases/{id}" + page, () -> Sample.at(standing("DECIDED")));
        }
        samples.put(
                "POST /accountability-cases/{id}/decision",
                () -> Sample.at(standing("PROPOSED")).with("post", "示例").with("demand", "示例"));
        samples.put(
                "POST /accountability-cases/{id}/answer",
                () -> Sample.at(standing("DECIDED")).with("answer", "示例"));
        samples.put(
                "POST /accountability-cases/{id}/lifting",
                () -> Sample.at(standing("DECIDED")).with("reason", "示例"));
    }

    private UUID open() {
        var entry = new Rectification.Entry(
                "示例整改", "", "示例岗位", ChinaTime.today(clock).plusDays(9));
        return AssessmentSamples.as(
                        Cast.STREET,
                        () -> rectifications.open(Cast.STREET, UUID.randomUUID(), Cast.JIYUQIAO_COMMUNITY, entry))
                .id();
    }

    /** One that the ladder proposes today; nobody opens a rectification with a day that is over. */
    private UUID overdue() {
        var id = open();
        Scopes.run(
                Cast.SUPERVISOR.scope(),
                () -> transaction.executeWithoutResult(
                        status -> jdbc.sql("update accountability.rectification set due = ? where id = ?")
                                .params(ChinaTime.today(clock).minusDays(60), id)
                                .update()));
        return id;
    }

    private UUID reported() {
        var id = open();
        AssessmentSamples.as(Cast.COMMUNITY, () -> rectifications.report(Cast.COMMUNITY, id, "示例"));
        return id;
    }

    /** A case in a state; the ladder would propose one only weeks from now. */
    private UUID standing(String state) {
        var id = UUID.randomUUID();
        Scopes.run(
                Cast.SUPERVISOR.scope(),
                () -> transaction.executeWithoutResult(status -> jdbc.sql("""
                    insert into accountability.case_file (id, jurisdiction, district, rung, matter, facts, basis, state, demand, decided_by, due, answer, lifting)
                    values (:id, :unit, :district, 'REMINDER', '示例', '示例', '', :state, '', '示例', :due, '', '')\
                    """)
                        .param("id", id)
                        .param("unit", Cast.JIYUQIAO_COMMUNITY.value())
                        .param("district", Cast.JIYUQIAO_COMMUNITY.district())
                        .param("state", state)
                        .param("due", ChinaTime.today(clock).plusDays(9))
                        .update()));
        return id;
    }
}
