package org.youbei.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youbei.risk.RiskCast.SMALL;
import static org.youbei.risk.RiskCast.TAMED;
import static org.youbei.risk.RiskCast.TODAY;
import static org.youbei.risk.RiskCast.codes;
import static org.youbei.risk.RiskCast.fields;
import static org.youbei.risk.RiskCast.in;
import static org.youbei.risk.RiskCast.plain;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.division.DivisionImporter;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.RiskColour;
import org.youbei.obligation.ObligationIndex;
import org.youbei.obligation.ObligationRow;
import org.youbei.obligation.notice.NoticeList;
import org.youbei.obligation.notice.NoticeRow;
import org.youbei.risk.gauge.Alarm;
import org.youbei.risk.gauge.Devices;
import org.youbei.risk.gauge.Gauge;
import org.youbei.risk.gauge.Gauges;
import org.youbei.risk.gauge.Quantity;
import org.youbei.risk.gauge.Rhythm;
import org.youbei.risk.gauge.Threshold;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.RememberedAudit;
import org.youbei.testing.TestClock;
import org.youbei.workflow.Fact;

@PostgresTest
class RiskRegisterTests {
    private static final Actor WORKER = Cast.COMMUNITY;
    private static final JurisdictionCode UNIT = Cast.JIYUQIAO_COMMUNITY;

    @Autowired
    RiskRegister register;

    @Autowired
    RiskList list;

    @Autowired
    Gauges gauges;

    @Autowired
    Devices devices;

    @Autowired
    ObligationIndex duties;

    @Autowired
    NoticeList notices;

    @Autowired
    RememberedAudit audit;

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
    void makesTheReviewADutyAndRemembersWhoRegistered() {
        var risk = registered();
        assertThat(review(risk).due()).isEqualTo(TODAY.plusMonths(3));
        assertThat(review(risk).ownerPosition()).isEqualTo("社区安全员");
        assertThat(in(WORKER, () -> register.timeline(risk.getId())))
                .extracting(Fact::step)
                .containsExactly("REGISTERED");
        assertThat(audit.entries()).extracting(entry -> entry.action()).contains("risk.registered");
    }

    @Test
    void refusesARiskWithoutOwnerOrReviewOrTooLateAReview() {
        var nobody = RiskEntry.of("示例", RiskSubtype.GAS, "示例楼", "", "住户", " ", null);
        assertThat(codes(register(UNIT, nobody, TODAY.plusMonths(1)))).containsExactly("risk.owner-missing");
        assertThat(codes(register(UNIT, RiskCast.underpass(), null))).containsExactly("risk.review-missing");
        assertThat(codes(register(UNIT, RiskCast.underpass(), TODAY))).containsExactly("risk.date-past");
        assertThat(codes(
                        register(UNIT, RiskCast.underpass(), TODAY.plusMonths(6).plusDays(1))))
                .as("a community reviews each half-year")
                .containsExactly("risk.review-late");
        assertThat(register(UNIT, RiskCast.underpass(), TODAY.plusMonths(6))).isInstanceOf(Outcome.Done.class);
        var empty = RiskEntry.of("", RiskSubtype.GAS, "", "", "", "长".repeat(121), null);
        assertThat(fields(register(UNIT, empty, TODAY.plusDays(9))))
                .containsExactly("title", "place", "exposed", "owner");
    }

    @Test
    void refusesARiskOutsideTheUnitAndShowsASiblingNothing() {
        assertThat(codes(register(Cast.YANGYUAN_COMMUNITY, RiskCast.underpass(), TODAY.plusDays(30))))
                .containsExactly("risk.not-yours");
        var nowhere = new JurisdictionCode("420106001999");
        assertThat(codes(in(
                        Cast.STREET,
                        () -> register.register(
                                Cast.STREET, UUID.randomUUID(), nowhere, RiskCast.underpass(), TODAY.plusDays(30)))))
                .containsExactly("risk.unit");
        var risk = registered();
        assertThatThrownBy(() -> in(Cast.SIBLING_STREET, () -> register.find(risk.getId())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(
                        Cast.SIBLING_STREET,
                        () -> register.take(
                                Cast.SIBLING_STREET, risk.getId(), UUID.randomUUID(), plain(RiskStep.CLOSING, "x"))))
                .isInstanceOf(NotFound.class);
        assertThat(in(Cast.SIBLING_STREET, () -> list.first(Cast.SIBLING_STREET.scope(), RiskFilter.OPEN, 500)))
                .noneMatch(row -> row.id().equals(risk.getId()));
    }

    @Test
    void registersTheSameFormOnce() {
        var id = UUID.randomUUID();
        for (int n = 0; n < 2; n++) {
            in(WORKER, () -> register.register(WORKER, id, UNIT, RiskCast.underpass(), TODAY.plusDays(30)))
                    .orElseThrow();
        }
        assertThat(in(WORKER, () -> register.timeline(id))).hasSize(1);
    }

    @Test
    void tellsTheSecondOfTwoEditorsThatTheFirstWasThere() {
        var risk = registered();
        var other = RiskEntry.of("改名", RiskSubtype.WATERLOGGING, "示例路", "", "行人", "社区安全员", null);
        var changed = change(risk, risk.revision(), other).orElseThrow();
        assertThat(changed.entry().title()).isEqualTo("改名");
        assertThat(codes(change(risk, risk.revision(), RiskCast.underpass()))).containsExactly("risk.changed");
        assertThat(find(risk).entry().title()).isEqualTo("改名");
    }

    @Test
    void reviewsEachHalfYearAndWithinAMonthAfterAnEvent() {
        var risk = registered();
        take(WORKER, risk, new Step.Assessment(TAMED, ""));
        take(WORKER, risk, plain(RiskStep.EVENT, "暴雨积水"));
        assertThat(find(risk).reviewDue()).isEqualTo(TODAY.plusDays(30));
        clock.set(TODAY.plusDays(3));
        take(WORKER, risk, plain(RiskStep.REVIEW, "已加装挡板"));
        assertThat(find(risk).reviewDue())
                .as("half a year from the review on; the one after the event is done")
                .isEqualTo(TODAY.plusDays(3).plusMonths(6));
        clock.set(TODAY.plusDays(300));
        assertThat(find(risk).reviewDue()).isBefore(TODAY.plusDays(300));
        var overdue = new RiskFilter(null, null, null, null, null, null, null, true, UNIT, null);
        assertThat(in(WORKER, () -> list.first(WORKER.scope(), overdue, 500)))
                .anyMatch(row -> row.id().equals(risk.getId()));
    }

    @Test
    void makesAMeasureADutyOfItsOwnerUntilTheDayAgreed() {
        var risk = registered();
        var measure = RiskCast.measure(TODAY.plusDays(41));
        for (int n = 0; n < 2; n++) {
            in(WORKER, () -> register.plan(WORKER, risk.getId(), measure)).orElseThrow();
        }
        var duty = duty("risk-measure", measure.id());
        assertThat(duty.due()).isEqualTo(TODAY.plusDays(41));
        assertThat(duty.ownerPosition()).isEqualTo("物业经理");
        clock.set(TODAY.plusDays(2));
        in(WORKER, () -> register.complete(WORKER, risk.getId(), measure.id(), "已安装"))
                .orElseThrow();
        assertThat(duty("risk-measure", measure.id()).state().isOpen()).isFalse();
        assertThat(codes(in(WORKER, () -> register.complete(WORKER, risk.getId(), measure.id(), "又装"))))
                .containsExactly("risk.done");
        assertThat(fields(in(
                        WORKER,
                        () -> register.plan(
                                WORKER,
                                risk.getId(),
                                Measure.of(UUID.randomUUID(), "", "", new BigDecimal("-1"), TODAY)))))
                .containsExactly("text", "owner", "money", "due");
    }

    @Test
    void endsEverythingThatFallsDueWhenTheRiskEnds() {
        var risk = registered();
        var measure = RiskCast.measure(TODAY.plusDays(41));
        in(WORKER, () -> register.plan(WORKER, risk.getId(), measure)).orElseThrow();
        var gauge = gauge(risk);
        take(Cast.STREET, risk, plain(RiskStep.CLOSING, "已填平"));
        assertThat(review(risk).state().isOpen()).isFalse();
        assertThat(duty("risk-measure", measure.id()).state().isOpen()).isFalse();
        assertThat(duty("gauge", gauge.id()).state().isOpen()).isFalse();
        assertThat(codes(in(WORKER, () -> register.plan(WORKER, risk.getId(), RiskCast.measure(TODAY.plusDays(9))))))
                .containsExactly("risk.closed");
    }

    @Test
    void countsTheFieldsOfTheMatrixAndListsWhatStandsInOne() {
        var red = registered();
        take(WORKER, red, new Step.Assessment(TAMED, ""));
        var blue = registered();
        take(WORKER, blue, new Step.Assessment(new Rating(1, 2, 1, 1, 0, 0, "", 1, 1), ""));
        var fields = in(WORKER, () -> list.matrix(WORKER.scope(), UNIT));
        assertThat(fields).anyMatch(one -> one.likelihood() == 4 && one.consequence() == 4 && one.risks() >= 1);
        var field = new RiskFilter(null, null, null, null, null, 4, 4, null, null, null);
        assertThat(in(WORKER, () -> list.first(WORKER.scope(), field, 500)))
                .extracting(RiskRow::id)
                .contains(red.getId())
                .doesNotContain(blue.getId());
        assertThat(in(WORKER, () -> list.colours(WORKER.scope(), null))).containsKeys(RiskColour.RED, RiskColour.BLUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"value", "-value", "review", "-review"})
    void listsByPageInEveryOrderWithoutLossOrRepetition(String word) {
        for (int n = 0; n < 4; n++) {
            var risk = registered();
            if (n % 2 == 0) {
                take(WORKER, risk, new Step.Assessment(SMALL, ""));
            }
        }
        var sort = list.sort(word).orElseThrow();
        var paged = new ArrayList<UUID>();
        String after = null;
        do {
            var from = after;
            var page = in(WORKER, () -> list.page(WORKER.scope(), RiskFilter.OPEN, sort, from, 3));
            page.rows().forEach(row -> paged.add(row.id()));
            after = page.next();
        } while (after != null);
        var all = new ArrayList<UUID>();
        in(WORKER, () -> {
            list.each(WORKER.scope(), RiskFilter.OPEN, sort, row -> all.add(row.id()));
            return all;
        });
        assertThat(paged).doesNotHaveDuplicates().containsExactlyElementsOf(all).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void findsWhatIsNearWhileItIsOpen() {
        var one = registered();
        var two = registered();
        assertThat(in(WORKER, () -> register.near(one)))
                .isNotEmpty()
                .noneMatch(near -> near.mark().id().equals(one.getId()));
        take(Cast.STREET, two, plain(RiskStep.CLOSING, "已填平"));
        assertThat(in(WORKER, () -> register.near(one)))
                .noneMatch(near -> near.mark().id().equals(two.getId()));
        var unplaced = RiskEntry.of("未定位", RiskSubtype.GAS, "示例楼", "", "住户", "社区安全员", null);
        change(one, one.revision(), unplaced).orElseThrow();
        assertThat(in(WORKER, () -> register.near(find(one)))).isEmpty();
    }

    @Test
    void raisesAnAlarmAtTheThresholdOnceAndTellsTheOwner() {
        var risk = registered();
        var gauge = gauge(risk);
        threshold(risk, "20.5");
        assertThat(read(gauge, "20.499", 0).orElseThrow()).isEmpty();
        var alarms = read(gauge, "20.5", 1).orElseThrow();
        assertThat(alarms).singleElement().satisfies(alarm -> {
            assertThat(alarm.action()).isEqualTo("封闭通道，转移地下室人员");
            assertThat(alarm.isOpen()).isTrue();
        });
        assertThat(read(gauge, "20.9", 2).orElseThrow())
                .as("the same alarm is open")
                .isEmpty();
        var alarm = alarms.getFirst();
        assertThat(duty("risk-alarm", alarm.id()).due()).isEqualTo(TODAY.plusDays(1));
        assertThat(in(WORKER, () -> notices.first(WORKER.scope(), new NoticeList.For(WORKER.account()), 50)))
                .filteredOn(notice -> notice.rule().equals("alarm"))
                .extracting(NoticeRow::title)
                .anyMatch(title -> title.contains("20.5 m") && title.contains("封闭通道"));
        assertThat(in(WORKER, () -> register.timeline(risk.getId())))
                .anyMatch(fact -> fact.step().equals("ALARM") && fact.remark().contains("防汛专项预案 4.2"));

        in(WORKER, () -> gauges.handle(WORKER, risk.getId(), alarm.id(), "已封闭")).orElseThrow();
        assertThat(duty("risk-alarm", alarm.id()).state().isOpen()).isFalse();
        assertThat(in(WORKER, () -> notices.first(WORKER.scope(), new NoticeList.For(WORKER.account()), 50)))
                .noneMatch(notice -> notice.obligation()
                        .equals(duty("risk-alarm", alarm.id()).id()));
        assertThat(codes(in(WORKER, () -> gauges.handle(WORKER, risk.getId(), alarm.id(), "已封闭"))))
                .containsExactly("risk.done");
        assertThat(read(gauge, "20.6", 3).orElseThrow()).as("a new one").hasSize(1);
    }

    @Test
    void raisesNothingForAnEarlierDayThatIsEnteredLater() {
        var risk = registered();
        var gauge = gauge(risk);
        threshold(risk, "20.5");
        read(gauge, "19", 0).orElseThrow();
        var before = clock.instant().minus(Duration.ofDays(2));
        assertThat(in(WORKER, () -> gauges.read(WORKER, gauge.id(), new BigDecimal("21"), before))
                        .orElseThrow())
                .isEmpty();
    }

    @Test
    void fulfilsTheReadingOfAPeriodOnce() {
        var risk = registered();
        var gauge = gauge(risk);
        assertThat(duty("gauge", gauge.id()).due()).isEqualTo(TODAY.plusDays(1));
        clock.set(TODAY.plusDays(1));
        read(gauge, "19", 0).orElseThrow();
        read(gauge, "19.1", 1).orElseThrow();
        assertThat(in(WORKER, () -> duties.ofSubject(Gauges.subject(gauge.id()))))
                .filteredOn(duty -> !duty.state().isOpen())
                .hasSize(1);
        assertThat(in(WORKER, () -> duties.ofSubject(Gauges.subject(gauge.id()))))
                .filteredOn(duty -> duty.state().isOpen())
                .extracting(ObligationRow::due)
                .containsExactly(TODAY.plusDays(2));
    }

    @ParameterizedTest
    @CsvSource({"-21, risk.value", "101, risk.value"})
    void refusesAReadingThatCannotBe(String value, String code) {
        var gauge = gauge(registered());
        assertThat(codes(read(gauge, value, 0))).containsExactly(code);
    }

    @Test
    void refusesTheFutureAndAnotherValueForTheSameMoment() {
        var gauge = gauge(registered());
        assertThat(codes(read(gauge, "19", 10))).containsExactly("risk.moment");
        read(gauge, "19", 0).orElseThrow();
        assertThat(read(gauge, "19.000", 0).orElseThrow()).isEmpty();
        assertThat(codes(read(gauge, "19.5", 0))).containsExactly("risk.read-already");
    }

    @Test
    void takesAReadingFromTheDeviceWithTheTokenAndFromNoOther() {
        var risk = registered();
        var gauge = gauge(risk);
        threshold(risk, "20.5");
        var first = in(WORKER, () -> gauges.token(WORKER, gauge.id())).orElseThrow();
        var token = in(WORKER, () -> gauges.token(WORKER, gauge.id())).orElseThrow();
        assertThat(devices.find(first.text())).as("an earlier token ends").isEmpty();
        assertThat(devices.find("guess")).isEmpty();
        assertThat(token).hasToString("secret");
        var device = devices.find(token.text()).orElseThrow();
        var actor = device.actor();
        assertThat(in(actor, () -> gauges.post(device, new BigDecimal("20.7"), clock.instant()))
                        .orElseThrow())
                .hasSize(1);
        assertThat(in(actor, () -> gauges.readings(gauge.id(), 5)))
                .singleElement()
                .satisfies(reading -> assertThat(reading.device()).isTrue());
        assertThat(codes(in(actor, () -> gauges.read(actor, gauge.id(), BigDecimal.ONE, clock.instant()))))
                .as("a device holds no role")
                .containsExactly("risk.not-yours");
        in(WORKER, () -> gauges.retire(WORKER, gauge.id(), "拆除")).orElseThrow();
        assertThat(devices.find(token.text())).isEmpty();
    }

    @Test
    void hidesTheRowsOfEveryTableFromASibling() {
        var risk = registered();
        in(WORKER, () -> register.plan(WORKER, risk.getId(), RiskCast.measure(TODAY.plusDays(41))))
                .orElseThrow();
        var gauge = gauge(risk);
        threshold(risk, "10");
        read(gauge, "11", 0).orElseThrow();
        for (var table : List.of("risk", "risk_fact", "measure", "threshold", "gauge", "reading", "alarm")) {
            assertThat(count(Cast.STREET, table)).as(table).isPositive();
            assertThat(count(Cast.SIBLING_STREET, table)).as(table).isZero();
        }
    }

    private long count(Actor actor, String table) {
        return in(
                actor,
                () -> transaction.execute(status -> jdbc.sql("select count(*) from risk." + table)
                        .query(Long.class)
                        .single()));
    }

    private Risk registered() {
        return register(UNIT, RiskCast.underpass(), TODAY.plusMonths(3)).orElseThrow();
    }

    private Outcome<Risk> register(JurisdictionCode unit, RiskEntry entry, @Nullable LocalDate review) {
        return in(WORKER, () -> register.register(WORKER, UUID.randomUUID(), unit, entry, review));
    }

    private Outcome<Risk> change(Risk risk, int revision, RiskEntry entry) {
        return in(WORKER, () -> register.change(WORKER, risk.getId(), UUID.randomUUID(), revision, entry));
    }

    private void take(Actor actor, Risk risk, Step step) {
        in(actor, () -> register.take(actor, risk.getId(), UUID.randomUUID(), step))
                .orElseThrow();
    }

    private Risk find(Risk risk) {
        return in(WORKER, () -> register.find(risk.getId()));
    }

    private Gauge gauge(Risk risk) {
        return in(
                        WORKER,
                        () -> gauges.install(
                                WORKER, risk.getId(), UUID.randomUUID(), "示例水尺", Quantity.WATER_LEVEL, Rhythm.DAILY))
                .orElseThrow();
    }

    private void threshold(Risk risk, String bound) {
        var threshold = new Threshold(
                UUID.randomUUID(), Quantity.WATER_LEVEL, new BigDecimal(bound), true, "封闭通道，转移地下室人员", "防汛专项预案 4.2");
        in(WORKER, () -> gauges.set(WORKER, risk.getId(), threshold)).orElseThrow();
    }

    private Outcome<List<Alarm>> read(Gauge gauge, String value, int minutes) {
        var at = clock.instant().plus(Duration.ofMinutes(minutes));
        return in(WORKER, () -> gauges.read(WORKER, gauge.id(), new BigDecimal(value), at));
    }

    private ObligationRow review(Risk risk) {
        return duty("risk", risk.getId());
    }

    private ObligationRow duty(String type, UUID id) {
        return in(WORKER, () -> duties.ofSubject(new org.youbei.model.Subject(type, id)))
                .getFirst();
    }
}
