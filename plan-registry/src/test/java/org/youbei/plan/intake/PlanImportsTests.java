package org.youbei.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.plan.Confidentiality;
import org.youbei.plan.Plan;
import org.youbei.plan.PlanDossiers;
import org.youbei.plan.PlanEntry;
import org.youbei.plan.PlanKind;
import org.youbei.plan.PlanRefusal;
import org.youbei.plan.PlanWay;
import org.youbei.plan.Step;
import org.youbei.plan.section.Passage;
import org.youbei.plan.section.Section;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

@PostgresTest
class PlanImportsTests {
    private static final String TEXT = """
        关于印发积玉桥街道防汛应急预案的通知
        积玉桥街道防汛应急预案
        1 总则
        1.1 编制目的
        提高防汛能力。
        1.2 适用范围
        适用于本街道。
        2 组织体系
        设指挥部。
        """;

    @Autowired
    PlanImports imports;

    @Autowired
    PlanDossiers dossiers;

    @Autowired
    PlanWay way;

    @Autowired
    TestClock clock;

    @Test
    void keepsWhatWasRecognisedUntilItIsLookedAt() {
        var upload = in(Cast.STREET, () -> imports.find(Cast.STREET, uploaded("防汛.txt", TEXT)));

        assertThat(upload.document().title()).isEqualTo("积玉桥街道防汛应急预案");
        assertThat(upload.document().sections()).map(Passage::number).containsExactly("1", "1.1", "1.2", "2");
        assertThat(upload.document().unplaced()).hasSize(2);
        assertThat(upload.document().placed()).isBetween(0.3, 1.0);
        assertThat(upload.sha256()).hasSize(64);
        assertThat(upload.plan()).isEmpty();
    }

    @Test
    void makesOnePlanHoweverOftenItIsSaved() throws Exception {
        var id = uploaded("防汛.md", TEXT);
        var outcomes = new ArrayList<Outcome<Plan>>();
        try (var people = Executors.newFixedThreadPool(8)) {
            Callable<Outcome<Plan>> save = () -> in(Cast.STREET, () -> imports.save(Cast.STREET, id, entry("防汛预案")));
            for (var result : people.invokeAll(Collections.nCopies(16, save))) {
                outcomes.add(result.get());
            }
        }

        assertThat(outcomes).map(outcome -> outcome.orElseThrow().getId()).containsOnly(id);
        var plan = in(Cast.STREET, () -> dossiers.open(id, Optional.empty()));
        assertThat(plan.sections()).map(Section::title).containsExactly("总则", "编制目的", "适用范围", "组织体系");
        assertThat(plan.unplaced()).hasSize(2);
        assertThat(plan.version().source().name()).isEqualTo("防汛.md");
        assertThat(in(Cast.STREET, () -> imports.find(Cast.STREET, id)).plan()).contains(id);
    }

    @Test
    void makesANewVersionOfAPlanInForce() {
        clock.reset();
        var plan = in(Cast.STREET, () -> imports.save(Cast.STREET, uploaded("一.txt", TEXT), entry("换版")))
                .orElseThrow()
                .getId();
        var second = uploaded("二.txt", TEXT + "3 保障\n有保障。\n");
        assertThat(in(Cast.STREET, () -> imports.saveAsVersion(Cast.STREET, second, plan, "修订")))
                .as("a draft is in work")
                .isInstanceOf(Outcome.Refused.class);

        var today = LocalDate.of(2026, 11, 23);
        take(plan, new Step.Withdrawal("重来"));
        var third = in(
                        Cast.STREET,
                        () -> imports.save(Cast.STREET, uploaded("三.txt", "1 总则\n有内容。\n2 附则\n施行。"), entry("换版二")))
                .orElseThrow()
                .getId();
        take(third, new Step.Submission(""));
        take(third, new Step.Approval("主任", today));
        take(third, new Step.Issue("换版〔2026〕1号", today));
        in(Cast.STREET, () -> imports.saveAsVersion(Cast.STREET, second, third, "修订"))
                .orElseThrow();
        in(Cast.STREET, () -> imports.saveAsVersion(Cast.STREET, second, third, "修订"))
                .orElseThrow();

        var dossier = in(Cast.STREET, () -> dossiers.open(third, Optional.of(2)));
        assertThat(dossier.versions()).hasSize(2);
        assertThat(dossier.sections()).map(Section::number).containsExactly("1", "1.1", "1.2", "2", "3");
    }

    @ParameterizedTest
    @CsvSource({"空.txt,EMPTY", "图.png,UNKNOWN_ENDING", "无结尾,UNKNOWN_ENDING", "坏.docx,WRONG_TYPE"})
    void refusesWhatCannotBeReadWithTheReason(String name, ImportRefusal reason) {
        var content = reason == ImportRefusal.EMPTY ? "" : "not a document";
        var outcome = in(
                Cast.STREET,
                () -> imports.upload(Cast.STREET, Cast.JIYUQIAO, name, content.getBytes(StandardCharsets.UTF_8)));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(((Outcome.Refused<?>) refused).refusals())
                                .allMatch(reason::is));
    }

    @ParameterizedTest
    @CsvSource({"旧.doc,LEGACY_WORD", "旧.WPS,LEGACY_WORD", "文.rtf,RICH_TEXT", "文.doc,RICH_TEXT"})
    void saysThatAnOldFileMustBeSavedAnew(String name, ImportRefusal reason) {
        var content = reason == ImportRefusal.RICH_TEXT ? "{\\rtf1 }" : "\u0000\u0001";
        var outcome = in(
                Cast.STREET,
                () -> imports.upload(Cast.STREET, Cast.JIYUQIAO, name, content.getBytes(StandardCharsets.UTF_8)));
        assertThat(((Outcome.Refused<?>) outcome).refusals()).allMatch(reason::is);
    }

    @Test
    void namesAPlanOfTheSameTitleInTheSameUnit() {
        var text = "积玉桥街道重名应急预案\n" + TEXT.substring(TEXT.indexOf("1 "));
        var first = uploaded("一.txt", text);
        assertThat(in(Cast.STREET, () -> imports.find(Cast.STREET, first))
                        .document()
                        .remarks())
                .isEmpty();
        in(Cast.STREET, () -> imports.save(Cast.STREET, first, entry("积玉桥街道重名应急预案")))
                .orElseThrow();
        var second = uploaded("二.txt", text);
        assertThat(in(Cast.STREET, () -> imports.find(Cast.STREET, second))
                        .document()
                        .remarks())
                .containsExactly(new ReadDocument.Note("SAME_TITLE", 1));
    }

    @Test
    void takesNothingForAUnitThatIsNotOnesOwn() {
        var bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        assertThat(in(Cast.STREET, () -> imports.upload(Cast.STREET, Cast.YANGYUAN, "x.txt", bytes)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(((Outcome.Refused<?>) refused).refusals())
                                .allMatch(PlanRefusal.UNIT_OUTSIDE::is));
        assertThat(in(Cast.AUDITOR, () -> imports.upload(Cast.AUDITOR, Cast.WUCHANG, "x.txt", bytes)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void hidesUploadsFromEverybodyElse() {
        var id = uploaded("秘.txt", TEXT);
        for (var actor : List.of(Cast.SIBLING_STREET, Cast.SUPERVISOR, Cast.AUDITOR)) {
            assertThatThrownBy(() -> in(actor, () -> imports.find(actor, id))).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void keepsHostileNamesAndTextsHarmless() {
        var id = uploaded("../../etc/passwd\u0000'; drop--.txt", "1 <script>alert(1)</script>\n\u202e${7*7}\n2 附则\n完。");
        var upload = in(Cast.STREET, () -> imports.find(Cast.STREET, id));

        assertThat(upload.fileName()).doesNotContain("\u0000");
        assertThat(upload.document().sections().getFirst().title()).contains("<script>");
    }

    private UUID uploaded(String name, String text) {
        return in(
                        Cast.STREET,
                        () -> imports.upload(Cast.STREET, Cast.JIYUQIAO, name, text.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
    }

    private static PlanEntry entry(String title) {
        return new PlanEntry(Cast.JIYUQIAO, PlanKind.GENERAL, null, title, null, Confidentiality.OPEN, "", "");
    }

    private void take(UUID plan, Step step) {
        var actor = step instanceof Step.Approval ? Cast.colleague(Cast.STREET) : Cast.STREET;
        in(actor, () -> way.take(actor, plan, UUID.randomUUID(), step)).orElseThrow();
    }

    private static <T> T in(Actor actor, Supplier<T> work) {
        return Scopes.in(actor.scope(), work);
    }
}
