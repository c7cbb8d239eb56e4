package org.youbei.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youbei.duty.DutyRoom.as;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.division.DivisionImporter;
import org.youbei.incident.report.IncidentReports;
import org.youbei.incident.report.Report;
import org.youbei.incident.report.ReportWords;
import org.youbei.incident.rule.ReportClock;
import org.youbei.incident.run.Activations;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.HazardCategory;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.ResponseLevel;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** An incident from the call to the archive: reports with their clocks, a plan in action with its run sheet. */
@PostgresTest
class DeskWorkTests {
    @Autowired
    Incidents incidents;

    @Autowired
    IncidentReports reports;

    @Autowired
    Activations activations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    private DeskPlans plans;

    @BeforeEach
    void loadUnits(@Autowired DivisionImporter importer, @Autowired ApplicationContext context) {
        plans = new DeskPlans(context);
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
    }

    @Test
    void reportsInTimeUpToTheDistrict() {
        var report = first();
        assertThat(codes(() -> reports.send(Cast.STREET, report))).containsExactly("incident.not-signed");
        assertThat(codes(() -> reports.sign(Cast.STREET, report, " "))).containsExactly("incident.no-signer");
        clock.advance(Duration.ofMinutes(30));
        as(Cast.STREET, () -> reports.phoned(Cast.STREET, report, clock.instant()));
        as(Cast.STREET, () -> reports.sign(Cast.STREET, report, "示例主任"));
        clock.advance(Duration.ofMinutes(30));
        as(Cast.STREET, () -> reports.send(Cast.STREET, report));
        assertThat(clocks(report))
                .extracting(ReportClock.Standing::state)
                .as("at the limit is in time")
                .containsExactly(ReportClock.State.IN_TIME, ReportClock.State.IN_TIME);
        assertThat(codes(() -> reports.receive(Cast.STREET, report, ""))).containsExactly("incident.own-report");
        as(Cast.SUPERVISOR, () -> reports.receive(Cast.SUPERVISOR, report, ""));
        as(Cast.SUPERVISOR, () -> reports.passOn(Cast.SUPERVISOR, report, "市应急值班室"));
        var shown = Scopes.in(Cast.STREET.scope(), () -> reports.find(report));
        assertThat(shown.state()).isEqualTo(Report.State.RECEIVED);
        assertThat(shown.passedOnTo()).isEqualTo("市应急值班室");
        assertThat(what(shown.incident()))
                .contains("entered", "report-drafted", "report-phoned", "report-sent", "report-passed-on");
    }

    @Test
    void isLateOneSecondAfterTheLimit() {
        var report = first();
        clock.advance(Duration.ofMinutes(60).plusSeconds(1));
        assertThat(clocks(report))
                .extracting(ReportClock.Standing::state)
                .containsExactly(ReportClock.State.OVERDUE, ReportClock.State.OVERDUE);
        as(Cast.STREET, () -> reports.sign(Cast.STREET, report, "示例主任"));
        as(Cast.STREET, () -> reports.send(Cast.STREET, report));
        assertThat(clocks(report).getLast().state()).isEqualTo(ReportClock.State.LATE);
    }

    @Test
    void refusesTimesOutOfOrder() {
        var now = clock.instant();
        assertThat(codes(() ->
                        reports.first(Cast.STREET, UUID.randomUUID(), incident(now, now.minusSeconds(60)), least())))
                .containsExactly("incident.times");
        assertThat(codes(() -> reports.first(
                        Cast.STREET, UUID.randomUUID(), incident(now.plusSeconds(60), now.plusSeconds(60)), least())))
                .containsExactly("incident.in-the-future", "incident.in-the-future");
        var report = first();
        assertThat(codes(() -> reports.phoned(Cast.STREET, report, now.minusSeconds(3_600))))
                .containsExactly("incident.times");
    }

    @Test
    void buildsOnTheReportBeforeAndEndsWithTheFinalOne() {
        var report = first();
        var incident =
                Scopes.in(Cast.STREET.scope(), () -> reports.find(report)).incident();
        assertThat(codes(() -> reports.next(Cast.STREET, UUID.randomUUID(), incident, Report.Kind.FOLLOW_UP, least())))
                .containsExactly("incident.before-not-sent");
        sent(report);
        var last = UUID.randomUUID();
        as(Cast.STREET, () -> reports.next(Cast.STREET, last, incident, Report.Kind.FINAL, least()));
        assertThat(Scopes.in(Cast.STREET.scope(), () -> reports.find(last)).number())
                .isEqualTo(2);
        sent(last);
        assertThat(codes(() -> reports.next(Cast.STREET, UUID.randomUUID(), incident, Report.Kind.FOLLOW_UP, least())))
                .containsExactly("incident.final-written");
    }

    @Test
    void returnsAReportWithWhatIsMissing() {
        var report = first();
        sent(report);
        as(Cast.SUPERVISOR, () -> reports.receive(Cast.SUPERVISOR, report, "缺少现场联系人"));
        assertThat(Scopes.in(Cast.STREET.scope(), () -> reports.find(report)).state())
                .isEqualTo(Report.State.RETURNED);
    }

    @Test
    void startsAPlanInForceRaisesItAndEndsTheIncidentOnlyAfterwards() {
        var plan = plans.inForce();
        var report = first();
        sent(report);
        var incident =
                Scopes.in(Cast.STREET.scope(), () -> reports.find(report)).incident();
        var id = UUID.randomUUID();
        assertThat(codes(() -> activations.start(Cast.STREET, id, incident, plan, ResponseLevel.III, "", 0, "")))
                .containsExactly("incident.missing", "incident.missing", "incident.hours");
        assertThat(codes(() -> activations.start(
                        Cast.STREET, id, incident, UUID.randomUUID(), ResponseLevel.III, "x", 6, "y")))
                .containsExactly("incident.plan-not-in-force");
        as(
                Cast.STREET,
                () -> activations.start(Cast.STREET, id, incident, plan, ResponseLevel.III, "内涝处置", 6, "封路、抽排"));
        assertThat(sheet(id)).hasSize(2);
        assertThat(codes(() -> activations.start(
                        Cast.STREET, UUID.randomUUID(), incident, plan, ResponseLevel.II, "x", 6, "y")))
                .containsExactly("incident.plan-runs");
        clock.advance(Duration.ofMinutes(9));
        var step = sheet(id).getFirst();
        as(Cast.STREET, () -> activations.stamp(Cast.STREET, id, step.id(), "到位"));
        as(Cast.STREET, () -> activations.stamp(Cast.STREET, id, step.id(), "再点"));
        assertThat(sheet(id).getFirst().stampedSeconds()).isEqualTo(540);
        as(Cast.STREET, () -> activations.change(Cast.STREET, id, ResponseLevel.I, "雨势加大"));
        assertThat(sheet(id)).hasSize(3);
        assertThat(sheet(id).getFirst().isStamped()).isTrue();
        assertThat(state(incident)).isEqualTo(IncidentState.RESPONDING);
        as(Cast.STREET, () -> incidents.take(Cast.STREET, incident, IncidentStep.CONTROL, "积水退去"));
        assertThat(codes(() -> incidents.take(Cast.STREET, incident, IncidentStep.ENDING, "结束")))
                .containsExactly("incident.still-running");
        as(Cast.STREET, () -> activations.end(Cast.STREET, id, "险情解除"));
        assertThat(codes(() ->
                        activations.stamp(Cast.STREET, id, sheet(id).getLast().id(), "")))
                .containsExactly("incident.ended");
        as(Cast.STREET, () -> incidents.take(Cast.STREET, incident, IncidentStep.ENDING, "结束"));
        assertThat(codes(() -> incidents.take(Cast.STREET, incident, IncidentStep.REVIEW, "复盘")))
                .containsExactly("incident.no-final-report");
    }

    /** Many tap at once: each step is stamped by one person, and nobody's tap is lost. */
    @Test
    void stampsAStepOnceWhoeverComesAtTheSameMoment() throws Exception {
        var plan = plans.inForce();
        var report = first();
        var incident =
                Scopes.in(Cast.STREET.scope(), () -> reports.find(report)).incident();
        var id = UUID.randomUUID();
        as(Cast.STREET, () -> activations.start(Cast.STREET, id, incident, plan, ResponseLevel.III, "内涝处置", 6, "封路"));
        var step = sheet(id).getFirst().id();
        var outcomes = new ArrayList<Future<Outcome<UUID>>>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (int n = 0; n < 40; n++) {
                var actor = new Actor(new UUID(5, n), "队员" + n, Set.of(Role.STREET_STAFF), Scope.of(Cast.JIYUQIAO));
                outcomes.add(pool.submit(() -> Scopes.in(actor.scope(), () -> activations.stamp(actor, id, step, ""))));
            }
        }
        int done = 0;
        for (var outcome : outcomes) {
            done += outcome.get() instanceof Outcome.Done<UUID> ? 1 : 0;
        }
        assertThat(done).isEqualTo(1);
        assertThat(what(incident).stream().filter("step-done"::equals)).hasSize(1);
    }

    @Test
    void mergesTwoReportsOfOneEventAndShowsBothTimelines() {
        var one = Scopes.in(Cast.STREET.scope(), () -> reports.find(first())).incident();
        var two = Scopes.in(Cast.STREET.scope(), () -> reports.find(first())).incident();
        assertThat(codes(() -> incidents.merge(Cast.STREET, one, one, "x"))).containsExactly("incident.same-incident");
        as(Cast.STREET, () -> incidents.merge(Cast.STREET, two, one, "同一处积水"));
        assertThat(state(two)).isEqualTo(IncidentState.MERGED);
        assertThat(what(one).stream().filter("entered"::equals)).hasSize(2);
        assertThat(codes(() -> incidents.merge(Cast.STREET, two, one, "x"))).containsExactly("incident.not-mergeable");
    }

    /** Each step is taken in its states and in no other. */
    @Test
    void takesEachStepInItsStatesOnly() {
        for (var step : IncidentStep.values()) {
            for (var state : IncidentState.values()) {
                var found = incidents.objections(in(state), step).stream()
                        .map(Refusal::code)
                        .toList();
                assertThat(found.contains("incident.out-of-order"))
                        .as(step + " in " + state)
                        .isEqualTo(!step.isTakenIn(state));
            }
        }
    }

    @Test
    void keepsTheTimelineAndHidesItFromTheStreetBeside() {
        var report = first();
        assertThatThrownBy(() -> Scopes.in(Cast.SIBLING_STREET.scope(), () -> reports.find(report)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Scopes.run(
                        Cast.STREET.scope(),
                        () -> transaction.executeWithoutResult(status ->
                                jdbc.sql("update incident.line set said = 'x'").update())))
                .isInstanceOf(DataAccessException.class);
    }

    private Incident in(IncidentState state) {
        return new Incident(
                UUID.randomUUID(),
                Cast.JIYUQIAO,
                "示例",
                HazardCategory.NATURAL_DISASTER,
                null,
                "",
                state,
                false,
                clock.instant(),
                clock.instant(),
                "示例路",
                null,
                List.of(),
                null);
    }

    private Incident incident(java.time.Instant happened, java.time.Instant known) {
        return new Incident(
                UUID.randomUUID(),
                Cast.JIYUQIAO,
                "示例路积水",
                HazardCategory.NATURAL_DISASTER,
                null,
                "",
                IncidentState.REPORTED,
                false,
                happened,
                known,
                "示例路",
                null,
                List.of(Cast.JIYUQIAO_COMMUNITY.value()),
                null);
    }

    private static ReportWords least() {
        return ReportWords.least("示例街道值班室", "积水三十厘米", 0, null, 2, null);
    }

    private UUID first() {
        var now = clock.instant();
        return as(
                Cast.STREET,
                () -> reports.first(Cast.STREET, UUID.randomUUID(), incident(now.minusSeconds(300), now), least()));
    }

    private void sent(UUID report) {
        as(Cast.STREET, () -> reports.sign(Cast.STREET, report, "示例主任"));
        as(Cast.STREET, () -> reports.send(Cast.STREET, report));
    }

    private List<ReportClock.Standing> clocks(UUID report) {
        return Scopes.in(
                Cast.STREET.scope(),
                () -> List.copyOf(
                        reports.clocks(incidents.find(reports.find(report).incident()))
                                .values()));
    }

    private List<String> what(UUID incident) {
        return Scopes.in(Cast.STREET.scope(), () -> incidents.timeline(incident)).stream()
                .map(IncidentLine::what)
                .toList();
    }

    private IncidentState state(UUID incident) {
        return Scopes.in(Cast.STREET.scope(), () -> incidents.find(incident)).state();
    }

    private List<org.youbei.drill.run.RunStep> sheet(UUID activation) {
        return Scopes.in(Cast.STREET.scope(), () -> activations.sheet(activation));
    }

    private static <T> List<String> codes(Supplier<Outcome<T>> work) {
        var outcome = Scopes.in(Cast.STREET.scope(), work);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<T>) outcome)
                .refusals().stream().map(Refusal::code).toList();
    }
}
