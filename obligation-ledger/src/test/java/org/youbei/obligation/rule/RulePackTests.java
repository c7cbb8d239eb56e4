package org.youbei.obligation.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youbei.model.JurisdictionLevel;
import org.youbei.obligation.ObligationKind;

class RulePackTests {
    private final RulePack pack = PackFile.shipped();

    @ParameterizedTest
    @CsvSource({
        "plan-filing, 20wd, 26, PLAN_FILING, false",
        "plan-publication, 20wd, 28, PLAN_PUBLICATION, false",
        "plan-drill, 3y, 32, PLAN_DRILL, true",
        "plan-evaluation, 3y, 34, PLAN_EVALUATION, true",
        "production-drill-government, 2y, 8, PLAN_DRILL, true",
        "crowded-place-drill, 1hy, 8, PLAN_DRILL, true",
        "fire-drill-key-unit, 1hy, 40, PLAN_DRILL, true",
        "fire-drill, 1y, 40, PLAN_DRILL, true"
    })
    void holdsWhatTheLawAsks(String id, String period, String article, String kind, boolean repeats) {
        var rule = pack.get(id);

        assertThat(rule.period()).hasToString(period);
        assertThat(rule.article()).isEqualTo(article);
        assertThat(rule.kind()).isEqualTo(kind);
        assertThat(rule.repeats()).isEqualTo(repeats);
        assertThat(rule.isConfirmed()).isTrue();
        assertThat(rule.law()).isNotBlank();
    }

    @Test
    void asksDrillsOfSpecialAndDepartmentalPlansOnly() {
        assertThat(pack.get("plan-drill").appliesTo("SPECIAL")).isTrue();
        assertThat(pack.get("plan-drill").appliesTo("GENERAL")).isFalse();
        assertThat(pack.get("plan-evaluation").appliesTo("GENERAL")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "PLAN_FILING, STREET, station-head",
        "PLAN_EVALUATION, STREET, command-head",
        "INSPECTION_ROUND, COMMUNITY, grid-head",
        "INSPECTION_ROUND, GRID, grid-head",
        "LOSS_REPORT, COMMUNITY, community-information-officer",
        "OTHER, COMMUNITY, community-head"
    })
    void knowsWhichPostDoesWhatNobodyIsNamedFor(String kind, JurisdictionLevel level, String post) {
        assertThat(pack.responsible(kind, level)).map(RequiredPost::id).hasValue(post);
    }

    @Test
    void knowsAPostForEveryKindOfAStreetAndACommunityAndNoneAbove() {
        for (var kind : ObligationKind.KNOWN) {
            assertThat(pack.responsible(kind.code(), JurisdictionLevel.STREET))
                    .as(kind.code())
                    .map(RequiredPost::level)
                    .hasValue("STREET");
            assertThat(pack.responsible(kind.code(), JurisdictionLevel.COMMUNITY))
                    .as(kind.code())
                    .map(RequiredPost::level)
                    .hasValue("COMMUNITY");
        }
        assertThat(pack.responsible("OTHER", JurisdictionLevel.DISTRICT)).isEmpty();
        assertThat(pack.responsible().stream().flatMap(line -> line.kinds().stream()))
                .as("each kind at most once, and known")
                .doesNotHaveDuplicates()
                .allMatch(kind -> ObligationKind.KNOWN.contains(new ObligationKind(kind)));
    }

    @Test
    void saysWhichPlansEachLevelMustHaveAndHowFarThatIsConfirmed() {
        assertThat(pack.plans()).extracting(RequiredPlan::level).contains("DISTRICT", "STREET", "COMMUNITY");
        assertThat(pack.plans())
                .filteredOn(plan -> plan.kind().equals("GENERAL"))
                .hasSize(3)
                .allSatisfy(plan -> assertThat(plan.law()).isNotBlank())
                .allMatch(RequiredPlan::isConfirmed);
        assertThat(pack.plans())
                .filteredOn(plan -> "NATURAL_DISASTER".equals(plan.category()))
                .isNotEmpty()
                .noneMatch(RequiredPlan::isConfirmed);
    }

    @Test
    void marksItsOwnDefaultsAsUnconfirmed() {
        assertThat(pack.all())
                .filteredOn(rule -> rule.document().en().startsWith("Default"))
                .isNotEmpty()
                .noneMatch(Rule::isConfirmed);
    }

    @Test
    void speaksBothLanguagesAndKnowsItsKinds() {
        var kinds = ObligationKind.KNOWN.stream().map(ObligationKind::code).toList();
        assertThat(pack.all()).hasSizeGreaterThan(35).allSatisfy(rule -> {
            assertThat(rule.title().zh()).isNotBlank();
            assertThat(rule.title().en()).isNotBlank();
            assertThat(rule.document().en()).isNotBlank();
        });
        assertThat(pack.all().stream().map(Rule::kind).filter(Objects::nonNull)).isSubsetOf(kinds);
    }

    @Test
    void findsLegalDatesWithinASpan() {
        assertThat(pack.dates(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31)))
                .extracting(occurrence -> occurrence.date().id())
                .containsExactly("red-cross-day", "disaster-reduction-day");
    }

    @Test
    void knowsFiguresThatAreNoPeriods() {
        var matrix = pack.figures("risk-matrix");
        assertThat(matrix.value("RED")).isGreaterThan(matrix.value("ORANGE"));
        assertThat(matrix.isConfirmed()).as("nobody has confirmed the bounds").isFalse();
        assertThatThrownBy(() -> matrix.value("GREEN")).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> pack.figures("no-such-figures")).hasMessageContaining("no-such-figures");
    }

    @Test
    void namesAnUnknownRule() {
        assertThatThrownBy(() -> pack.get("no-such-rule"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("no-such-rule");
    }

    @Test
    void failsAtTheStartOnAnIncompletePack() {
        var text = "version: '1'\ndocuments: {}\nrules: [{id: a}]\ndates: []";

        assertThatThrownBy(() -> PackFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(RuntimeException.class);
    }
}
