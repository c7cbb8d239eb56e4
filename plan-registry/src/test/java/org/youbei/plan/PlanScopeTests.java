package org.youbei.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.NotFound;
import org.youbei.plan.shelf.NamedPlan;
import org.youbei.plan.shelf.PlanFilter;
import org.youbei.plan.shelf.PlanRow;
import org.youbei.plan.shelf.PlanShelf;
import org.youbei.plan.shelf.PlanSort;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

@PostgresTest
class PlanScopeTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static int serial = 5_000;

    @Autowired
    PlanRegistry registry;

    @Autowired
    PlanWay way;

    @Autowired
    PlanDossiers dossiers;

    @Autowired
    PlanShelf shelf;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @BeforeEach
    void resetClock() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan.plan",
                "plan.plan_version",
                "plan.section",
                "plan.unplaced_text",
                "plan.evaluation",
                "plan.event"
            })
    void showsASiblingStreetNoRowOfAnyTable(String table) {
        var plan = issued(Cast.STREET, PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "本街道"));
        take(Cast.STREET, plan, new Step.Evaluation(DAY, EvaluationOutcome.KEEP, "自评", false, "适用"));

        assertThat(count(Cast.STREET, table)).isPositive();
        assertThat(count(Cast.SUPERVISOR, table)).isPositive();
        assertThat(count(Cast.SIBLING_STREET, table)).isZero();
    }

    @Test
    void letsUnitsBelowReadWhatIsInForceAndOpenButNotChangeIt() {
        var open = issued(Cast.SUPERVISOR, PlanCast.entry(Cast.WUCHANG, PlanKind.GENERAL, "区总体预案"));

        var seen = dossier(Cast.COMMUNITY, open);
        assertThat(seen.sections()).hasSize(PlanCast.SHORT_TEXT.size());
        assertThat(seen.events()).as("the timeline stays with the unit").isEmpty();
        assertThat(in(Cast.STREET, () -> shelf.superiors(Cast.JIYUQIAO, PlanKind.GENERAL)))
                .anyMatch(superior -> superior.id().equals(open));
        assertThatThrownBy(() -> take(Cast.STREET, open, new Step.Filing(DAY, "")))
                .isInstanceOf(NotFound.class);

        take(Cast.SUPERVISOR, open, new Step.Abolition(DAY, "作废"));
        assertThatThrownBy(() -> dossier(Cast.COMMUNITY, open)).isInstanceOf(NotFound.class);
    }

    @Test
    void hidesDraftsAndRestrictedPlansFromUnitsBelow() {
        var draft = registered(Cast.SUPERVISOR, PlanCast.entry(Cast.WUCHANG, PlanKind.GENERAL, "区草稿"));
        var restricted = issued(Cast.SUPERVISOR, PlanCast.restricted(Cast.WUCHANG, "区涉密预案"));

        assertThatThrownBy(() -> dossier(Cast.STREET, draft)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> dossier(Cast.STREET, restricted)).isInstanceOf(NotFound.class);
        assertThat(dossier(Cast.AUDITOR, restricted).sections()).isNotEmpty();
    }

    @Test
    void offersDraftsOfTheUnitAndAboveToWriteIn() {
        var own = registered(Cast.STREET, PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "街道草稿"));
        var inForce = issued(Cast.STREET, PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "街道现行"));
        take(Cast.STREET, inForce, new Step.Revision("修订"));

        assertThat(offered(Cast.STREET)).contains(own, inForce);
        assertThat(offered(Cast.SIBLING_STREET)).doesNotContain(own, inForce);
        assertThat(in(Cast.SUPERVISOR, () -> shelf.drafts(Cast.WUCHANG)))
                .as("a plan of a street is not above its district")
                .noneMatch(plan -> plan.id().equals(own));
    }

    private List<UUID> offered(Actor actor) {
        return in(
                actor,
                () -> shelf.drafts(Cast.JIYUQIAO).stream().map(NamedPlan::id).toList());
    }

    @Test
    void hidesTheSupersededAndTheNextVersionOfASuperiorPlan() {
        var plan = issued(Cast.SUPERVISOR, PlanCast.entry(Cast.WUCHANG, PlanKind.GENERAL, "区版本"));
        take(Cast.SUPERVISOR, plan, new Step.Revision("修订"));

        assertThat(dossier(Cast.SUPERVISOR, plan).versions()).hasSize(2);
        assertThat(dossier(Cast.STREET, plan).versions()).hasSize(1);
    }

    @Test
    void acceptsOnlyASuperiorPlanThatFits() {
        var general = issued(Cast.SUPERVISOR, PlanCast.entry(Cast.WUCHANG, PlanKind.GENERAL, "上位"));
        var street = PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "街道", general);
        assertThat(in(Cast.STREET, () -> registry.objections(Cast.STREET, street)))
                .isEmpty();

        var unknown = PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "街道", UUID.randomUUID());
        assertThat(in(Cast.STREET, () -> registry.objections(Cast.STREET, unknown)))
                .allMatch(PlanRefusal.SUPERIOR_UNFIT::is);
    }

    @Test
    void listsPlansByPageInEverySortWithoutLossOrRepetition() {
        for (int i = 0; i < 7; i++) {
            registered(Cast.COMMUNITY, PlanCast.entry(Cast.JIYUQIAO_COMMUNITY, PlanKind.HANDBOOK, "手册" + i % 3));
        }
        var all = in(Cast.COMMUNITY, () -> shelf.page(Cast.COMMUNITY.scope(), PlanFilter.ALL, null, 1_000))
                .rows();
        for (var sort : PlanSort.values()) {
            for (var descending : new boolean[] {true, false}) {
                var filter = new PlanFilter(null, null, null, null, false, "", sort, descending);
                assertThat(paged(Cast.COMMUNITY, filter, 2)).hasSameSizeAs(all).hasSameElementsAs(ids(all));
            }
        }
    }

    @Test
    void filtersByKindStateUnitAndText() {
        var plan = issued(Cast.STREET, PlanCast.entry(Cast.JIYUQIAO, PlanKind.SPECIAL, "地铁100%_积水预案"));
        assertThat(listed(new PlanFilter(
                        PlanKind.SPECIAL,
                        null,
                        Cast.JIYUQIAO,
                        VersionState.ISSUED,
                        false,
                        "100%_积",
                        PlanSort.TITLE,
                        false)))
                .containsExactly(plan);
        assertThat(listed(new PlanFilter(
                        PlanKind.SPECIAL,
                        null,
                        Cast.JIYUQIAO,
                        VersionState.ABOLISHED,
                        false,
                        "100%_积",
                        PlanSort.TITLE,
                        false)))
                .isEmpty();
        assertThat(listed(new PlanFilter(null, null, Cast.YANGYUAN, null, false, "100%_积", PlanSort.TITLE, false)))
                .isEmpty();
        assertThat(listed(
                        new PlanFilter(null, null, Cast.JIYUQIAO, null, false, "' or true --", PlanSort.TITLE, false)))
                .isEmpty();
        var number = dossier(Cast.STREET, plan).version().documentNumber();
        assertThat(listed(new PlanFilter(null, null, null, null, false, number, PlanSort.ISSUED, true)))
                .containsExactly(plan);
    }

    @Test
    void takesAnUnknownPageKeyForTheBeginning() {
        registered(Cast.STREET, PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "首页"));
        for (var key : List.of("", "x", "§§", "AAAA", "' or 1=1")) {
            assertThat(in(Cast.STREET, () -> shelf.page(Cast.STREET.scope(), PlanFilter.ALL, key, 5))
                            .rows())
                    .isNotEmpty();
        }
    }

    private List<UUID> listed(PlanFilter filter) {
        return ids(in(Cast.STREET, () -> shelf.page(Cast.STREET.scope(), filter, null, 50))
                .rows());
    }

    private List<UUID> paged(Actor actor, PlanFilter filter, int size) {
        var found = new java.util.ArrayList<UUID>();
        var key = Optional.<String>empty();
        do {
            var after = key.orElse(null);
            var page = in(actor, () -> shelf.page(actor.scope(), filter, after, size));
            found.addAll(ids(page.rows()));
            key = Optional.ofNullable(page.next());
        } while (key.isPresent());
        return found;
    }

    private static List<UUID> ids(List<PlanRow> rows) {
        return rows.stream().map(PlanRow::id).toList();
    }

    private UUID registered(Actor actor, PlanEntry entry) {
        var content = new PlanContent(PlanSource.BY_HAND, PlanCast.SHORT_TEXT, List.of("余文"));
        var plan = in(actor, () -> registry.register(actor, UUID.randomUUID(), entry, content))
                .orElseThrow()
                .getId();
        return plan;
    }

    private UUID issued(Actor actor, PlanEntry entry) {
        var plan = in(actor, () -> registry.register(actor, UUID.randomUUID(), entry, PlanCast.CONTENT))
                .orElseThrow()
                .getId();
        registered(actor, entry);
        take(actor, plan, new Step.Submission(""));
        take(Cast.colleague(actor), plan, new Step.Approval("主任", DAY));
        take(actor, plan, new Step.Issue("范围〔2026〕" + ++serial + "号", DAY));
        return plan;
    }

    private void take(Actor actor, UUID plan, Step step) {
        in(actor, () -> way.take(actor, plan, UUID.randomUUID(), step)).orElseThrow();
    }

    private PlanDossier dossier(Actor actor, UUID plan) {
        return in(actor, () -> dossiers.open(plan, Optional.empty()));
    }

    private long count(Actor actor, String table) {
        return in(
                actor,
                () -> transaction.execute(status -> jdbc.sql("select count(*) from " + table
                                + " where jurisdiction >= '420106001' and jurisdiction < '420106001~'")
                        .query(Long.class)
                        .single()));
    }

    private static <T> T in(Actor actor, Supplier<T> work) {
        return Scopes.in(actor.scope(), work);
    }
}
