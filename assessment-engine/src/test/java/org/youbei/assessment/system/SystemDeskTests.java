package org.youbei.assessment.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.youbei.testing.Cast.SUPERVISOR;
import static org.youbei.testing.Cast.WUCHANG;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.assessment.indicator.IndicatorTree;
import org.youbei.assessment.indicator.NodeText;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.RememberedAudit;
import org.youbei.testing.TestClock;
import org.youbei.workflow.Fact;

@PostgresTest
class SystemDeskTests {
    @Autowired
    SystemDesk desk;

    @Autowired
    SystemList list;

    @Autowired
    RememberedAudit audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void units(@Autowired DivisionImporter importer, @Autowired TestClock clock) {
        clock.reset();
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
    }

    static <T> T in(Actor actor, Supplier<T> work) {
        return Scopes.in(actor.scope(), work);
    }

    static List<String> codes(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome)
                .refusals().stream().map(Refusal::code).toList();
    }

    private IndicatorSystem drawn(String origin) {
        return in(SUPERVISOR, () -> desk.draw(SUPERVISOR, UUID.randomUUID(), WUCHANG, origin, "示例体系", false))
                .orElseThrow();
    }

    private IndicatorSystem frozen(String origin) {
        var draft = drawn(origin);
        return in(SUPERVISOR, () -> desk.freeze(SUPERVISOR, draft.getId(), UUID.randomUUID(), ""))
                .orElseThrow();
    }

    private IndicatorTree tree(IndicatorSystem system) {
        return in(SUPERVISOR, () -> desk.tree(desk.find(system.getId())));
    }

    @Test
    void takesAShippedSystemWithEverythingInIt() {
        var system = drawn("whole-cycle");
        var shipped = ShippedSystem.find("whole-cycle").orElseThrow();
        assertThat(tree(system).nodes()).containsExactlyElementsOf(shipped.nodes());
        assertThat(system.about().confirmed()).isFalse();
        var request = system.getId();
        assertThat(in(
                                SUPERVISOR,
                                () -> desk.draw(SUPERVISOR, request, WUCHANG, "undrr", "again", false)
                                        .orElseThrow())
                        .title())
                .isEqualTo("示例体系");
    }

    @Test
    void freezesOnceAndForGood() {
        var system = frozen("demonstration");
        assertThat(system.state()).isEqualTo(SystemState.FROZEN);
        assertThat(system.hash()).hasSize(64);
        assertThat(audit.entries().getLast().action()).isEqualTo("indicator-system.frozen");
        var id = system.getId();
        assertThat(codes(in(SUPERVISOR, () -> desk.remove(SUPERVISOR, id, UUID.randomUUID(), "1.1"))))
                .containsExactly("indicatorsystem.frozen");
        assertThat(codes(in(SUPERVISOR, () -> desk.freeze(SUPERVISOR, id, UUID.randomUUID(), ""))))
                .containsExactly("indicatorsystem.frozen");
        assertThatThrownBy(() -> in(
                        SUPERVISOR,
                        () -> transaction.execute(
                                status -> jdbc.sql("update assessment.indicator set weight = 0.5 where system = ?")
                                        .param(id)
                                        .update())))
                .rootCause()
                .hasMessageContaining("frozen");
    }

    @Test
    void makesAFurtherVersionThatSupersedesTheOneBefore() {
        var first = frozen("undrr");
        var further = UUID.randomUUID();
        var second = in(SUPERVISOR, () -> desk.next(SUPERVISOR, first.getId(), further))
                .orElseThrow();
        assertThat(second.version()).isEqualTo(2);
        assertThat(codes(in(SUPERVISOR, () -> desk.next(SUPERVISOR, first.getId(), UUID.randomUUID()))))
                .containsExactly("indicatorsystem.draft-exists");
        var said = new HashMap<>(NodeText.of(tree(second).find("P1.1").orElseThrow()));
        said.put("name", "改过的题");
        in(SUPERVISOR, () -> desk.put(SUPERVISOR, further, UUID.randomUUID(), "P1.1", said))
                .orElseThrow();
        in(SUPERVISOR, () -> desk.freeze(SUPERVISOR, further, UUID.randomUUID(), "年度修订"))
                .orElseThrow();
        assertThat(in(SUPERVISOR, () -> desk.find(first.getId())).state()).isEqualTo(SystemState.SUPERSEDED);
        assertThat(tree(first).difference(tree(second))).singleElement().satisfies(one -> {
            assertThat(one.code()).isEqualTo("P1.1");
            assertThat(one.after()).isEqualTo("改过的题");
        });
        assertThat(in(SUPERVISOR, () -> desk.timeline(first.getId())))
                .extracting(Fact::step)
                .contains("SUPERSEDED");
    }

    @Test
    void refusesWeightsThatDoNotSumAndKeepsHowTheyCameAbout() {
        var id = drawn("whole-cycle").getId();
        var wrong = Map.of("A1.1", new BigDecimal("0.5"), "A1.2", new BigDecimal("0.6"));
        assertThat(codes(in(SUPERVISOR, () -> desk.weigh(SUPERVISOR, id, UUID.randomUUID(), "A1", wrong, "x"))))
                .containsExactly("indicatorsystem.weights-sum");
        var right = Map.of("A1.1", new BigDecimal("0.3"), "A1.2", new BigDecimal("0.7"));
        var request = UUID.randomUUID();
        in(SUPERVISOR, () -> desk.weigh(SUPERVISOR, id, request, "A1", right, "由周示例填写"))
                .orElseThrow();
        in(SUPERVISOR, () -> desk.weigh(SUPERVISOR, id, request, "A1", wrong, "twice"))
                .orElseThrow();
        var system = in(SUPERVISOR, () -> desk.find(id));
        assertThat(tree(system).find("A1.2").orElseThrow().origin()).isEqualTo("由周示例填写");
        assertThat(tree(system).global().get("A1.2")).isCloseTo(0.15 * 0.5 * 0.7, within(1e-15));
    }

    @Test
    void keepsATreeATree() {
        var id = drawn("whole-cycle").getId();
        var said = new HashMap<>(
                NodeText.of(tree(in(SUPERVISOR, () -> desk.find(id))).find("B").orElseThrow()));
        said.put("parent", "B1");
        assertThat(codes(in(SUPERVISOR, () -> desk.put(SUPERVISOR, id, UUID.randomUUID(), "B", said))))
                .containsExactly("indicatorsystem.cycle");
        said.put("parent", "");
        said.put("code", "D");
        assertThat(codes(in(SUPERVISOR, () -> desk.put(SUPERVISOR, id, UUID.randomUUID(), "B", said))))
                .containsExactly("indicatorsystem.code-taken");
        said.put("code", "V");
        in(SUPERVISOR, () -> desk.put(SUPERVISOR, id, UUID.randomUUID(), "B", said))
                .orElseThrow();
        assertThat(tree(in(SUPERVISOR, () -> desk.find(id))).children("V")).hasSize(5);
        in(SUPERVISOR, () -> desk.remove(SUPERVISOR, id, UUID.randomUUID(), "V"))
                .orElseThrow();
        assertThat(tree(in(SUPERVISOR, () -> desk.find(id))).find("B1.1")).isEmpty();
    }

    @Test
    void loadsAFileWholeOrNotAtAll() {
        var id = drawn("own").getId();
        assertThat(codes(in(SUPERVISOR, () -> desk.freeze(SUPERVISOR, id, UUID.randomUUID(), ""))))
                .containsExactly("indicatorsystem.empty");
        var lines = ShippedSystem.find("whole-cycle").orElseThrow().nodes().stream()
                .map(NodeText::of)
                .toList();
        in(SUPERVISOR, () -> desk.load(SUPERVISOR, id, UUID.randomUUID(), lines))
                .orElseThrow();
        var twice = List.of(lines.getFirst(), lines.getFirst());
        assertThat(codes(in(SUPERVISOR, () -> desk.load(SUPERVISOR, id, UUID.randomUUID(), twice))))
                .containsExactly("indicatorsystem.code-taken");
        assertThat(tree(in(SUPERVISOR, () -> desk.find(id))).indicators()).hasSize(37);
    }

    @Test
    void showsTheUnitsBelowWhatIsFrozenAndNothingElse() {
        var draft = drawn("undrr");
        var frozen = frozen("undrr");
        assertThatThrownBy(() -> in(Cast.COMMUNITY, () -> desk.find(draft.getId())))
                .isInstanceOf(NotFound.class);
        assertThat(in(Cast.COMMUNITY, () -> desk.tree(desk.find(frozen.getId())))
                        .indicators())
                .hasSize(47);
        assertThat(codes(in(
                        Cast.STREET,
                        () -> desk.draw(Cast.STREET, UUID.randomUUID(), Cast.JIYUQIAO, "undrr", "x", false))))
                .containsExactly("indicatorsystem.not-yours");
        var rows =
                in(Cast.COMMUNITY, () -> list.first(Cast.COMMUNITY.scope(), new SystemFilter(null, null, null), 200));
        assertThat(rows).extracting(SystemRow::id).contains(frozen.getId()).doesNotContain(draft.getId());
        assertThat(rows.stream()
                        .filter(row -> row.id().equals(frozen.getId()))
                        .findFirst()
                        .orElseThrow()
                        .indicators())
                .isEqualTo(47);
    }

    @Test
    void refusesWhatIsSaidWronglyAboutASystem() {
        var system = drawn("undrr");
        var about = new IndicatorSystem.About(" ", "x".repeat(501), true, new BigDecimal("101"));
        assertThat(codes(in(
                        SUPERVISOR,
                        () -> desk.describe(SUPERVISOR, system.getId(), UUID.randomUUID(), system.revision(), about))))
                .containsExactly("indicatorsystem.missing", "indicatorsystem.too-long", "indicatorsystem.number");
        var fine = new IndicatorSystem.About("新名", "", true, null);
        assertThat(codes(in(
                        SUPERVISOR,
                        () -> desk.describe(
                                SUPERVISOR, system.getId(), UUID.randomUUID(), system.revision() + 7, fine))))
                .containsExactly("indicatorsystem.changed");
    }
}
