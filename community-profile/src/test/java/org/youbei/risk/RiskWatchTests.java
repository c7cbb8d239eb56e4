package org.youbei.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.risk.RiskCast.codes;
import static org.youbei.risk.RiskCast.in;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.community.FigureValue;
import org.youbei.community.ProfileDesk;
import org.youbei.community.ProfileEntry;
import org.youbei.division.DivisionImporter;
import org.youbei.model.Actor;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.obligation.ObligationIndex;
import org.youbei.place.Corners;
import org.youbei.place.Shape;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;
import org.youbei.workflow.Fact;

/** What makes a risk due again, and how a set of risks goes into a draft. */
@PostgresTest
class RiskWatchTests {
    private static final Actor WORKER = Cast.COMMUNITY;
    private static final JurisdictionCode UNIT = Cast.JIYUQIAO_COMMUNITY;
    private static final LocalDate TODAY = RiskCast.TODAY;
    private static final AtomicInteger PLACES = new AtomicInteger();

    @Autowired
    RiskList list;

    @Autowired
    RiskRegister register;

    @Autowired
    RiskWatch watch;

    @Autowired
    RiskInsertions insertions;

    @Autowired
    ProfileDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ObligationIndex duties;

    @Autowired
    TestClock clock;

    @BeforeEach
    void units(@Autowired DivisionImporter importer) {
        clock.reset();
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
    }

    @Test
    void looksAgainAtRisksBesideAMajorHazardAndAtNoOthers() {
        var place = PLACES.incrementAndGet() * 0.01;
        var beside = registered(RiskSubtype.GAS, 114.5 + place, 30.5);
        var far = registered(RiskSubtype.GAS, 114.505 + place, 30.5);
        var closed = registered(RiskSubtype.GAS, 114.5 + place, 30.5001);
        in(
                        Cast.STREET,
                        () -> register.take(
                                Cast.STREET, closed.getId(), UUID.randomUUID(), RiskCast.plain(RiskStep.CLOSING, "拆除")))
                .orElseThrow();
        var at = GeoPoint.parse(String.valueOf(114.501 + place), "30.5", GeoPoint.Datum.WGS84)
                .orElseThrow();
        assertThat(in(WORKER, () -> watch.hazardAt(WORKER, at, "燃气管道泄漏"))).isEqualTo(1);
        assertThat(again(beside)).isEqualTo(1);
        assertThat(again(far)).isZero();
        assertThat(in(WORKER, () -> register.timeline(beside.getId())))
                .extracting(Fact::step)
                .contains("RECONSIDERED");
        assertThat(in(WORKER, () -> watch.hazardAt(WORKER, at, "又一处"))).isEqualTo(1);
        assertThat(again(beside)).as("one duty, however many hazards").isEqualTo(1);
        assertThat(in(Cast.SIBLING_STREET, () -> watch.hazardAt(Cast.SIBLING_STREET, at, "别处")))
                .as("a sibling sees none of them")
                .isZero();
    }

    @Test
    void looksAgainAtRisksThatAChangedFigureSpeaksOf() {
        var gas = registered(RiskSubtype.GAS, 114.2, 30.2);
        var lift = registered(RiskSubtype.ELEVATOR, 114.2, 30.2);
        enter(Map.of("gas_restaurants", 10L, "elevators", 100L));
        assertThat(again(gas)).as("a first figure is no change").isZero();
        enter(Map.of("gas_restaurants", 11L, "elevators", 130L));
        assertThat(again(gas)).as("a tenth is not much").isZero();
        assertThat(again(lift)).isEqualTo(1);
        enter(Map.of("gas_restaurants", 20L));
        assertThat(again(gas)).isEqualTo(1);
        assertThat(in(WORKER, () -> register.timeline(gas.getId())))
                .filteredOn(fact -> fact.step().equals("RECONSIDERED"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.remark()).contains("用气餐饮场所", "11 → 20"));
    }

    @ParameterizedTest
    @CsvSource({"10, 12, true", "10, 11, false", "10, 8, true", "0, 1, true", "1, 0, true", "0, 0, false", "5, 5, false"
    })
    void callsAFifthMuchAndAlsoSomethingWhereNothingWas(BigDecimal before, BigDecimal after, boolean much) {
        assertThat(RiskWatch.isMuch(before, after)).isEqualTo(much);
    }

    @Test
    void writesOneSetOfRisksOnceIntoADraftHoweverOftenItIsSent() throws Exception {
        var draft = new RiskInsertions.Draft(UUID.randomUUID(), "示例预案", UUID.randomUUID());
        var written = new AtomicInteger();
        try (var people = Executors.newFixedThreadPool(4)) {
            var sent = IntStream.range(0, 4)
                    .mapToObj(n -> people.submit(() -> insert(UUID.randomUUID(), draft, "甲、乙", written)))
                    .toList();
            int done = 0;
            for (var each : sent) {
                done += each.get() instanceof Outcome.Done<UUID> ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(written).hasValue(1);
        assertThat(codes(insert(UUID.randomUUID(), draft, "甲、乙", written))).containsExactly("risk.inserted");
        var form = UUID.randomUUID();
        assertThat(insert(form, draft, "甲、乙、丙", written)).isEqualTo(Outcome.done(form));
        assertThat(insert(form, draft, "甲、乙、丙", written)).as("sent twice").isEqualTo(Outcome.done(form));
        assertThat(written).hasValue(2);
        var next = new RiskInsertions.Draft(draft.plan(), "示例预案", UUID.randomUUID());
        assertThat(insert(UUID.randomUUID(), next, "甲、乙", written)).isInstanceOf(Outcome.Done.class);
        assertThat(in(WORKER, () -> insertions.of(UNIT))).hasSizeGreaterThanOrEqualTo(3);
        assertThat(in(Cast.SIBLING_STREET, () -> insertions.of(UNIT))).isEmpty();
    }

    @Test
    void remembersNothingWhereTheDraftRefuses() {
        var draft = new RiskInsertions.Draft(UUID.randomUUID(), "示例预案", UUID.randomUUID());
        var refused = in(
                WORKER,
                () -> insertions.insert(
                        WORKER,
                        UUID.randomUUID(),
                        UNIT,
                        draft,
                        1,
                        "甲",
                        () -> Outcome.<UUID>refused(RiskRefusal.NOT_YOURS.refusal())));
        assertThat(codes(refused)).containsExactly("risk.not-yours");
        assertThat(insert(UUID.randomUUID(), draft, "甲", new AtomicInteger())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void refusesAPointOutsideTheBoundaryOfItsUnit() {
        var unit = new JurisdictionCode("420106001002");
        var worker = new Actor(new UUID(1, 77), "王示例", Set.of(Role.COMMUNITY_WORKER), Scope.of(unit));
        var square =
                "{\"type\":\"Polygon\",\"coordinates\":[[[113.0,29.0],[113.01,29.0],[113.01,29.01],[113.0,29.01],[113.0,29.0]]]}";
        in(
                worker,
                () -> transaction.execute(status -> jdbc.sql("""
                    insert into place.boundary (jurisdiction, district, shape, square_metres, datum, source, file_name, sha256, revision,
                      imported_at, imported_by)
                    values (?, ?, ?, 1000, 'WGS84', '示例', 'a', repeat('0', 64), 1, now(), '示例')\
                    """)
                        .params(unit.value(), unit.district(), square)
                        .update()));
        var entry = entry(RiskSubtype.GAS, 113.02, 29.005);
        var inside = entry(RiskSubtype.GAS, 113.005, 29.005);
        assertThat(codes(in(
                        worker, () -> register.register(worker, UUID.randomUUID(), unit, entry, TODAY.plusMonths(1)))))
                .containsExactly("risk.outside");
        assertThat(in(worker, () -> register.register(worker, UUID.randomUUID(), unit, inside, TODAY.plusMonths(1))))
                .isInstanceOf(Outcome.Done.class);
        var leaving = inside.drawn(outline("113.005,29.005\n113.02,29.005"));
        assertThat(codes(in(
                        worker,
                        () -> register.register(worker, UUID.randomUUID(), unit, leaving, TODAY.plusMonths(1)))))
                .as("one end lies outside")
                .containsExactly("risk.outside");
        var staying = inside.drawn(outline("113.002,29.002\n113.008,29.002\n113.008,29.008\n113.002,29.002"));
        var id = UUID.randomUUID();
        in(worker, () -> register.register(worker, id, unit, staying, TODAY.plusMonths(1)))
                .orElseThrow();
        var kept = in(worker, () -> register.find(id)).entry();
        assertThat(kept.outline()).isEqualTo(staying.outline()).isPresent();
        assertThat(kept.point()).isEqualTo(staying.outline().orElseThrow().middle());
        assertThat(in(worker, () -> list.drawn(worker.scope(), unit, 10)))
                .singleElement()
                .satisfies(drawn -> {
                    assertThat(drawn.id()).isEqualTo(id);
                    assertThat(drawn.colour()).isNull();
                    assertThat(drawn.outline()).isEqualTo(staying.outline().orElseThrow());
                });
        assertThat(in(Cast.SIBLING_STREET, () -> list.drawn(Cast.SIBLING_STREET.scope(), unit, 10)))
                .isEmpty();
    }

    private static Shape outline(String corners) {
        return Corners.read(corners, GeoPoint.Datum.WGS84).orElseThrow();
    }

    private Outcome<UUID> insert(UUID id, RiskInsertions.Draft draft, String text, AtomicInteger written) {
        return in(
                WORKER,
                () -> insertions.insert(WORKER, id, UNIT, draft, 2, text, () -> {
                    written.incrementAndGet();
                    return Outcome.done(UUID.randomUUID());
                }));
    }

    private void enter(Map<String, Long> numbers) {
        var values = new HashMap<String, FigureValue>();
        numbers.forEach((code, number) -> values.put(code, FigureValue.of(number)));
        var entry = new ProfileEntry(UNIT, null, TODAY, "示例台账", "示例说明", false, values);
        in(WORKER, () -> desk.enter(WORKER, entry)).orElseThrow();
    }

    /** How many open duties ask for a look after something happened. */
    private long again(Risk risk) {
        return in(WORKER, () -> duties.ofSubject(RiskRegister.subject(risk.getId()))).stream()
                .filter(duty -> duty.state().isOpen())
                .filter(duty -> duty.due().equals(TODAY.plusDays(30)))
                .count();
    }

    private Risk registered(RiskSubtype subtype, double east, double north) {
        return in(
                        WORKER,
                        () -> register.register(
                                WORKER, UUID.randomUUID(), UNIT, entry(subtype, east, north), TODAY.plusMonths(5)))
                .orElseThrow();
    }

    private static RiskEntry entry(RiskSubtype subtype, double east, double north) {
        var at = GeoPoint.parse(String.valueOf(east), String.valueOf(north), GeoPoint.Datum.WGS84)
                .orElseThrow();
        return RiskEntry.of("示例风险", subtype, "示例楼", "", "住户", "社区安全员", at);
    }
}
