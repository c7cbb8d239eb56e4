package org.youbei.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youbei.duty.DutyRoom.as;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.division.DivisionImporter;
import org.youbei.drill.improvement.Element;
import org.youbei.incident.loss.LossReport;
import org.youbei.incident.loss.LossSurveys;
import org.youbei.incident.loss.Losses;
import org.youbei.incident.report.IncidentReports;
import org.youbei.incident.report.ReportWords;
import org.youbei.incident.review.FindingLink;
import org.youbei.incident.review.FindingLinks;
import org.youbei.incident.review.IncidentReviews;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.EvidenceFigure;
import org.youbei.model.EvidenceQuestion;
import org.youbei.model.EvidenceSource;
import org.youbei.model.GeoPoint;
import org.youbei.model.HazardCategory;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.plan.PlanProposals;
import org.youbei.risk.Rating;
import org.youbei.risk.RiskEntry;
import org.youbei.risk.RiskRegister;
import org.youbei.risk.RiskSubtype;
import org.youbei.risk.Step;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** Where findings lead: to plans, to risks, to rectifications, and what incidents say about their unit. */
@PostgresTest
class FindingLinksTests {
    /** A street whose incidents no other test enters. */
    private static final JurisdictionCode QUIET = new JurisdictionCode("420106011");

    private static final Actor QUIET_STREET =
            new Actor(new UUID(0, 83), "吴示例", Set.of(Role.STREET_STAFF), Scope.of(QUIET));

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentReports reports;

    @Autowired
    IncidentReviews reviews;

    @Autowired
    FindingLinks links;

    @Autowired
    LossSurveys losses;

    @Autowired
    RiskRegister risks;

    @Autowired
    PlanProposals proposals;

    @Autowired
    List<EvidenceSource> sources;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    private DeskPlans plans;

    @BeforeEach
    void loadUnits(@Autowired DivisionImporter importer, @Autowired ApplicationContext context) {
        clock.reset();
        plans = new DeskPlans(context);
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
    }

    @Test
    void proposesToReviseAPlanOnce() {
        var plan = plans.inForce();
        var finding = finding(false);
        assertThat(codes(() -> links.toPlan(Cast.STREET, finding, UUID.randomUUID())))
                .containsExactly("incident.plan-not-in-force");
        for (int n = 0; n < 2; n++) {
            as(Cast.STREET, () -> links.toPlan(Cast.STREET, finding, plan));
        }
        var proposed = Scopes.in(Cast.STREET.scope(), () -> proposals.of(plan));
        assertThat(proposed).hasSize(1);
        assertThat(proposed.getFirst().sourceType()).isEqualTo("incident-finding");
        assertThat(proposed.getFirst().sourceId()).isEqualTo(finding);
        assertThat(proposed.getFirst().body()).isEqualTo("示例路积水：水泵到场慢");
        assertThat(of(finding)).extracting(FindingLink::kind).containsExactly(FindingLink.Kind.PLAN);
    }

    @Test
    void countsAnIncidentOnceForARisk() {
        var risk = risk();
        var first = finding(false);
        var incident = Scopes.in(Cast.STREET.scope(), () -> reviews.find(first)).incident();
        var second = note(incident);
        assertThat(codes(() -> links.toRisk(Cast.STREET, first, UUID.randomUUID())))
                .containsExactly("incident.risk");
        as(Cast.STREET, () -> links.toRisk(Cast.STREET, first, risk));
        as(Cast.STREET, () -> links.toRisk(Cast.STREET, first, risk));
        as(Cast.STREET, () -> links.toRisk(Cast.STREET, second, risk));
        assertThat(events(risk)).isEqualTo(4);
        as(Cast.STREET, () -> links.toRisk(Cast.STREET, finding(false), risk));
        assertThat(events(risk)).as("another incident").isEqualTo(5);
        assertThat(Scopes.in(Cast.STREET.scope(), () -> links.counts(incident))).isEqualTo(Map.of(first, 1, second, 1));
    }

    @Test
    void countsNothingThatWasOnlyPlayed() {
        var risk = risk();
        var finding = finding(true);
        assertThat(codes(() -> links.toRisk(Cast.STREET, finding, risk))).containsExactly("incident.exercise");
        assertThat(codes(() -> links.toRectification(Cast.STREET, finding, UUID.randomUUID(), "x")))
                .containsExactly("incident.exercise");
        assertThat(events(risk)).isEqualTo(3);
    }

    @Test
    void remembersARectificationAndChangesNoLink() {
        var finding = finding(false);
        var rectification = UUID.randomUUID();
        as(Cast.SUPERVISOR, () -> links.toRectification(Cast.SUPERVISOR, finding, rectification, "前置水泵"));
        as(Cast.SUPERVISOR, () -> links.toRectification(Cast.SUPERVISOR, finding, rectification, "前置水泵"));
        assertThat(of(finding)).singleElement().satisfies(link -> {
            assertThat(link.target()).isEqualTo(rectification);
            assertThat(link.label()).isEqualTo("前置水泵");
            assertThat(link.madeBy()).isEqualTo(Cast.SUPERVISOR.name());
        });
        assertThatThrownBy(() -> Scopes.run(
                        Cast.STREET.scope(),
                        () -> transaction.executeWithoutResult(
                                status -> jdbc.sql("update incident.finding_link set label = 'x'")
                                        .update())))
                .isInstanceOf(DataAccessException.class);
        assertThat(Scopes.in(Cast.SIBLING_STREET.scope(), () -> links.of(finding)))
                .isEmpty();
        assertThatThrownBy(() -> Scopes.in(
                        Cast.SIBLING_STREET.scope(), () -> links.toPlan(Cast.SIBLING_STREET, finding, rectification)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void saysHowManyReportsWereInTimeAndHowManyIncidentsReviewed() {
        var inTime = entered(QUIET_STREET, false);
        var late = entered(QUIET_STREET, false);
        var played = entered(QUIET_STREET, true);
        assertThat(figure("first-reports-on-time").expected())
                .as("within the limit nothing counts")
                .isZero();
        sent(inTime);
        clock.advance(Duration.ofMinutes(60).plusSeconds(1));
        assertThat(share("first-reports-on-time")).isEqualTo("0.5000 of 2");
        sent(late);
        sent(played);
        assertThat(share("first-reports-on-time")).as("late is not in time").isEqualTo("0.5000 of 2");
        end(QUIET_STREET, inTime);
        assertThat(share("incidents-reviewed")).isEqualTo("0.0000 of 1");
        assertThat(figure("losses-on-time").value()).isNull();
        as(QUIET_STREET, () -> losses.ask(QUIET_STREET, late));
        var survey = Scopes.in(QUIET_STREET.scope(), () -> losses.of(late))
                .getFirst()
                .id();
        as(
                QUIET_STREET,
                () -> losses.report(
                        QUIET_STREET, UUID.randomUUID(), survey, LossReport.Kind.FIRST, Losses.UNKNOWN, "正在核实"));
        assertThat(share("losses-on-time")).isEqualTo("1.0000 of 1");
    }

    private EvidenceFigure figure(String id) {
        var today = ChinaTime.today(clock);
        var source =
                sources.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        var figures = Scopes.in(
                QUIET_STREET.scope(),
                () -> transaction.execute(status ->
                        source.figures(new EvidenceQuestion(Set.of(QUIET), today.minusDays(1), today, today))));
        return figures.get(QUIET);
    }

    private String share(String id) {
        var figure = figure(id);
        return figure.value() + " of " + figure.expected();
    }

    private int events(UUID risk) {
        return Scopes.in(Cast.STREET.scope(), () -> risks.find(risk).rating().events());
    }

    private UUID risk() {
        var id = UUID.randomUUID();
        var entry = RiskEntry.of(
                "示例路积水",
                RiskSubtype.WATERLOGGING,
                "示例路",
                "",
                "行人",
                "安全员",
                GeoPoint.parse("114.31", "30.57", GeoPoint.Datum.CGCS2000).orElseThrow());
        LocalDate review = ChinaTime.today(clock).plusDays(20);
        as(Cast.STREET, () -> risks.register(Cast.STREET, id, Cast.JIYUQIAO, entry, review));
        var rating = new Rating(4, 4, 3, 2, 3, 10, "排水泵一台", 4, 4);
        as(Cast.STREET, () -> risks.take(Cast.STREET, id, UUID.randomUUID(), new Step.Assessment(rating, "评估")));
        return id;
    }

    private List<FindingLink> of(UUID finding) {
        return Scopes.in(Cast.STREET.scope(), () -> links.of(finding));
    }

    private UUID finding(boolean exercise) {
        var incident = entered(Cast.STREET, exercise);
        end(Cast.STREET, incident);
        return note(incident);
    }

    private UUID note(UUID incident) {
        var id = UUID.randomUUID();
        var said = new IncidentReviews.Words("抽排", "水泵到场慢", "前置水泵", Element.EQUIPMENT, "应急办");
        as(Cast.STREET, () -> reviews.note(Cast.STREET, id, incident, said));
        return id;
    }

    private void end(Actor actor, UUID incident) {
        for (var step : List.of(IncidentStep.VERIFICATION, IncidentStep.CONTROL, IncidentStep.ENDING)) {
            as(actor, () -> incidents.take(actor, incident, step, "示例"));
        }
    }

    private void sent(UUID incident) {
        var report = Scopes.in(QUIET_STREET.scope(), () -> reports.of(incident))
                .getFirst()
                .id();
        as(QUIET_STREET, () -> reports.sign(QUIET_STREET, report, "示例主任"));
        as(QUIET_STREET, () -> reports.send(QUIET_STREET, report));
    }

    private UUID entered(Actor actor, boolean exercise) {
        var now = clock.instant();
        var unit = actor.scope().unit().orElseThrow();
        var affected = unit.equals(QUIET) ? QUIET.value() + "001" : Cast.JIYUQIAO_COMMUNITY.value();
        var said = new Incident(
                UUID.randomUUID(),
                unit,
                "示例路积水",
                HazardCategory.NATURAL_DISASTER,
                null,
                "",
                IncidentState.REPORTED,
                exercise,
                now,
                now,
                "示例路",
                null,
                List.of(affected),
                null);
        as(
                actor,
                () -> reports.first(
                        actor, UUID.randomUUID(), said, ReportWords.least("示例", "积水", 0, null, null, null)));
        return said.id();
    }

    private static <T> List<String> codes(Supplier<Outcome<T>> work) {
        var outcome = Scopes.in(Cast.STREET.scope(), work);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<T>) outcome)
                .refusals().stream().map(Refusal::code).toList();
    }
}
