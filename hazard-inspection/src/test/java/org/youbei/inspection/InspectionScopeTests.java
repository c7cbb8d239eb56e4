package org.youbei.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.inspection.checklist.ChecklistDraft;
import org.youbei.inspection.checklist.Checklists;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.inspection.hazard.HazardDesk;
import org.youbei.inspection.hazard.HazardFilter;
import org.youbei.inspection.hazard.HazardList;
import org.youbei.inspection.hazard.HazardRow;
import org.youbei.inspection.hazard.HazardState;
import org.youbei.inspection.hazard.Step;
import org.youbei.inspection.order.OrderDesk;
import org.youbei.inspection.order.OrderEntry;
import org.youbei.inspection.order.OrderFilter;
import org.youbei.inspection.order.OrderList;
import org.youbei.inspection.overview.Grouping;
import org.youbei.inspection.overview.Overview;
import org.youbei.inspection.point.Point;
import org.youbei.inspection.point.PointFilter;
import org.youbei.inspection.point.PointList;
import org.youbei.inspection.point.PointRegister;
import org.youbei.inspection.point.PointRow;
import org.youbei.inspection.point.PointType;
import org.youbei.inspection.report.ReportDesk;
import org.youbei.inspection.report.ReportFilter;
import org.youbei.inspection.report.ReportList;
import org.youbei.inspection.report.ReportState;
import org.youbei.inspection.report.Review;
import org.youbei.inspection.report.Writing;
import org.youbei.inspection.visit.Filing;
import org.youbei.inspection.visit.VisitFilter;
import org.youbei.inspection.visit.VisitList;
import org.youbei.jurisdiction.Scopes;
import org.youbei.listing.ListReader;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.obligation.ObligationIndex;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** Every table with rows of one street, seen by its sibling; and the lists, orders and reports over them. */
@PostgresTest
class InspectionScopeTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Actor WORKER = Cast.COMMUNITY;

    @Autowired
    InspectionDesk desk;

    @Autowired
    PointRegister register;

    @Autowired
    PointList points;

    @Autowired
    Checklists checklists;

    @Autowired
    HazardDesk hazards;

    @Autowired
    HazardList list;

    @Autowired
    VisitList visits;

    @Autowired
    ReportDesk reports;

    @Autowired
    ReportList reportList;

    @Autowired
    OrderDesk orders;

    @Autowired
    OrderList orderList;

    @Autowired
    Overview overview;

    @Autowired
    ObligationIndex duties;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    Point point;

    @BeforeEach
    void registerAPoint() {
        clock.reset();
        point = in(WORKER, () -> register.register(WORKER, UUID.randomUUID(), Rounds.shop(Cast.JIYUQIAO_COMMUNITY)))
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "point",
                "visit",
                "answer",
                "photo",
                "hazard",
                "hazard_fact",
                "transfer",
                "report",
                "supervision_order"
            })
    void showsASiblingStreetNoRowOfAnyTable(String table) {
        var hazard = hazardFound();
        in(WORKER, () -> hazards.take(WORKER, hazard, UUID.randomUUID(), new Step.Transfer("区城管局", "移交")))
                .orElseThrow();
        received("楼道堆物");
        in(Cast.SUPERVISOR, () -> orders.issue(Cast.SUPERVISOR, UUID.randomUUID(), order()))
                .orElseThrow();

        assertThat(count(Cast.STREET, table)).isPositive();
        assertThat(count(Cast.SUPERVISOR, table)).isPositive();
        assertThat(count(Cast.SIBLING_STREET, table)).isZero();
    }

    @Test
    void letsUnitsBelowReadTheDistrictsChecklistsAndNoOtherDistrict() {
        var shipped = in(WORKER, () -> checklists.current(point.unit(), PointType.SHELTER));
        var draft = new ChecklistDraft("武昌区避难场所检查表", shipped.items().subList(0, 3));
        assertThat(Rounds.codes(
                        in(Cast.STREET, () -> checklists.issue(Cast.STREET, Cast.WUCHANG, shipped.id(), draft))))
                .containsExactly("checklist.not-yours");
        var own = in(Cast.SUPERVISOR, () -> checklists.issue(Cast.SUPERVISOR, Cast.WUCHANG, shipped.id(), draft))
                .orElseThrow();

        assertThat(own.number()).isEqualTo(2);
        assertThat(in(WORKER, () -> checklists.current(point.unit(), PointType.SHELTER)))
                .isEqualTo(own);
        assertThat(in(WORKER, () -> checklists.find(shipped.id()))).contains(shipped);
        var elsewhere =
                new Actor(new UUID(1, 70), "别区", Cast.SUPERVISOR.roles(), org.youbei.model.Scope.of(Cast.XICHENG));
        assertThat(in(elsewhere, () -> checklists.find(own.id()))).isEmpty();
        assertThat(count(WORKER, "checklist_item")).isPositive();
        assertThat(count(elsewhere, "checklist")).isZero();
        assertThat(count(elsewhere, "checklist_item")).isZero();
    }

    @Test
    void listsHazardsAndPointsByPageInEverySortWithoutLossOrRepetition() {
        for (int i = 0; i < 5; i++) {
            noticed(hazardFound("hydrant" + i));
        }
        for (var word : List.of("found", "-found", "due", "-due")) {
            assertThat(walked(list, HazardFilter.OPEN, word, HazardRow::id)).hasSizeGreaterThanOrEqualTo(5);
        }
        for (var word : List.of("changed", "-changed", "name", "-name", "due", "-due")) {
            assertThat(walked(points, PointFilter.ALL, word, PointRow::id)).isNotEmpty();
        }
    }

    @Test
    void filtersHazardsAndTakesAnUnknownKeyForTheBeginning() {
        var hazard = hazardFound();
        var mine = new HazardFilter(
                HazardState.FOUND,
                null,
                HazardGrade.GENERAL,
                PointType.SMALL_SHOP,
                null,
                null,
                Cast.JIYUQIAO,
                point.getId(),
                "WIRING");
        assertThat(in(Cast.STREET, () -> list.first(Cast.STREET.scope(), mine, 10)))
                .extracting(HazardRow::id)
                .containsExactly(hazard);
        var found = list.sort("-found").orElseThrow();
        for (var key : List.of("", "x", "~", "' or 1=1~" + hazard, "2026~" + hazard)) {
            assertThat(in(WORKER, () -> list.page(WORKER.scope(), HazardFilter.OPEN, found, key, 3))
                            .rows())
                    .isNotEmpty();
        }
        var hostile = HazardFilter.OPEN.withClosed().about("%' --");
        assertThat(in(WORKER, () -> list.first(WORKER.scope(), hostile, 3))).isEmpty();
        assertThat(in(WORKER, () -> list.first(WORKER.scope(), HazardFilter.OPEN.in(Cast.YANGYUAN), 3)))
                .isEmpty();
    }

    @Test
    void takesAReportInAndAnswersBehindTheSecretLink() {
        var secret = received("窨井盖缺失");
        var report = in(WORKER, () -> reportList.first(WORKER.scope(), new ReportFilter(ReportState.RECEIVED, null), 1))
                .getFirst();
        assertThat(report.phone()).isEqualTo("138******00");

        var taken = in(
                        WORKER,
                        () -> reports.review(
                                WORKER, report.id(), new Review.Taking("窨井盖缺失", HazardGrade.GENERAL, "已受理，今日处置")))
                .orElseThrow();

        var reply = reports.reply(secret).orElseThrow();
        assertThat(reply.answer()).isEqualTo("已受理，今日处置");
        assertThat(reply.hazard()).isEqualTo(HazardState.FOUND);
        assertThat(in(WORKER, () -> hazards.find(taken.hazard())).origin().report())
                .isEqualTo(report.id());
        assertThat(Rounds.codes(in(WORKER, () -> reports.review(WORKER, report.id(), new Review.Dismissal("重复")))))
                .containsExactly("report.reviewed");
        assertThat(reports.reply("guess")).isEmpty();
        assertThat(Rounds.codes(in(WORKER, () -> reports.phone(WORKER, report.id(), " "))))
                .containsExactly("report.reason");
        assertThat(in(WORKER, () -> reports.phone(WORKER, report.id(), "回访")).orElseThrow())
                .isEqualTo("sealed");
    }

    @Test
    void letsAnAddressAndAUnitWriteOnlySoMuch() {
        var place = reports.place(point.code()).orElseThrow();
        for (int i = 0; i < 30; i++) {
            reports.receive(place.resident("居民"), place, writing("第" + i), "203.0.113.9")
                    .orElseThrow();
        }
        assertThat(Rounds.codes(reports.receive(place.resident("居民"), place, writing("又"), "203.0.113.9")))
                .containsExactly("report.often");
        int sent = 0;
        Outcome<?> last;
        do {
            last = reports.receive(place.resident("居民"), place, writing("多"), "198.51.100." + sent++);
        } while (last instanceof Outcome.Done && sent < 400);
        assertThat(Rounds.codes(last)).containsExactly("report.full");
        clock.advance(java.time.Duration.ofDays(2));
        reports.receive(place.resident("居民"), place, writing("次日"), "203.0.113.9")
                .orElseThrow();
    }

    @Test
    void leadsAnOrderFromTheDistrictToTheAnswerAndItsEnd() {
        var id = UUID.randomUUID();
        var issued = in(Cast.SUPERVISOR, () -> orders.issue(Cast.SUPERVISOR, id, order()))
                .orElseThrow();
        assertThat(in(Cast.SUPERVISOR, () -> orders.find(id)).orElseThrow().due())
                .isEqualTo(LocalDate.of(2026, 11, 26));
        assertThat(issued.urgent()).isTrue();
        assertThat(Rounds.codes(in(Cast.STREET, () -> orders.issue(Cast.STREET, UUID.randomUUID(), order()))))
                .containsExactly("order.not-yours");
        assertThat(Rounds.codes(in(Cast.SUPERVISOR, () -> orders.close(Cast.SUPERVISOR, id))))
                .containsExactly("order.out-of-order");
        assertThat(Rounds.codes(in(Cast.SIBLING_STREET, () -> orders.answer(Cast.SIBLING_STREET, id, "?"))))
                .containsExactly("order.unknown");

        in(Cast.STREET, () -> orders.answer(Cast.STREET, id, "已全部整改")).orElseThrow();
        in(Cast.SUPERVISOR, () -> orders.close(Cast.SUPERVISOR, id)).orElseThrow();

        assertThat(in(Cast.STREET, () -> duties.ofSubject(OrderDesk.subject(id))))
                .allMatch(duty -> duty.state() == org.youbei.obligation.ObligationState.FULFILLED);
        assertThat(in(Cast.STREET, () -> orderList.first(Cast.STREET.scope(), new OrderFilter(true), 100)))
                .noneMatch(row -> row.id().equals(id));
    }

    @Test
    void countsRatesCoverageAndDrawsTheSameSampleForTheSameSeed() {
        hazardFound();
        var period = new Overview.Period(TODAY.minusDays(30), TODAY);
        var total = in(Cast.STREET, () -> overview.total(Cast.STREET.scope(), period));
        for (var grouping : Grouping.values()) {
            var groups = in(Cast.STREET, () -> overview.figures(Cast.STREET.scope(), period, grouping));
            assertThat(groups.stream().mapToLong(group -> group.found()).sum()).isEqualTo(total.found());
        }
        var coverage = in(Cast.STREET, () -> overview.coverage(Cast.STREET.scope(), period));
        var uncovered = in(Cast.STREET, () -> overview.uncovered(Cast.STREET.scope(), period, 10_000));
        assertThat(coverage.points() - coverage.visited()).isEqualTo(uncovered.size());
        assertThat(uncovered).noneMatch(one -> one.id().equals(point.getId()));
        var first = in(Cast.STREET, () -> overview.sample(Cast.STREET.scope(), period, "2026", 5));
        assertThat(in(Cast.STREET, () -> overview.sample(Cast.STREET.scope(), period, "2026", 5)))
                .isEqualTo(first);
        in(Cast.STREET, () -> overview.repeaters(Cast.STREET.scope(), period, 10));
        in(Cast.STREET, () -> overview.overdue(Cast.STREET.scope()));
    }

    @Test
    void showsAVisitWithTheWordsThatWereAskedThen() {
        var visit = visited("wiring");
        var sheet = in(WORKER, () -> visits.find(visit)).orElseThrow();

        assertThat(sheet.answers())
                .anyMatch(line -> line.hazard() != null && line.text().contains("用电"));
        assertThat(in(WORKER, () -> visits.first(WORKER.scope(), new VisitFilter(true, point.getId(), null, null), 10)))
                .extracting(row -> row.id())
                .containsExactly(visit);
        assertThat(in(Cast.SIBLING_STREET, () -> visits.find(visit))).isEmpty();
    }

    private static OrderEntry order() {
        return new OrderEntry(Cast.JIYUQIAO, null, "沿街商铺消防隐患集中整治", "三日内报送整改情况", true);
    }

    private String received(String text) {
        var place = reports.place(point.code()).orElseThrow();
        clock.advance(java.time.Duration.ofDays(1).plusSeconds(1));
        return reports.receive(place.resident("居民"), place, writing(text), "host " + UUID.randomUUID())
                .orElseThrow()
                .text();
    }

    private static Writing writing(String text) {
        return new Writing(
                UUID.randomUUID(),
                text,
                new Writing.SealedPhone("sealed", "138******00"),
                List.of(new Writing.Upload("现场.jpg", new ByteArrayInputStream(Rounds.bytes(text)))));
    }

    private UUID hazardFound() {
        visited("wiring");
        return in(WORKER, () -> hazards.openAt(point.getId())).getFirst().getId();
    }

    private UUID hazardFound(String item) {
        return in(
                        WORKER,
                        () -> hazards.found(
                                WORKER,
                                new org.youbei.inspection.hazard.Discovery(
                                        point, null, null, item, "消火栓被遮挡", HazardGrade.GENERAL, clock.instant())))
                .hazard();
    }

    private void noticed(UUID hazard) {
        in(WORKER, () -> hazards.take(WORKER, hazard, UUID.randomUUID(), new Step.Grading(HazardGrade.GENERAL, "")))
                .orElseThrow();
        in(WORKER, () -> hazards.take(WORKER, hazard, UUID.randomUUID(), new Step.Notice("示例商贸有限公司", "清理")))
                .orElseThrow();
    }

    private UUID visited(String... failed) {
        var checklist = in(WORKER, () -> desk.current(point.unit(), PointType.SMALL_SHOP));
        var photo = Rounds.note(1, Rounds.bytes("x"), null);
        var report = Rounds.visit(
                UUID.randomUUID(), point, null, checklist, clock.instant(), List.of(), List.of(photo), failed);
        var filed = in(WORKER, () -> desk.fileVisit(WORKER, Rounds.with(report, Map.of())));
        assertThat(filed.orElseThrow()).isInstanceOf(Filing.Filed.class);
        return report.id();
    }

    /** Page by page, which is what every row at once is. */
    private <F, R> List<UUID> walked(ListReader<F, R> reader, F filter, String word, Function<R, UUID> id) {
        var sort = reader.sort(word).orElseThrow();
        var paged = new ArrayList<UUID>();
        String after = null;
        do {
            var key = after;
            var page = in(WORKER, () -> reader.page(WORKER.scope(), filter, sort, key, 2));
            page.rows().forEach(row -> paged.add(id.apply(row)));
            after = page.next();
        } while (after != null);
        var all = new ArrayList<UUID>();
        Scopes.run(WORKER.scope(), () -> reader.each(WORKER.scope(), filter, sort, row -> all.add(id.apply(row))));
        assertThat(paged).doesNotHaveDuplicates().containsExactlyElementsOf(all);
        return paged;
    }

    private long count(Actor actor, String table) {
        return in(
                actor,
                () -> transaction.execute(status -> jdbc.sql("select count(*) from inspection." + table
                                + " where jurisdiction like '420106001%' or jurisdiction = '420106'")
                        .query(Long.class)
                        .single()));
    }

    private static <T> T in(Actor actor, Supplier<T> work) {
        return Scopes.in(actor.scope(), work);
    }
}
