package org.youbei.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.plan.response.StepWords;
import org.youbei.plan.section.Direction;
import org.youbei.plan.section.NumberStyle;
import org.youbei.plan.section.Passage;
import org.youbei.plan.section.Place;
import org.youbei.plan.section.Section;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.RememberedAudit;

@PostgresTest
class PlanArrangementTests {
    private static final List<Passage> TEXT = List.of(
            new Passage(1, "1", "总则", "甲。\n1.1 乙的标题\n丙，见2.1。"),
            new Passage(2, "1.1", "目的", "丁。"),
            new Passage(1, "2", "响应", ""),
            new Passage(2, "2.1", "启动", "戊。"),
            new Passage(2, "2.2", "终止", "己。"));

    @Autowired
    PlanRegistry registry;

    @Autowired
    PlanText text;

    @Autowired
    PlanArrangement arrangement;

    @Autowired
    PlanReplacement replacement;

    @Autowired
    PlanActions actions;

    @Autowired
    PlanDossiers dossiers;

    @Autowired
    PlanStructures structures;

    @Autowired
    RememberedAudit audit;

    private UUID plan;

    @BeforeEach
    void aDraft() {
        plan = in(() -> registry.register(
                        Cast.STREET,
                        UUID.randomUUID(),
                        PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "编排"),
                        new PlanContent(PlanSource.BY_HAND, TEXT, List.of("多余的话", "第二段"))))
                .orElseThrow()
                .getId();
    }

    @Test
    void replacesWordsWhereAPersonChose() {
        var found = in(() -> replacement.find(plan, "甲"));
        assertThat(found).extracting(PlanReplacement.Found::label).containsExactly("1 总则");
        assertThat(found.getFirst().after()).isEqualTo("。");
        assertThat(in(() -> replacement.find(plan, "启动"))).hasSize(1);
        assertThat(in(() -> replacement.find(plan, " "))).isEmpty();
        var all = Set.of(sections().getFirst().id(), sections().get(3).id());
        assertThat(in(() -> replacement.replace(Cast.STREET, plan, "启动", "开始", all))
                        .orElseThrow())
                .isEqualTo(1);
        assertThat(sections().get(3).title()).isEqualTo("开始");
        assertThat(in(() -> replacement.replace(Cast.STREET, plan, "甲", "$1\\甲", all))
                        .orElseThrow())
                .isEqualTo(1);
        assertThat(sections().getFirst().body()).startsWith("$1\\甲。");
        assertThat(refusals(in(() -> replacement.replace(Cast.STREET, plan, "没有", "有", all))))
                .allMatch(PlanRefusal.NOTHING_REPLACED::is);
        assertThat(refusals(in(() -> replacement.replace(Cast.STREET, plan, "", "长".repeat(201), all))))
                .hasSize(2);
        assertThat(refusals(in(() -> replacement.replace(Cast.COMMUNITY, plan, "甲", "乙", all))))
                .allMatch(PlanRefusal.NOT_YOURS::is);
    }

    @Test
    void splitsAtAParagraphAndReadsTheHeading() {
        var first = sections().getFirst();
        var added = in(() -> arrangement.split(Cast.STREET, plan, first.id(), first.revision(), 2, true, true))
                .orElseThrow();
        assertThat(section(added).number()).isEqualTo("1.1");
        assertThat(section(added).title()).isEqualTo("乙的标题");
        assertThat(section(added).body()).isEqualTo("丙，见2.1。");
        assertThat(section(first.id()).body()).isEqualTo("甲。");
        assertThat(sections()).map(Section::depth).containsExactly(1, 2, 2, 1, 2, 2);

        assertThat(refusals(in(() -> arrangement.split(Cast.STREET, plan, first.id(), 0, 2, true, true))))
                .as("one paragraph only")
                .allMatch(PlanRefusal.NO_PARAGRAPH::is);
    }

    @Test
    void splitsIntoANeighbourThatTakesOverWhatIsBelow() {
        var first = sections().getFirst();
        in(() -> arrangement.split(Cast.STREET, plan, first.id(), first.revision(), 3, false, false))
                .orElseThrow();
        assertThat(sections()).map(Section::depth).containsExactly(1, 1, 2, 1, 2, 2);
        assertThat(sections().get(1).body()).isEqualTo("丙，见2.1。");
    }

    @Test
    void mergesIntoTheSectionInFrontWithEverythingThatHangsOnIt() {
        var merged = sections().get(2);
        in(() -> actions.addStep(Cast.STREET, plan, new StepWords("值班员", "响铃", 5, "", null, merged.id())))
                .orElseThrow();
        var into = in(() -> arrangement.merge(Cast.STREET, plan, merged.id(), merged.revision()))
                .orElseThrow();

        assertThat(section(into).body()).isEqualTo("丁。\n2 响应");
        assertThat(sections()).map(Section::number).containsExactly("1", "1.1", "2.1", "2.2");
        assertThat(sections()).map(Section::depth).containsExactly(1, 2, 2, 2);
        assertThat(in(() -> structures.of(into(into))).steps().getFirst().section())
                .isEqualTo(into);
        assertThat(refusals(in(() -> arrangement.merge(
                        Cast.STREET, plan, sections().getFirst().id(), 0))))
                .allMatch(PlanRefusal.NOTHING_BEFORE::is);
    }

    private UUID into(UUID section) {
        return section(section).version();
    }

    @Test
    void refusesToSplitOrMergeWhatSomebodyElseHasRewritten() {
        var first = sections().getFirst();
        in(() -> text.rewrite(Cast.STREET, plan, first.id(), 0, new Passage(1, "1", "总则", "别人的。\n话。")))
                .orElseThrow();
        assertThat(refusals(in(() -> arrangement.split(Cast.STREET, plan, first.id(), 0, 2, false, false))))
                .allMatch(PlanRefusal.CHANGED_MEANWHILE::is);
        assertThat(refusals(in(() -> arrangement.merge(Cast.STREET, plan, first.id(), 0))))
                .allMatch(PlanRefusal.CHANGED_MEANWHILE::is);
        assertThat(section(first.id()).body()).isEqualTo("别人的。\n话。");
    }

    @Test
    void keepsTheWordsOfARemovedSectionAmongThoseThatStandNowhere() {
        var audited = audit.entries().size();
        in(() -> text.acceptUnplaced(Cast.STREET, plan)).orElseThrow();
        in(() -> arrangement.remove(Cast.STREET, plan, sections().get(2).id(), true))
                .orElseThrow();
        var dossier = in(() -> dossiers.open(plan, Optional.empty()));
        assertThat(dossier.unplaced()).containsExactly("多余的话", "第二段", "2 响应", "2.1 启动\n戊。", "2.2 终止\n己。");
        assertThat(dossier.unplacedAccepted()).as("there is more to look at").isFalse();
        assertThat(audit.entries().size()).isEqualTo(audited + 2);

        in(() -> arrangement.remove(Cast.STREET, plan, sections().getFirst().id(), false))
                .orElseThrow();
        assertThat(sections()).isEmpty();
    }

    @Test
    void placesATextOnceAndInOneSection() {
        var last = sections().getLast();
        in(() -> arrangement.placeText(Cast.STREET, plan, 1, last.id())).orElseThrow();
        assertThat(section(last.id()).body()).isEqualTo("己。\n第二段");
        assertThat(refusals(in(() -> arrangement.placeText(Cast.STREET, plan, 1, last.id()))))
                .allMatch(PlanRefusal.CHANGED_MEANWHILE::is);
        assertThat(in(() -> dossiers.open(plan, Optional.empty())).unplaced()).containsExactly("多余的话");
    }

    @Test
    void numbersAnewAndLetsReferencesFollow() {
        in(() -> arrangement.place(
                        Cast.STREET,
                        plan,
                        sections().get(2).id(),
                        sections().getFirst().id(),
                        Place.BEFORE))
                .orElseThrow();
        assertThat(in(() -> arrangement.renumber(Cast.STREET, plan, NumberStyle.DECIMAL))
                        .orElseThrow())
                .isEqualTo(5);
        assertThat(sections()).map(Section::number).containsExactly("1", "1.1", "1.2", "2", "2.1");
        assertThat(sections().get(3).body()).endsWith("丙，见1.1。");
        assertThat(in(() -> arrangement.renumber(Cast.STREET, plan, NumberStyle.DECIMAL))
                        .orElseThrow())
                .as("nothing to do")
                .isZero();
        in(() -> arrangement.renumber(Cast.STREET, plan, NumberStyle.HAN)).orElseThrow();
        assertThat(sections()).map(Section::number).containsExactly("一、", "（一）", "（二）", "二、", "（一）");
    }

    @Test
    void refusesWhoDoesNotKeepThePlan() {
        var section = sections().getFirst().id();
        assertThat(refusals(Scopes.in(
                        Cast.SUPERVISOR.scope(), () -> arrangement.remove(Cast.SUPERVISOR, plan, section, true))))
                .allMatch(PlanRefusal.NOT_YOURS::is);
        assertThat(sections()).hasSize(5);
    }

    /** Whatever people do to the order, the characters of the text stay the same. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void losesNoCharacterWhateverIsDone(long seed) {
        var random = new Random(seed);
        var before = characters();
        for (int i = 0; i < 25 && !sections().isEmpty(); i++) {
            shuffle(random);
            assertThat(characters()).as("seed %d, deed %d", seed, i).isEqualTo(before);
            assertThat(sections()).map(Section::position).isSorted();
            assertThat(levelled(sections())).isTrue();
        }
    }

    private void shuffle(Random random) {
        var all = sections();
        var one = all.get(random.nextInt(all.size()));
        var other = all.get(random.nextInt(all.size()));
        switch (random.nextInt(6)) {
            case 0 ->
                in(() -> arrangement.place(Cast.STREET, plan, one.id(), other.id(), Place.values()[random.nextInt(3)]));
            case 1 ->
                in(() -> arrangement.split(
                        Cast.STREET, plan, one.id(), one.revision(), 2, random.nextBoolean(), random.nextBoolean()));
            case 2 -> in(() -> arrangement.merge(Cast.STREET, plan, one.id(), one.revision()));
            case 3 -> in(() -> arrangement.placeText(Cast.STREET, plan, random.nextInt(4), one.id()));
            case 4 -> in(() -> text.move(Cast.STREET, plan, one.id(), Direction.values()[random.nextInt(4)]));
            default -> in(() -> arrangement.remove(Cast.STREET, plan, one.id(), true));
        }
    }

    private static boolean levelled(List<Section> sections) {
        int before = 0;
        for (var section : sections) {
            if (section.depth() > before + 1) {
                return false;
            }
            before = section.depth();
        }
        return true;
    }

    /** All visible characters, sorted. */
    private String characters() {
        var dossier = in(() -> dossiers.open(plan, Optional.empty()));
        var all = new ArrayList<>(dossier.unplaced());
        dossier.sections().forEach(section -> all.add(section.number() + section.title() + section.body()));
        return String.join("", all)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private List<Section> sections() {
        return in(() -> dossiers.open(plan, Optional.empty())).sections();
    }

    private Section section(UUID id) {
        return sections().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Refusal> refusals(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals) ? refusals : List.of();
    }

    private static <T> T in(Supplier<T> work) {
        return Scopes.in(Cast.STREET.scope(), work);
    }
}
