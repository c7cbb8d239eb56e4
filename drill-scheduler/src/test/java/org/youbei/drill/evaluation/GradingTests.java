package org.youbei.drill.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradingTests {
    private static final UUID EVALUATOR = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "P, EXCELLENT",
        "PPPP, EXCELLENT",
        "S, GOOD",
        "PPPS, GOOD",
        "PPPPS, EXCELLENT",
        "PPPSS, GOOD",
        "SSSSS, GOOD",
        "M, FAIR",
        "PPPPM, FAIR",
        "MMMM, FAIR",
        "U, POOR",
        "PPPU, POOR",
        "PPPPU, FAIR",
        "PPPUU, POOR"
    })
    void mapsTheMarksOfAllObjectivesToAGrade(String marks, OverallGrade grade) {
        var ratings = marks.chars()
                .mapToObj(mark -> rating(UUID.randomUUID(), Mark.valueOf(String.valueOf((char) mark))))
                .toList();

        assertThat(Grading.of(ratings)).isEqualTo(grade);
    }

    @Test
    void isPoorWhereNobodyObservedAnything() {
        assertThat(Grading.of(List.of())).isEqualTo(OverallGrade.POOR);
        assertThat(Grading.of(List.of(rating(UUID.randomUUID(), Mark.NOT_OBSERVED))))
                .isEqualTo(OverallGrade.POOR);
    }

    @Test
    void countsOfEachObjectiveTheWorstMarkThatAnybodySaw() {
        var objective = UUID.randomUUID();

        assertThat(Grading.worst(List.of(
                        rating(objective, Mark.P), rating(objective, Mark.M), rating(objective, Mark.NOT_OBSERVED))))
                .containsOnly(Map.entry(objective, Mark.M));
    }

    /** Whatever the marks: a worse one never makes a better grade, and the order of the sheets does not matter. */
    @Test
    void neverImprovesByAWorseMarkNorByTheOrderOfSheets() {
        var random = new Random(20261123);
        for (int round = 0; round < 500; round++) {
            var ratings = new ArrayList<Rating>();
            for (int number = random.nextInt(1, 9); number > 0; number--) {
                ratings.add(rating(UUID.randomUUID(), Mark.values()[random.nextInt(4)]));
            }
            var grade = Grading.of(ratings);
            var shuffled = new ArrayList<>(ratings);
            Collections.shuffle(shuffled, random);
            assertThat(Grading.of(shuffled)).isEqualTo(grade);

            var which = random.nextInt(ratings.size());
            var worse = new ArrayList<>(ratings);
            worse.set(which, rating(ratings.get(which).objective(), Mark.U));
            assertThat(Grading.of(worse)).as("%s", ratings).isGreaterThanOrEqualTo(grade);
        }
    }

    private static Rating rating(UUID objective, Mark mark) {
        return new Rating(objective, EVALUATOR, mark, "");
    }
}
