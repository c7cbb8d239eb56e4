package org.youbei.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.HazardCategory;
import org.youbei.model.JurisdictionCode;
import org.youbei.plan.contact.ContactWords;
import org.youbei.plan.contact.Contacts;
import org.youbei.plan.coverage.Coverage;
import org.youbei.plan.coverage.CoveredUnit;
import org.youbei.plan.coverage.PlanSystem;
import org.youbei.plan.coverage.Slot;
import org.youbei.plan.health.Health;
import org.youbei.plan.health.HealthChecks;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

@PostgresTest
class PlanSystemTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Slot FLOOD = new Slot(PlanKind.SPECIAL, HazardCategory.NATURAL_DISASTER);
    private static int serial = 6_000;

    @Autowired
    PlanRegistry registry;

    @Autowired
    PlanWay way;

    @Autowired
    PlanDossiers dossiers;

    @Autowired
    PlanSystem system;

    @Autowired
    Contacts contacts;

    @Autowired
    HealthChecks checks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @BeforeEach
    void units() {
        clock.reset();
        for (var unit : List.of(Cast.WUCHANG, Cast.JIYUQIAO, Cast.YANGYUAN, Cast.JIYUQIAO_COMMUNITY)) {
            Scopes.wholeTree(() -> transaction.execute(status -> jdbc.sql(
                            "insert into jurisdiction.unit (jurisdiction, district, name) values (?, ?, ?) on conflict"
                                    + " do nothing")
                    .params(unit.value(), unit.district(), "单位" + unit)
                    .update()));
        }
    }

    @Test
    void saysWhatEachUnitHasInForceHowOldAndWhatIsOverdue() {
        var plan = issued("覆盖防汛");
        var drafted = registered("覆盖防汛草稿");
        within(
                Cast.STREET,
                () -> jdbc.sql("update obligation.obligation set due = '2020-01-01' where subject_id = ? and kind ="
                                + " 'PLAN_FILING'")
                        .param(plan)
                        .update());

        var coverage = at(Cast.SUPERVISOR, Cast.WUCHANG).orElseThrow();
        assertThat(coverage.plans()).isGreaterThanOrEqualTo(2);
        assertThat(coverage.inForce()).isPositive().isLessThan(coverage.plans());
        assertThat(coverage.plan()).as("what is in force stands before drafts").isNotEqualTo(drafted);
        assertThat(coverage.issuedOn())
                .as("the oldest in force; other tests may have issued some")
                .isEqualTo(oldestInForce());
        assertThat(coverage.overdue()).contains("PLAN_FILING");
        assertThat(at(Cast.STREET, Cast.JIYUQIAO)).contains(coverage);
    }

    @Test
    void leavesOutWhatEndedAndListsUnitsWithoutAnyPlan() {
        var units = units(Cast.SUPERVISOR, Cast.WUCHANG);
        assertThat(units).extracting(CoveredUnit::unit).contains(Cast.WUCHANG, Cast.YANGYUAN, Cast.JIYUQIAO_COMMUNITY);
        var before = at(Cast.STREET, Cast.JIYUQIAO).map(Coverage::plans).orElse(0);
        var plan = issued("将废止");
        take(plan, new Step.Abolition(DAY, "并入总体预案"));
        assertThat(at(Cast.STREET, Cast.JIYUQIAO).map(Coverage::plans).orElse(0))
                .isEqualTo(before);
    }

    @Test
    void showsNothingOfASiblingNorOfUnitsAbove() {
        issued("兄弟看不到");
        assertThat(units(Cast.SIBLING_STREET, Cast.WUCHANG))
                .filteredOn(unit -> unit.unit().equals(Cast.JIYUQIAO))
                .isEmpty();
        assertThat(units(Cast.SIBLING_STREET, Cast.JIYUQIAO)).isEmpty();
        assertThat(Scopes.in(Cast.SIBLING_STREET.scope(), () -> system.tree(Cast.JIYUQIAO)))
                .isEmpty();
    }

    @Test
    void carriesTheHealthOfThePlansInForce() {
        var plan = registered("有失效");
        var version = in(Cast.STREET, () -> dossiers.open(plan, Optional.empty()))
                .version()
                .id();
        within(Cast.STREET, () -> contacts.add(version, Cast.JIYUQIAO, new ContactWords("李四", "", "", "")));
        issue(plan);
        checks.check(List.of(plan));
        assertThat(at(Cast.SUPERVISOR, Cast.WUCHANG).orElseThrow().health()).isEqualTo(Health.RED);
    }

    @Test
    void hangsPlansUnderTheirSuperior() {
        var general = in(
                        Cast.STREET,
                        () -> registry.register(
                                Cast.STREET,
                                UUID.randomUUID(),
                                PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "树的总体"),
                                PlanCast.CONTENT))
                .orElseThrow()
                .getId();
        var nodes = Scopes.in(Cast.SUPERVISOR.scope(), () -> system.tree(Cast.WUCHANG));
        assertThat(nodes)
                .filteredOn(node -> node.id().equals(general))
                .singleElement()
                .satisfies(node -> assertThat(node.unit()).isEqualTo(Cast.JIYUQIAO));
        assertThat(nodes)
                .as("of units below only general plans")
                .filteredOn(node -> node.unit().equals(Cast.JIYUQIAO))
                .noneMatch(node -> node.title().startsWith("覆盖防汛"));
    }

    private LocalDate oldestInForce() {
        return within(
                Cast.STREET,
                () -> jdbc.sql("""
                    select min(v.issued_on) from plan.plan_version v join plan.plan p on p.in_force = v.id
                    where p.jurisdiction = ? and p.kind = ? and p.category = ?\
                    """)
                        .params(
                                Cast.JIYUQIAO.value(),
                                FLOOD.kind().name(),
                                Objects.requireNonNull(FLOOD.category()).name())
                        .query(LocalDate.class)
                        .single());
    }

    private Optional<Coverage> at(Actor actor, JurisdictionCode top) {
        return units(actor, top).stream()
                .filter(unit -> unit.unit().equals(Cast.JIYUQIAO))
                .findFirst()
                .flatMap(unit -> unit.at(FLOOD));
    }

    private List<CoveredUnit> units(Actor actor, JurisdictionCode top) {
        return in(actor, () -> system.units(top));
    }

    private UUID registered(String title) {
        return in(
                        Cast.STREET,
                        () -> registry.register(
                                Cast.STREET,
                                UUID.randomUUID(),
                                PlanCast.entry(Cast.JIYUQIAO, PlanKind.SPECIAL, title),
                                PlanCast.CONTENT))
                .orElseThrow()
                .getId();
    }

    private UUID issued(String title) {
        var plan = registered(title);
        issue(plan);
        return plan;
    }

    private void issue(UUID plan) {
        take(plan, new Step.Submission(""));
        take(plan, new Step.Approval("主任", DAY));
        take(plan, new Step.Issue("体系〔2026〕" + ++serial + "号", DAY));
    }

    private void take(UUID plan, Step step) {
        var actor = step instanceof Step.Approval ? Cast.colleague(Cast.STREET) : Cast.STREET;
        in(actor, () -> way.take(actor, plan, UUID.randomUUID(), step)).orElseThrow();
    }

    private <T> T within(Actor actor, Supplier<T> work) {
        return Scopes.in(actor.scope(), () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private static <T> T in(Actor actor, Supplier<T> work) {
        return Scopes.in(actor.scope(), work);
    }
}
