package org.youbei.risk.gauge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youbei.risk.RiskCast.TODAY;
import static org.youbei.risk.RiskCast.codes;
import static org.youbei.risk.RiskCast.fields;
import static org.youbei.risk.RiskCast.in;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.division.DivisionImporter;
import org.youbei.model.Actor;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.obligation.ObligationIndex;
import org.youbei.obligation.ObligationRow;
import org.youbei.risk.Risk;
import org.youbei.risk.RiskCast;
import org.youbei.risk.RiskRegister;
import org.youbei.risk.RiskStep;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** Gauges, thresholds and alarms: who may, what is refused, and when an alarm is open. */
@PostgresTest
class GaugesTests {
    private static final Actor WORKER = Cast.COMMUNITY;

    @Autowired
    RiskRegister register;

    @Autowired
    Gauges gauges;

    @Autowired
    Devices devices;

    @Autowired
    ObligationIndex duties;

    @Autowired
    TestClock clock;

    private Risk risk;

    @BeforeEach
    void register(@Autowired DivisionImporter importer) {
        clock.set(TODAY);
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        risk = in(
                        WORKER,
                        () -> register.register(
                                WORKER,
                                UUID.randomUUID(),
                                Cast.JIYUQIAO_COMMUNITY,
                                RiskCast.underpass(),
                                TODAY.plusMonths(3)))
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Quantity.class)
    void believesEachQuantityFromItsLowestToItsHighest(Quantity quantity) {
        var gauge = installed(quantity);
        var little = new BigDecimal("0.001");
        assertThat(read(gauge, quantity.lowest(), 1)).isInstanceOf(Outcome.Done.class);
        assertThat(read(gauge, quantity.highest(), 2)).isInstanceOf(Outcome.Done.class);
        assertThat(codes(read(gauge, quantity.lowest().subtract(little), 3))).containsExactly("risk.value");
        assertThat(codes(read(gauge, quantity.highest().add(little), 4))).containsExactly("risk.value");
        assertThat(codes(set(threshold(quantity, quantity.highest().add(BigDecimal.ONE), "转移", ""))))
                .containsExactly("risk.value");
        assertThat(quantity.unit()).isNotBlank();
    }

    @Test
    void asksWhatHappensAtAThresholdAndTakesAPlanThatFits() {
        assertThat(fields(set(threshold(Quantity.RAIN, BigDecimal.TEN, " ", ""))))
                .containsExactly("action");
        assertThat(fields(set(threshold(Quantity.RAIN, BigDecimal.TEN, "长".repeat(501), ""))))
                .containsExactly("action");
        assertThat(fields(set(threshold(Quantity.RAIN, BigDecimal.TEN, "转移", "长".repeat(301)))))
                .containsExactly("plan");
        assertThat(set(threshold(Quantity.RAIN, BigDecimal.TEN, "长".repeat(500), "长".repeat(300))))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void setsAThresholdOnceHoweverOftenItsFormIsSent() {
        var rain = threshold(Quantity.RAIN, new BigDecimal("50.000"), "巡查低洼处", "");
        set(rain).orElseThrow();
        set(rain).orElseThrow();
        assertThat(in(WORKER, () -> gauges.thresholds(risk.getId()))).containsExactly(rain);
        assertThat(steps()).filteredOn("THRESHOLD"::equals).hasSize(1);
    }

    @Test
    void endsAThresholdOnceAndKnowsNoOther() {
        var rain =
                set(threshold(Quantity.RAIN, new BigDecimal("50"), "巡查低洼处", "")).orElseThrow();
        in(WORKER, () -> gauges.end(WORKER, risk.getId(), rain.id())).orElseThrow();
        assertThat(in(WORKER, () -> gauges.thresholds(risk.getId()))).isEmpty();
        assertThatThrownBy(() -> in(WORKER, () -> gauges.end(WORKER, risk.getId(), rain.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(WORKER, () -> gauges.end(WORKER, risk.getId(), UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
        var gauge = installed(Quantity.RAIN);
        assertThat(read(gauge, new BigDecimal("60"), 0).orElseThrow())
                .as("an ended threshold raises nothing")
                .isEmpty();
    }

    @Test
    void namesAGaugeAndRetiresItOnceWithAReason() {
        assertThat(fields(install(" "))).containsExactly("name");
        assertThat(fields(install("长".repeat(121)))).containsExactly("name");
        var gauge = install(" 水尺 ").orElseThrow();
        assertThat(gauge.name()).isEqualTo("水尺");
        assertThat(fields(in(WORKER, () -> gauges.retire(WORKER, gauge.id(), ""))))
                .containsExactly("remark");
        in(WORKER, () -> gauges.retire(WORKER, gauge.id(), "拆除")).orElseThrow();
        assertThat(codes(in(WORKER, () -> gauges.retire(WORKER, gauge.id(), "拆除"))))
                .containsExactly("risk.done");
        assertThat(codes(in(WORKER, () -> gauges.token(WORKER, gauge.id())))).containsExactly("risk.done");
        assertThat(codes(read(gauge, BigDecimal.ONE, 0))).containsExactly("risk.done");
        assertThat(in(WORKER, () -> gauges.find(gauge.id())).isRunning()).isFalse();
        assertThat(duty(gauge).state().isOpen()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Rhythm.class)
    void makesAMissingReadingADutyOfItsRhythm(Rhythm rhythm) {
        var gauge = in(
                        WORKER,
                        () -> gauges.install(WORKER, risk.getId(), UUID.randomUUID(), "示例", Quantity.CRACK, rhythm))
                .orElseThrow();
        var due = duty(gauge).due();
        var latest = switch (rhythm) {
            case DAILY -> TODAY.plusDays(1);
            case WEEKLY -> TODAY.plusDays(7);
            case MONTHLY -> TODAY.plusMonths(1);
        };
        assertThat(due).isEqualTo(latest);
        assertThat(duty(gauge).ownerPosition()).isEqualTo("社区安全员");
    }

    @Test
    void letsNobodyFromBesideReadOrKeepAnything() {
        var gauge = installed(Quantity.WATER_LEVEL);
        var actor = Cast.SIBLING_STREET;
        assertThatThrownBy(() -> in(actor, () -> gauges.read(actor, gauge.id(), BigDecimal.ONE, clock.instant())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(actor, () -> gauges.token(actor, gauge.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(actor, () -> gauges.find(gauge.id()))).isInstanceOf(NotFound.class);
        assertThat(in(actor, () -> gauges.of(risk.getId()))).isEmpty();
        assertThat(in(actor, () -> gauges.readings(gauge.id(), 5))).isEmpty();
        assertThat(in(actor, () -> gauges.alarms(risk.getId()))).isEmpty();
        var auditor = Cast.AUDITOR;
        assertThat(codes(in(auditor, () -> gauges.read(auditor, gauge.id(), BigDecimal.ONE, clock.instant()))))
                .as("who reads everything changes nothing")
                .containsExactly("risk.not-yours");
        assertThat(codes(in(auditor, () -> gauges.token(auditor, gauge.id())))).containsExactly("risk.not-yours");
    }

    @Test
    void watchesAClosedRiskNoMore() {
        var gauge = installed(Quantity.WATER_LEVEL);
        set(threshold(Quantity.WATER_LEVEL, BigDecimal.TEN, "封闭通道", "")).orElseThrow();
        var token = in(WORKER, () -> gauges.token(WORKER, gauge.id())).orElseThrow();
        var device = devices.find(token.text()).orElseThrow();
        var alarm = read(gauge, new BigDecimal("11"), 0).orElseThrow().getFirst();
        in(
                        Cast.STREET,
                        () -> register.take(
                                Cast.STREET, risk.getId(), UUID.randomUUID(), RiskCast.plain(RiskStep.CLOSING, "已填平")))
                .orElseThrow();
        assertThat(in(WORKER, () -> gauges.find(gauge.id())).isRunning()).isFalse();
        assertThat(in(WORKER, () -> gauges.alarms(risk.getId())))
                .singleElement()
                .satisfies(ended -> {
                    assertThat(ended.id()).isEqualTo(alarm.id());
                    assertThat(ended.isOpen()).isFalse();
                });
        assertThat(codes(in(device.actor(), () -> gauges.post(device, BigDecimal.ONE, clock.instant()))))
                .containsExactly("risk.device");
        assertThat(codes(set(threshold(Quantity.RAIN, BigDecimal.TEN, "巡查", ""))))
                .containsExactly("risk.closed");
        assertThat(codes(install("新水尺"))).containsExactly("risk.closed");
        assertThat(devices.find(token.text()))
                .as("the token ended with the gauge")
                .isEmpty();
    }

    @Test
    void handlesAnAlarmWithAWordAndKnowsNoOther() {
        var gauge = installed(Quantity.WATER_LEVEL);
        set(threshold(Quantity.WATER_LEVEL, BigDecimal.TEN, "封闭通道", "防汛预案 4.2")).orElseThrow();
        var alarm = read(gauge, BigDecimal.TEN, 0).orElseThrow().getFirst();
        assertThat(alarm.plan()).isEqualTo("防汛预案 4.2");
        assertThat(in(WORKER, () -> gauges.riskOfAlarm(alarm.id()))).isEqualTo(risk.getId());
        assertThat(fields(in(WORKER, () -> gauges.handle(WORKER, risk.getId(), alarm.id(), ""))))
                .containsExactly("remark");
        assertThatThrownBy(() -> in(WORKER, () -> gauges.handle(WORKER, risk.getId(), UUID.randomUUID(), "封闭")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(WORKER, () -> gauges.riskOfAlarm(UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
        in(WORKER, () -> gauges.handle(WORKER, risk.getId(), alarm.id(), "已封闭")).orElseThrow();
        assertThat(in(WORKER, () -> gauges.alarms(risk.getId())))
                .singleElement()
                .satisfies(handled -> {
                    assertThat(handled.handledBy()).isEqualTo(WORKER.name());
                    assertThat(handled.note()).isEqualTo("已封闭");
                });
    }

    @Test
    void refusesReadingsFromTheFutureAndFromMoreThanAYearAgo() {
        var gauge = installed(Quantity.WATER_LEVEL);
        assertThat(codes(read(gauge, BigDecimal.ONE, 6))).containsExactly("risk.moment");
        assertThat(read(gauge, BigDecimal.ONE, 5)).as("clocks differ a little").isInstanceOf(Outcome.Done.class);
        assertThat(codes(read(gauge, BigDecimal.ONE, (int) -Duration.ofDays(367).toMinutes())))
                .containsExactly("risk.moment");
        assertThat(read(gauge, BigDecimal.ONE, (int) -Duration.ofDays(365).toMinutes()))
                .isInstanceOf(Outcome.Done.class);
    }

    /** Against counting by hand: an alarm is raised by the latest reading across the bound while none is open. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void raisesOneAlarmForEachTimeTheBoundIsCrossed(long seed) {
        var random = new Random(seed);
        var gauge = installed(Quantity.WATER_LEVEL);
        boolean above = random.nextBoolean();
        var bound = BigDecimal.valueOf(20);
        set(new Threshold(UUID.randomUUID(), Quantity.WATER_LEVEL, bound, above, "封闭通道", ""))
                .orElseThrow();
        var open = new ArrayList<UUID>();
        for (int minute = 0; minute < 40; minute++) {
            clock.advance(Duration.ofMinutes(1));
            var value = BigDecimal.valueOf(18 + random.nextInt(5));
            boolean across = above ? value.compareTo(bound) >= 0 : value.compareTo(bound) <= 0;
            var raised = read(gauge, value, 0).orElseThrow();
            assertThat(raised).as(minute + ": " + value).hasSize(across && open.isEmpty() ? 1 : 0);
            raised.forEach(alarm -> open.add(alarm.id()));
            if (!open.isEmpty() && random.nextInt(3) == 0) {
                var handled = open.removeFirst();
                in(WORKER, () -> gauges.handle(WORKER, risk.getId(), handled, "已处置"))
                        .orElseThrow();
            }
        }
        assertThat(in(WORKER, () -> gauges.alarms(risk.getId())))
                .filteredOn(Alarm::isOpen)
                .extracting(Alarm::id)
                .containsExactlyElementsOf(open);
    }

    private Gauge installed(Quantity quantity) {
        return in(WORKER, () -> gauges.install(WORKER, risk.getId(), UUID.randomUUID(), "示例", quantity, Rhythm.DAILY))
                .orElseThrow();
    }

    private Outcome<Gauge> install(String name) {
        return in(
                WORKER,
                () -> gauges.install(
                        WORKER, risk.getId(), UUID.randomUUID(), name, Quantity.WATER_LEVEL, Rhythm.DAILY));
    }

    private static Threshold threshold(Quantity quantity, BigDecimal bound, String action, String plan) {
        return new Threshold(UUID.randomUUID(), quantity, bound, true, action, plan);
    }

    private Outcome<Threshold> set(Threshold threshold) {
        return in(WORKER, () -> gauges.set(WORKER, risk.getId(), threshold));
    }

    private Outcome<List<Alarm>> read(Gauge gauge, BigDecimal value, int minutes) {
        var at = clock.instant().plus(Duration.ofMinutes(minutes));
        return in(WORKER, () -> gauges.read(WORKER, gauge.id(), value, at));
    }

    private List<String> steps() {
        return in(WORKER, () -> register.timeline(risk.getId())).stream()
                .map(fact -> fact.step())
                .toList();
    }

    private ObligationRow duty(Gauge gauge) {
        return in(WORKER, () -> duties.ofSubject(Gauges.subject(gauge.id()))).getFirst();
    }
}
