package org.youbei.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.plan.section.Direction;
import org.youbei.plan.section.Passage;
import org.youbei.plan.section.Section;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;

@PostgresTest
class PlanTextTests {
    @Autowired
    PlanRegistry registry;

    @Autowired
    PlanWay way;

    @Autowired
    PlanText text;

    @Autowired
    PlanArrangement arrangement;

    @Autowired
    PlanDossiers dossiers;

    private UUID plan;

    @BeforeEach
    void aDraft() {
        plan = in(() -> registry.register(
                        Cast.STREET,
                        UUID.randomUUID(),
                        PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "文本"),
                        PlanCast.CONTENT))
                .orElseThrow()
                .getId();
    }

    @Test
    void keepsTheTreeOfTheImport() {
        assertThat(sections()).map(Section::number).containsExactly("1", "1.1", "1.2", "2");
        assertThat(sections().get(1).parent()).isEqualTo(sections().getFirst().id());
        assertThat(sections().get(1).body()).isEqualTo("提高应对突发事件的能力。\n保障人民生命财产安全。");
    }

    @Test
    void addsMovesAndRemovesSections() {
        var first = sections().getFirst().id();
        var added = in(() ->
                        text.add(Cast.STREET, plan, Optional.of(first), true, new Passage(1, "1.3", "工作原则", "以人为本。")))
                .orElseThrow();
        assertThat(sections()).map(Section::number).containsExactly("1", "1.1", "1.2", "1.3", "2");
        in(() -> text.move(Cast.STREET, plan, added, Direction.UP)).orElseThrow();
        assertThat(sections()).map(Section::number).containsExactly("1", "1.1", "1.3", "1.2", "2");
        in(() -> arrangement.remove(Cast.STREET, plan, first, false)).orElseThrow();
        assertThat(sections()).map(Section::number).containsExactly("2");
        assertThat(sections()).map(Section::position).containsExactly(0);
    }

    @Test
    void neverOverwritesTheWordsOfSomebodyElse() {
        var section = sections().get(2);
        var mine = new Passage(2, "1.2", "适用范围", "我的文字");
        var theirs = new Passage(2, "1.2", "适用范围", "别人的文字");
        in(() -> text.rewrite(Cast.STREET, plan, section.id(), section.revision(), theirs))
                .orElseThrow();

        assertThat(refusals(in(() -> text.rewrite(Cast.STREET, plan, section.id(), section.revision(), mine))))
                .allMatch(PlanRefusal.CHANGED_MEANWHILE::is);
        assertThat(sections().get(2).body()).isEqualTo("别人的文字");
        in(() -> text.rewrite(Cast.STREET, plan, section.id(), section.revision(), theirs))
                .orElseThrow();
    }

    @Test
    void neverOverwritesADescriptionOfSomebodyElse() {
        var revision = in(() -> registry.find(plan)).revision();
        var theirs = PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "别人的标题");
        in(() -> registry.describe(Cast.STREET, plan, revision, theirs)).orElseThrow();

        var mine = PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "我的标题");
        assertThat(refusals(in(() -> registry.describe(Cast.STREET, plan, revision, mine))))
                .allMatch(PlanRefusal.CHANGED_MEANWHILE::is);
        assertThat(in(() -> registry.find(plan)).title()).isEqualTo("别人的标题");
    }

    @Test
    void refusesToWriteWhatIsSubmitted() {
        in(() -> way.take(Cast.STREET, plan, UUID.randomUUID(), new Step.Submission("")))
                .orElseThrow();
        var section = sections().getFirst();

        assertThat(refusals(in(() -> arrangement.remove(Cast.STREET, plan, section.id(), true))))
                .allMatch(PlanRefusal.NO_DRAFT::is);
        assertThat(sections()).hasSize(4);
    }

    @Test
    void refusesASectionOfAnotherPlan() {
        var other = in(() -> registry.register(
                        Cast.STREET,
                        UUID.randomUUID(),
                        PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "另一部"),
                        PlanCast.CONTENT))
                .orElseThrow()
                .getId();
        var foreign =
                in(() -> dossiers.open(other, Optional.empty())).sections().getFirst();

        assertThatThrownBy(() -> in(() -> arrangement.remove(Cast.STREET, plan, foreign.id(), true)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void keepsHostileTextAsItIsExceptWhatNoTextMayHold() {
        var section = sections().getFirst();
        var hostile = "<script>alert(1)</script>\u0000${7*7}'; drop table plan.plan;--\u202e\ud800";
        in(() -> text.rewrite(
                        Cast.STREET,
                        plan,
                        section.id(),
                        section.revision(),
                        new Passage(1, hostile.substring(0, 25), hostile, hostile)))
                .orElseThrow();

        assertThat(sections().getFirst().body())
                .isEqualTo("<script>alert(1)</script>${7*7}'; drop table plan.plan;--\u202e");
    }

    @Test
    void refusesWhatIsTooLongOrEmpty() {
        var section = sections().getFirst();
        assertThat(rewritten(section, new Passage(1, "1".repeat(61), "标题", ""))).anyMatch(PlanRefusal.TOO_LONG::is);
        assertThat(rewritten(section, new Passage(1, "1", "题".repeat(501), ""))).anyMatch(PlanRefusal.TOO_LONG::is);
        assertThat(rewritten(section, new Passage(1, "1", " ", "\n"))).anyMatch(PlanRefusal.MISSING::is);
    }

    private List<Refusal> rewritten(Section section, Passage words) {
        return refusals(in(() -> text.rewrite(Cast.STREET, plan, section.id(), section.revision(), words)));
    }

    private List<Section> sections() {
        return in(() -> dossiers.open(plan, Optional.empty())).sections();
    }

    private static List<Refusal> refusals(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals) ? refusals : List.of();
    }

    private static <T> T in(Supplier<T> work) {
        return Scopes.in(Cast.STREET.scope(), work);
    }
}
