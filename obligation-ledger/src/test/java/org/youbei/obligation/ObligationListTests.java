package org.youbei.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.obligation.LedgerFixture.TODAY;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

@PostgresTest
@Import(LedgerFixture.class)
class ObligationListTests {
    @Autowired
    ObligationList duties;

    @Autowired
    ObligationLedger ledger;

    @Autowired
    LedgerFixture fixture;

    @Autowired
    TestClock clock;

    @BeforeEach
    void start() {
        clock.reset();
        fixture.empty();
    }

    @Test
    void walksEveryRowOnceInOrderWhateverThePageSize() {
        for (int n = 0; n < 23; n++) {
            open("示例" + n, Cast.JIYUQIAO, n % 5);
        }
        var up = walk("due", 4);
        var down = walk("-due", 4);

        assertThat(up).hasSize(23).doesNotHaveDuplicates();
        assertThat(up.stream().map(ObligationRow::due).toList()).isSorted();
        assertThat(down).containsExactlyElementsOf(up.reversed());
    }

    @Test
    void filtersByUnitStateKindOwnerAndText() {
        var owner = UUID.randomUUID();
        var overdue = open("防汛 100% 预案", Cast.JIYUQIAO_COMMUNITY, 60);
        open("消防预案", Cast.YANGYUAN, 0);
        fixture.as(
                        Cast.SUPERVISOR,
                        () -> ledger.open(
                                Cast.SUPERVISOR,
                                new Opening(
                                        ObligationKind.OTHER,
                                        LedgerFixture.aPlan(),
                                        "值班",
                                        Cast.WUCHANG,
                                        null,
                                        owner,
                                        "escalation",
                                        TODAY)))
                .orElseThrow();

        assertThat(ids(filter(Cast.JIYUQIAO, null, null, null, null))).containsExactly(overdue);
        assertThat(ids(filter(null, ObligationState.OVERDUE, null, null, null))).containsExactly(overdue);
        assertThat(ids(filter(null, null, ObligationKind.PLAN_FILING, null, null)))
                .hasSize(2);
        assertThat(ids(filter(null, null, null, owner, null))).hasSize(1);
        assertThat(ids(filter(null, null, null, null, "100%"))).containsExactly(overdue);
        assertThat(ids(filter(null, null, null, null, "1%0"))).isEmpty();
        assertThat(ids(filter(null, null, null, null, "' or 1=1 --"))).isEmpty();
        assertThat(ids(filter(Cast.XICHENG, null, null, null, null))).isEmpty();
    }

    @Test
    void showsAUnitAloneAndKindsOnlyWhereThereAreAny() {
        var own = open("街道的", Cast.JIYUQIAO, 0);
        open("社区的", Cast.JIYUQIAO_COMMUNITY, 0);
        var alone = new ObligationFilter(Cast.JIYUQIAO, null, null, null, null, true);

        assertThat(ids(alone)).containsExactly(own);
        assertThat(ids(ObligationFilter.OPEN.ofKinds(List.of(ObligationKind.PLAN_FILING, ObligationKind.OTHER))))
                .hasSize(2);
        assertThat(ids(ObligationFilter.OPEN.ofKinds(List.of()))).isEmpty();
    }

    @Test
    void showsEachStateTheRowsThatAreInIt() {
        open("逾期", Cast.JIYUQIAO, 60);
        var paused = open("暂停", Cast.JIYUQIAO, 3);
        var done = open("完成", Cast.JIYUQIAO, 2);
        fixture.as(Cast.STREET, () -> ledger.pause(Cast.STREET, paused, "理由")).orElseThrow();
        fixture.as(Cast.STREET, () -> ledger.fulfil(Cast.STREET, done, new Evidence("document", null, "号"), TODAY))
                .orElseThrow();

        for (var state : ObligationState.values()) {
            assertThat(list(Cast.STREET, ObligationFilter.OPEN.with(state)))
                    .allSatisfy(row -> assertThat(row.state()).isEqualTo(state));
        }
        assertThat(ids(filter(null, ObligationState.FULFILLED, null, null, null)))
                .containsExactly(done);
        assertThat(ids(filter(null, ObligationState.PAUSED, null, null, null))).containsExactly(paused);
        assertThat(ids(ObligationFilter.OPEN)).hasSize(2);
    }

    @Test
    void hidesOtherStreets() {
        open("示例", Cast.JIYUQIAO, 0);

        assertThat(list(Cast.SIBLING_STREET, ObligationFilter.OPEN)).isEmpty();
        assertThat(list(Cast.SIBLING_STREET, ObligationFilter.OPEN.in(Cast.JIYUQIAO)))
                .isEmpty();
        assertThat(list(Cast.STREET, ObligationFilter.OPEN)).hasSize(1);
    }

    @Test
    void countsADayAndShowsItsFirstRows() {
        for (int n = 0; n < 7; n++) {
            open("示例" + n, Cast.JIYUQIAO, 0);
        }
        var month = fixture.as(Cast.STREET, () -> duties.month(Cast.STREET.scope(), YearMonth.of(2026, 12), 3));

        assertThat(month).singleElement().satisfies(day -> {
            assertThat(day.total()).isEqualTo(7);
            assertThat(day.first()).hasSize(3);
        });
    }

    @Test
    void streamsEveryRowToAnExport() {
        for (int n = 0; n < 12; n++) {
            open("示例" + n, Cast.JIYUQIAO, n);
        }
        var rows = new ArrayList<ObligationRow>();
        fixture.as(Cast.STREET, () -> {
            duties.each(
                    Cast.STREET.scope(),
                    ObligationFilter.OPEN,
                    duties.sort(null).orElseThrow(),
                    rows::add);
            return true;
        });

        assertThat(rows).hasSize(12);
    }

    private List<ObligationRow> walk(String order, int size) {
        var rows = new ArrayList<ObligationRow>();
        var sort = duties.sort(order).orElseThrow();
        @Nullable String after = null;
        do {
            var place = after;
            var page = fixture.as(
                    Cast.STREET, () -> duties.page(Cast.STREET.scope(), ObligationFilter.OPEN, sort, place, size));
            rows.addAll(page.rows());
            after = page.next();
        } while (after != null);
        return rows;
    }

    private static ObligationFilter filter(
            @Nullable JurisdictionCode unit,
            @Nullable ObligationState state,
            @Nullable ObligationKind kind,
            @Nullable UUID owner,
            @Nullable String text) {
        return new ObligationFilter(unit, state, kind == null ? null : List.of(kind), owner, text, false);
    }

    private List<UUID> ids(ObligationFilter filter) {
        return list(Cast.SUPERVISOR, filter).stream().map(ObligationRow::id).toList();
    }

    private List<ObligationRow> list(Actor actor, ObligationFilter filter) {
        return fixture.as(actor, () -> duties.first(actor.scope(), filter, 50));
    }

    private UUID open(String title, JurisdictionCode unit, int daysAgo) {
        var opening = new Opening(
                ObligationKind.PLAN_FILING,
                LedgerFixture.aPlan(),
                title,
                unit,
                null,
                null,
                "plan-filing",
                TODAY.minusDays(daysAgo));
        return fixture.as(Cast.SUPERVISOR, () -> ledger.open(Cast.SUPERVISOR, opening))
                .orElseThrow();
    }
}
