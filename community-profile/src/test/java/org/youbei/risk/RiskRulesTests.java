package org.youbei.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.risk.RiskCast.TODAY;
import static org.youbei.risk.RiskCast.plain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youbei.model.Actor;
import org.youbei.model.Refusal;
import org.youbei.model.RiskColour;
import org.youbei.risk.matrix.RiskMatrix;
import org.youbei.testing.Cast;
import org.youbei.workflow.StepRequest;

/** Each thing that a person may say wrongly of a risk, alone, and its neighbour that is right. */
class RiskRulesTests {
    private static final RiskMatrix MATRIX = new RiskMatrix(15, 8, 4);
    private static final Circumstances NONE = new Circumstances(MATRIX, 0, 0);
    private static final Circumstances DONE = new Circumstances(MATRIX, 1, 0);

    private final Risk risk =
            new Risk(UUID.randomUUID(), Cast.JIYUQIAO_COMMUNITY, RiskCast.underpass(), TODAY, TODAY.plusMonths(6));

    static Stream<Arguments> grades() {
        return Stream.of("likelihood", "people", "property", "services", "residualLikelihood", "residualConsequence")
                .flatMap(field ->
                        IntStream.of(-1, 0, 1, 5, 6, Integer.MAX_VALUE).mapToObj(grade -> Arguments.of(field, grade)));
    }

    @ParameterizedTest
    @MethodSource("grades")
    void takesGradesFromOneToFiveInEachField(String field, int grade) {
        var found = found(rated(field, grade));
        if (grade >= 1 && grade <= 5) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).extracting(Refusal::field).containsExactly(field);
            assertThat(found.getFirst().code()).isEqualTo("risk.grade");
        }
    }

    /** All other grades so that the one in question may stand alone. */
    private static Rating rated(String field, int grade) {
        return new Rating(
                field.equals("likelihood") ? grade : 5,
                field.equals("people") ? grade : 5,
                field.equals("property") ? grade : 5,
                field.equals("services") ? grade : 5,
                0,
                0,
                "",
                field.equals("residualLikelihood") ? grade : 1,
                field.equals("residualConsequence") ? grade : 1);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, true",
        "0, 1, true",
        "0, 300, true",
        "1, 1, true",
        "1000, 300, true",
        "1, 0, false",
        "-1, 5, false",
        "1001, 5, false",
        "1, 301, false",
        "0, -1, false"
    })
    void countsEventsInYearsThatSomebodyCanKnow(int events, int years, boolean taken) {
        var found = found(new Rating(3, 3, 3, 3, events, years, "", 1, 1));
        assertThat(found).extracting(Refusal::field).isEqualTo(taken ? List.of() : List.of("years"));
    }

    @ParameterizedTest
    @CsvSource({"2, 3, true", "3, 2, false", "2, 2, true"})
    void leavesNoMoreThanThereWas(int residual, int likelihood, boolean taken) {
        var less = found(new Rating(likelihood, likelihood, 1, 1, 0, 0, "", residual, 1));
        assertThat(less.isEmpty()).isEqualTo(taken);
        var milder = found(new Rating(5, likelihood, 1, 1, 0, 0, "", 1, residual));
        assertThat(milder.isEmpty()).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"title, 200", "place, 300", "exposed, 500", "buildings, 1000", "owner, 120"})
    void takesEachTextUpToItsLength(String field, int most) {
        assertThat(RiskRules.objections(described(field, "长".repeat(most)))).isEmpty();
        assertThat(RiskRules.objections(described(field, "长".repeat(most + 1))))
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("risk.too-long");
                    assertThat(refusal.field()).isEqualTo(field);
                    assertThat(refusal.arguments()).contains(most);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "place", "exposed", "owner"})
    void asksForEachTextThatCannotBeEmpty(String field) {
        for (var nothing : List.of("", " ", "　\n")) {
            assertThat(RiskRules.objections(described(field, nothing)))
                    .extracting(Refusal::code)
                    .containsExactly(field.equals("owner") ? "risk.owner-missing" : "risk.missing");
        }
    }

    @Test
    void asksForNoBuildings() {
        assertThat(RiskRules.objections(described("buildings", ""))).isEmpty();
    }

    private static RiskEntry described(String field, String text) {
        return RiskEntry.of(
                field.equals("title") ? text : "示例",
                RiskSubtype.GAS,
                field.equals("place") ? text : "示例楼",
                field.equals("buildings") ? text : "",
                field.equals("exposed") ? text : "住户",
                field.equals("owner") ? text : "社区安全员",
                null);
    }

    @ParameterizedTest
    @EnumSource(
            value = RiskStep.class,
            names = {"ASSESSMENT"},
            mode = EnumSource.Mode.EXCLUDE)
    void takesARemarkOfFiveHundredCharactersAndNoMore(RiskStep step) {
        confirmed();
        assertThat(objections(Cast.STREET, plain(step, "长".repeat(500)), DONE))
                .noneMatch(refusal -> refusal.code().equals("risk.too-long"));
        assertThat(objections(Cast.STREET, plain(step, "长".repeat(501)), DONE))
                .allMatch(refusal -> refusal.code().equals("risk.too-long")
                        || refusal.code().equals("risk.out-of-order")
                        || refusal.code().equals("risk.confirmed"))
                .isNotEmpty();
    }

    /** Who may do what is asked before what is said, so that a stranger learns nothing of the risk. */
    @Test
    void tellsAStrangerOnlyThatItIsNotTheirs() {
        var wrong = new Step.Assessment(new Rating(9, 9, 9, 9, -1, -1, "", 9, 9), "长".repeat(600));
        assertThat(objections(Cast.SIBLING_STREET, wrong, NONE))
                .extracting(Refusal::code)
                .containsExactly("risk.not-yours");
        assertThat(objections(Cast.COMMUNITY, wrong, NONE)).hasSizeGreaterThan(6);
    }

    @Test
    void letsThePlatformAndEverySuperiorDoTheWorkOfTheStreet() {
        assertThat(RiskRules.isSuperior(Cast.SUPERVISOR, risk.unit())).isTrue();
        assertThat(RiskRules.isSuperior(Cast.STREET, risk.unit())).isTrue();
        assertThat(RiskRules.isSuperior(Actor.platform(), risk.unit())).isTrue();
        assertThat(RiskRules.isSuperior(Cast.COMMUNITY, risk.unit())).isFalse();
        assertThat(RiskRules.isSuperior(Cast.SIBLING_STREET, risk.unit())).isFalse();
        assertThat(RiskRules.isSuperior(Cast.AUDITOR, risk.unit())).isFalse();
        assertThat(RiskRules.isSuperior(Cast.ADMINISTRATOR, risk.unit())).isFalse();
    }

    @Test
    void standsForWhatRemainsOnceMeasuresAreTaken() {
        assertThat(risk.standing()).as("before the first assessment").isNull();
        confirmed();
        assertThat(risk.standing()).isEqualTo(RiskColour.RED);
        take(Cast.COMMUNITY, plain(RiskStep.TREATMENT, ""), DONE);
        assertThat(risk.standing()).as("what remains once measures are taken").isEqualTo(RiskColour.YELLOW);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, true", "1, 0, true", "1, 1, false", "5, 4, false"})
    void watchesOnceEveryMeasureIsDone(int measures, int open, boolean taken) {
        confirmed();
        take(Cast.COMMUNITY, plain(RiskStep.TREATMENT, ""), DONE);
        var found = objections(Cast.COMMUNITY, plain(RiskStep.WATCHING, ""), new Circumstances(MATRIX, measures, open));
        assertThat(found.isEmpty()).isEqualTo(taken);
        if (!taken) {
            assertThat(found.getFirst().arguments()).containsExactly(open);
        }
    }

    /** The colour follows from the matrix that holds now, also where the district moves its bounds. */
    @ParameterizedTest
    @CsvSource({"25, 20, 10, ORANGE", "16, 8, 4, RED", "17, 16, 4, ORANGE", "25, 24, 17, BLUE"})
    void getsItsColourFromTheMatrixAlone(int red, int orange, int yellow, RiskColour colour) {
        var known = new Circumstances(new RiskMatrix(red, orange, yellow), 0, 0);
        var likelihood = colour == RiskColour.ORANGE && red == 25 ? 5 : 4;
        take(Cast.COMMUNITY, new Step.Assessment(new Rating(likelihood, 4, 1, 1, 0, 0, "", 1, 1), ""), known);
        assertThat(risk.colour()).isEqualTo(colour);
        assertThat(risk.residualColour()).isEqualTo(RiskColour.BLUE);
    }

    @Test
    void forgetsAnAcceptanceWithTheNextAssessment() {
        confirmed();
        take(Cast.STREET, plain(RiskStep.ACCEPTANCE, "值守"), NONE);
        assertThat(risk.acceptedOn()).isEqualTo(TODAY);
        take(Cast.COMMUNITY, new Step.Assessment(RiskCast.TAMED, "复评"), NONE);
        assertThat(risk.acceptedOn()).isNull();
        assertThat(risk.acceptance()).isEmpty();
        assertThat(risk.confirmedOn()).isNull();
    }

    @Test
    void countsNoEventsWhereNobodyHasCountedTheYears() {
        take(Cast.COMMUNITY, new Step.Assessment(RiskCast.SMALL, ""), NONE);
        take(Cast.COMMUNITY, plain(RiskStep.EVENT, "示例"), NONE);
        assertThat(risk.rating()).isEqualTo(RiskCast.SMALL);
        var full = new Rating(2, 2, 1, 1, 1_000, 10, "", 2, 1);
        assertThat(full.withOneMoreEvent()).as("no more than can be counted").isEqualTo(full);
    }

    private void confirmed() {
        take(Cast.COMMUNITY, new Step.Assessment(RiskCast.TAMED, ""), NONE);
        take(Cast.STREET, plain(RiskStep.CONFIRMATION, ""), NONE);
    }

    private List<Refusal> found(Rating rating) {
        return objections(Cast.COMMUNITY, new Step.Assessment(rating, ""), NONE);
    }

    private List<Refusal> objections(Actor actor, Step step, Circumstances known) {
        return risk.objections(asked(actor), step, known);
    }

    private void take(Actor actor, Step step, Circumstances known) {
        risk.take(asked(actor), step, known).orElseThrow();
    }

    private StepRequest<Risk> asked(Actor actor) {
        return new StepRequest<>(actor, risk, UUID.randomUUID(), TODAY, Instant.EPOCH);
    }
}
