package org.youbei.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youbei.duty.DutyRoom.as;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.division.DivisionImporter;
import org.youbei.drill.improvement.Element;
import org.youbei.drill.improvement.Finding;
import org.youbei.incident.loss.LossReport;
import org.youbei.incident.loss.LossSum;
import org.youbei.incident.loss.LossSurvey;
import org.youbei.incident.loss.LossSurveys;
import org.youbei.incident.loss.Losses;
import org.youbei.incident.relief.Relief;
import org.youbei.incident.relief.ReliefLine;
import org.youbei.incident.report.IncidentReports;
import org.youbei.incident.report.Report;
import org.youbei.incident.report.ReportWords;
import org.youbei.incident.review.Archives;
import org.youbei.incident.review.IncidentReviews;
import org.youbei.incident.rule.ReportClock;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.HazardCategory;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** What follows an incident: losses by community, relief goods, the review with its findings, the archive. */
@PostgresTest
class AfterwardsTests {
    @Autowired
    Incidents incidents;

    @Autowired
    IncidentReports reports;

    @Autowired
    LossSurveys losses;

    @Autowired
    Relief relief;

    @Autowired
    IncidentReviews reviews;

    @Autowired
    Archives archives;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @BeforeEach
    void loadUnits(@Autowired DivisionImporter importer) {
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
    }

    @Test
    void asksEveryAffectedCommunityOnceAndAddsUpWhatIsKnown() {
        var incident = reported();
        var survey = asked(incident);
        assertThat(codes(() -> losses.ask(Cast.STREET, incident))).containsExactly("incident.all-asked");
        assertThat(sum(incident)).isEqualTo(new LossSum(Losses.UNKNOWN, 1, 0, 0));
        report(survey, LossReport.Kind.DAILY, some(120, 0));
        var shown = find(survey);
        assertThat(shown.reports().getFirst().kind())
                .as("a first one is a first one")
                .isEqualTo(LossReport.Kind.FIRST);
        assertThat(sum(incident).losses().affected()).isEqualTo(120);
        assertThat(sum(incident).losses().missing()).as("unknown is not zero").isNull();
        assertThat(sum(incident).answered()).isEqualTo(1);
        assertThatThrownBy(() -> Scopes.in(Cast.SIBLING_STREET.scope(), () -> losses.find(survey)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void repeatsTheNumbersInAZeroReportAndOwesTheNextWithinADay() {
        var survey = asked(reported());
        report(survey, LossReport.Kind.FIRST, some(120, 0));
        assertThat(codes(() ->
                        losses.report(Cast.STREET, UUID.randomUUID(), survey, LossReport.Kind.ZERO, some(1, 0), "")))
                .containsExactly("incident.zero");
        clock.advance(Duration.ofHours(24));
        assertThat(find(survey).standing(clock.instant()).orElseThrow().state())
                .as("at the limit is in time")
                .isEqualTo(ReportClock.State.RUNNING);
        clock.advance(Duration.ofSeconds(1));
        assertThat(find(survey).standing(clock.instant()).orElseThrow().state()).isEqualTo(ReportClock.State.OVERDUE);
        report(survey, LossReport.Kind.ZERO, Losses.UNKNOWN);
        assertThat(find(survey).last().orElseThrow().losses().affected()).isEqualTo(120);
        assertThat(open(survey, "LOSS_REPORT")).isEqualTo(1);
    }

    @Test
    void verifiesOnlyAfterTheEndAndOnlyWithEveryNumber() {
        var incident = reported();
        var survey = asked(incident);
        report(survey, LossReport.Kind.FIRST, some(120, 0));
        assertThat(codes(() -> losses.report(
                        Cast.STREET, UUID.randomUUID(), survey, LossReport.Kind.VERIFIED, complete(), "")))
                .containsExactly("incident.loss-running");
        end(incident);
        assertThat(open(survey, "LOSS_REPORT")).isZero();
        assertThat(open(survey, "LOSS_VERIFICATION")).isEqualTo(1);
        assertThat(codes(() -> losses.report(
                        Cast.STREET, UUID.randomUUID(), survey, LossReport.Kind.VERIFIED, some(1, 0), "")))
                .containsExactly("incident.missing");
        report(survey, LossReport.Kind.VERIFIED, complete());
        assertThat(open(survey, "LOSS_VERIFICATION")).isZero();
        assertThat(find(survey).due()).isEmpty();
        assertThat(sum(incident).verified()).isEqualTo(1);
        assertThat(codes(() ->
                        losses.report(Cast.STREET, UUID.randomUUID(), survey, LossReport.Kind.DAILY, some(1, 0), "")))
                .containsExactly("incident.loss-verified");
    }

    @Test
    void countsNoReportThatWasSentBack() {
        var incident = reported();
        var survey = asked(incident);
        assertThat(codes(() -> losses.check(Cast.STREET, survey, ""))).containsExactly("incident.loss-checked");
        report(survey, LossReport.Kind.FIRST, some(120, 0));
        as(Cast.STREET, () -> losses.check(Cast.STREET, survey, "缺少倒塌间数"));
        assertThat(sum(incident).answered()).isZero();
        assertThat(codes(() -> losses.check(Cast.STREET, survey, ""))).containsExactly("incident.loss-checked");
        report(survey, LossReport.Kind.FIRST, some(110, 0));
        as(Cast.SUPERVISOR, () -> losses.check(Cast.SUPERVISOR, survey, ""));
        assertThat(sum(incident).losses().affected()).isEqualTo(110);
        assertThat(find(survey).reports()).hasSize(2);
    }

    @Test
    void reportsOnceForOneFormAndRefusesNumbersBelowZero() {
        var survey = asked(reported());
        var id = UUID.randomUUID();
        for (int n = 0; n < 2; n++) {
            as(Cast.STREET, () -> losses.report(Cast.STREET, id, survey, LossReport.Kind.FIRST, some(1, 0), ""));
        }
        assertThat(find(survey).reports()).hasSize(1);
        assertThat(codes(() ->
                        losses.report(Cast.STREET, UUID.randomUUID(), survey, LossReport.Kind.DAILY, some(-1, 0), "")))
                .containsExactly("incident.number");
    }

    @Test
    void handsOutByTheStandardAndNeverMoreThanThereIs() {
        var round = round("10");
        hand(round, "张示例", 3, null, "");
        var line = Scopes.in(Cast.STREET.scope(), () -> relief.lines(round)).getFirst();
        assertThat(line.name()).isEqualTo("张**");
        assertThat(line.quantity()).isEqualByComparingTo("6");
        assertThat(codes(() -> handed(round, "李示例", 3, null, ""))).containsExactly("incident.over-stock");
        assertThat(codes(() -> handed(round, "李示例", 3, "4", ""))).containsExactly("incident.off-standard");
        hand(round, "李示例", 3, "4", "只剩四床");
        var shown = Scopes.in(Cast.STREET.scope(), () -> relief.find(round));
        assertThat(shown.left()).isEqualByComparingTo("0");
        assertThat(shown.people()).isEqualTo(6);
        as(Cast.STREET, () -> relief.close(Cast.STREET, round));
        assertThat(codes(() -> handed(round, "王示例", 1, "1", "x")))
                .containsExactly("incident.closed", "incident.over-stock");
        assertThat(codes(() -> relief.close(Cast.STREET, round))).containsExactly("incident.closed");
    }

    @Test
    void showsNamesOnlyForAReasonAndChangesNoLine() {
        var round = round("10");
        hand(round, "欧阳示例", 1, null, "");
        assertThat(codes(() -> relief.names(Cast.STREET, round, " "))).containsExactly("incident.missing");
        assertThat(as(Cast.STREET, () -> relief.names(Cast.STREET, round, "公示"))
                        .getFirst()
                        .name())
                .isEqualTo("欧阳示例");
        assertThat(jdbc.sql("select name from incident.relief_line where round = ?")
                        .param(round)
                        .query(String.class)
                        .optional()
                        .orElse(""))
                .doesNotContain("欧阳");
        assertThatThrownBy(() -> Scopes.run(
                        Cast.STREET.scope(),
                        () -> transaction.executeWithoutResult(
                                status -> jdbc.sql("update incident.relief_line set people = 2")
                                        .update())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void refusesARoundThatSaysNothing() {
        var said = new Relief.Words("", "", "", BigDecimal.ZERO, BigDecimal.ZERO, "", "");
        assertThat(codes(() -> relief.open(Cast.STREET, UUID.randomUUID(), Cast.JIYUQIAO, null, said)))
                .containsExactly(
                        "incident.missing",
                        "incident.missing",
                        "incident.missing",
                        "incident.missing",
                        "incident.number",
                        "incident.number");
        var fine = new Relief.Words("示例", "棉被", "床", BigDecimal.ONE, BigDecimal.ONE, "", "示例");
        var refused = Scopes.in(
                Cast.SIBLING_STREET.scope(),
                () -> relief.open(Cast.SIBLING_STREET, UUID.randomUUID(), Cast.JIYUQIAO, null, fine));
        assertThat(refused).isInstanceOf(Outcome.Refused.class);
    }

    /** Many hand out at once: what there is, is handed out, and not one more. */
    @Test
    void handsOutNoMoreThanThereIsHoweverManyComeAtOnce() throws Exception {
        var round = round("20");
        var done = new ArrayList<Future<Outcome<UUID>>>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (int n = 0; n < 30; n++) {
                done.add(pool.submit(() -> Scopes.in(Cast.STREET.scope(), () -> handed(round, "张示例", 1, null, ""))));
            }
        }
        int handed = 0;
        for (var one : done) {
            handed += one.get() instanceof Outcome.Done<UUID> ? 1 : 0;
        }
        assertThat(handed).isEqualTo(10);
        assertThat(Scopes.in(Cast.STREET.scope(), () -> relief.find(round)).left())
                .isEqualByComparingTo("0");
    }

    @Test
    void followsAFindingUntilSomebodyElseHasSeenThatItIsGone() {
        var incident = reported();
        var id = UUID.randomUUID();
        var said = new IncidentReviews.Words("抽排", "水泵到场慢", "前置两台水泵", Element.EQUIPMENT, "应急办主任");
        assertThat(codes(() -> reviews.note(Cast.STREET, id, incident, said)))
                .as("not before the end")
                .containsExactly("incident.out-of-order");
        end(incident);
        as(Cast.STREET, () -> reviews.note(Cast.STREET, id, incident, said));
        assertThat(open(id, "DRILL_IMPROVEMENT")).isEqualTo(1);
        assertThat(codes(() -> reviews.verify(Cast.STREET, id, "看过"))).containsExactly("incident.out-of-order");
        as(Cast.STREET, () -> reviews.finish(Cast.STREET, id, "已前置"));
        assertThat(open(id, "DRILL_IMPROVEMENT")).isZero();
        assertThat(codes(() -> reviews.verify(Cast.STREET, id, "看过"))).hasSize(1);
        var colleague = Cast.colleague(Cast.STREET);
        as(colleague, () -> reviews.verify(colleague, id, "12 月演练"));
        var shown =
                Scopes.in(Cast.STREET.scope(), () -> reviews.findings(incident)).getFirst();
        assertThat(shown.state()).isEqualTo(Finding.State.VERIFIED);
        assertThat(shown.verifiedLabel()).isEqualTo("12 月演练");
    }

    @Test
    void archivesOnlyWhatIsReviewedAndWithTheHashOfEveryFile() throws Exception {
        var incident = reported();
        end(incident);
        var parts = List.of(
                new Archives.Part("review.docx", "一".getBytes(StandardCharsets.UTF_8)),
                new Archives.Part("report-01.docx", "二".getBytes(StandardCharsets.UTF_8)));
        assertThat(codes(() -> archives.keep(Cast.STREET, UUID.randomUUID(), incident, parts)))
                .containsExactly("incident.out-of-order");
        review(incident);
        assertThat(codes(() -> incidents.take(Cast.STREET, incident, IncidentStep.ARCHIVING, "归档")))
                .containsExactly("incident.no-archive");
        as(Cast.STREET, () -> archives.keep(Cast.STREET, UUID.randomUUID(), incident, parts));
        as(Cast.STREET, () -> incidents.take(Cast.STREET, incident, IncidentStep.ARCHIVING, "归档"));
        var bytes = Scopes.in(Cast.STREET.scope(), () -> archives.bytes(incident));
        var archive =
                Scopes.in(Cast.STREET.scope(), () -> archives.of(incident)).orElseThrow();
        assertThat(archive.sha256()).isEqualTo(Archives.sha256(bytes));
        assertThat(archive.size()).isEqualTo(bytes.length);
        var inside = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                inside.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertThat(inside).containsOnlyKeys("review.docx", "report-01.docx", "SHA256SUMS.txt");
        assertThat(new String(inside.get("SHA256SUMS.txt"), StandardCharsets.UTF_8))
                .isEqualTo(archive.list())
                .contains(Archives.sha256(inside.get("review.docx")));
        assertThatThrownBy(() -> Scopes.run(
                        Cast.STREET.scope(),
                        () -> transaction.executeWithoutResult(
                                status -> jdbc.sql("update incident.archive set list = 'x'")
                                        .update())))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> Scopes.in(Cast.SIBLING_STREET.scope(), () -> archives.bytes(incident)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void replaysTheTimelineFromWhenItWasKnown() {
        var incident = reported();
        clock.advance(Duration.ofMinutes(7));
        as(Cast.STREET, () -> incidents.take(Cast.STREET, incident, IncidentStep.VERIFICATION, "核实"));
        var replay = Scopes.in(Cast.STREET.scope(), () -> reviews.replay(incidents.find(incident)));
        assertThat(replay.lines().getFirst().line().what()).isEqualTo("entered");
        assertThat(replay.lines().getLast().minute()).isEqualTo(7);
        assertThat(replay.steps()).isEmpty();
    }

    private void review(UUID incident) {
        var last = UUID.randomUUID();
        as(Cast.STREET, () -> reports.next(Cast.STREET, last, incident, Report.Kind.FINAL, least()));
        send(last);
        as(Cast.STREET, () -> incidents.take(Cast.STREET, incident, IncidentStep.REVIEW, "复盘"));
    }

    private void end(UUID incident) {
        for (var step : List.of(IncidentStep.VERIFICATION, IncidentStep.CONTROL, IncidentStep.ENDING)) {
            as(Cast.STREET, () -> incidents.take(Cast.STREET, incident, step, "示例"));
        }
    }

    private UUID round(String total) {
        var said = new Relief.Words("棉被发放", "棉被", "床", new BigDecimal("2"), new BigDecimal(total), "示例办法", "示例出库 1 号");
        return as(Cast.STREET, () -> relief.open(Cast.STREET, UUID.randomUUID(), Cast.JIYUQIAO, null, said));
    }

    private void hand(UUID round, String name, int people, @Nullable String quantity, String reason) {
        as(Cast.STREET, () -> handed(round, name, people, quantity, reason));
    }

    private Outcome<UUID> handed(UUID round, String name, int people, @Nullable String quantity, String reason) {
        return relief.hand(
                Cast.STREET,
                UUID.randomUUID(),
                round,
                name,
                people,
                quantity == null ? null : new BigDecimal(quantity),
                reason,
                ReliefLine.Signed.SIGNED);
    }

    private static Losses some(int affected, int dead) {
        return new Losses(
                affected, dead, null, null, null, null, null, null, null, new BigDecimal("12.50"), null, null, null);
    }

    private static Losses complete() {
        return new Losses(118, 0, 0, 1, 14, 0, 0, 0, 2, new BigDecimal("12.50"), BigDecimal.ZERO, 6, 6);
    }

    private void report(UUID survey, LossReport.Kind kind, Losses said) {
        as(Cast.STREET, () -> losses.report(Cast.STREET, UUID.randomUUID(), survey, kind, said, ""));
    }

    private UUID asked(UUID incident) {
        as(Cast.STREET, () -> losses.ask(Cast.STREET, incident));
        return Scopes.in(Cast.STREET.scope(), () -> losses.of(incident))
                .getFirst()
                .id();
    }

    private LossSurvey find(UUID survey) {
        return Scopes.in(Cast.STREET.scope(), () -> losses.find(survey));
    }

    private LossSum sum(UUID incident) {
        return LossSum.of(Scopes.in(Cast.STREET.scope(), () -> losses.of(incident)));
    }

    private int open(UUID subject, String kind) {
        return Scopes.in(
                Cast.STREET.scope(),
                () -> transaction.execute(status -> jdbc.sql(
                                "select count(*) from obligation.duty where subject_id = ? and kind = ? and open")
                        .params(subject, kind)
                        .query(Integer.class)
                        .single()));
    }

    private UUID reported() {
        var now = clock.instant();
        var said = new Incident(
                UUID.randomUUID(),
                Cast.JIYUQIAO,
                "示例路积水",
                HazardCategory.NATURAL_DISASTER,
                null,
                "",
                IncidentState.REPORTED,
                false,
                now,
                now,
                "示例路",
                null,
                List.of(Cast.JIYUQIAO_COMMUNITY.value()),
                null);
        var report = as(Cast.STREET, () -> reports.first(Cast.STREET, UUID.randomUUID(), said, least()));
        send(report);
        return said.id();
    }

    private void send(UUID report) {
        as(Cast.STREET, () -> reports.sign(Cast.STREET, report, "示例主任"));
        as(Cast.STREET, () -> reports.send(Cast.STREET, report));
    }

    private static ReportWords least() {
        return ReportWords.least("示例街道值班室", "积水三十厘米", 0, null, 2, null);
    }

    private static <T> List<String> codes(Supplier<Outcome<T>> work) {
        var outcome = Scopes.in(Cast.STREET.scope(), work);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<T>) outcome)
                .refusals().stream().map(Refusal::code).toList();
    }
}
