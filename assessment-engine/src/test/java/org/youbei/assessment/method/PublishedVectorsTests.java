package org.youbei.assessment.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.youbei.assessment.method.pairwise.PairwiseMatrix;
import tools.jackson.databind.JsonNode;

/** All vectors, every expected field. */
class PublishedVectorsTests {
    private static final Map<String, Function<PublishedVector, Map<String, Object>>> COMPUTATIONS = Map.ofEntries(
            Map.entry("ahp_community_disaster_prevention_tw_3x3", PublishedVectorsTests::ahp),
            Map.entry("ahp_edge_cases", PairwiseVectors::edgeCases),
            Map.entry("ahp_group_aij_aip_15experts_4x4", PairwiseVectors::group),
            Map.entry("ahp_incomplete_bozoki_4x4", PairwiseVectors::incomplete),
            Map.entry("ahp_random_index_tables", PairwiseVectors::randomIndex),
            Map.entry("ahp_saaty_cities_5x4", PairwiseVectors::cities),
            Map.entry("ahp_saaty_house_8x8", PairwiseVectors::house),
            Map.entry("ahp_saaty_wealth_of_nations_7x7", PublishedVectorsTests::ahp),
            Map.entry("combine_game_theory_2x7", ScoreVectors::gameTheory),
            Map.entry("combine_multiplicative_21", ScoreVectors::multiplicative),
            Map.entry("critic_diakoulaki1995_8x3", ScoreVectors::critic),
            Map.entry("critic_jmcdm_3x4_mixed", ScoreVectors::critic),
            Map.entry("entropy_elsayed2017_12x5", ScoreVectors::entropy),
            Map.entry("entropy_xu2004_4x4", ScoreVectors::entropy),
            Map.entry("fuzzy_clothing_4x4_all_operators", ScoreVectors::operators),
            Map.entry("fuzzy_two_level", ScoreVectors::twoLevel),
            Map.entry("gate_national_demo_community", ScoreVectors::gate),
            Map.entry("gra_yildirim_onder2015", ScoreVectors::grey),
            Map.entry("rank_ties_policy", ScoreVectors::ranks),
            Map.entry("scorecard_undrr_hseep_mapping", ScoreVectors::scorecard),
            Map.entry("topsis_grade_qingshen_7townships", ScoreVectors::townships),
            Map.entry("topsis_hwang_yoon_fighter", ScoreVectors::topsis),
            Map.entry("topsis_jmcdm_unnormalised_weights", ScoreVectors::topsis),
            Map.entry("topsis_rank_reversal_dominated_added", ScoreVectors::reversal),
            Map.entry("vikor_opricovic_tzeng2007_hydro_W12", ScoreVectors::hydro),
            Map.entry("vikor_papathanasiou2018_v0625", ScoreVectors::vikor),
            Map.entry("wsm_sensitivity_crossings_3x3", ScoreVectors::sensitivity));

    private static Map<String, Object> ahp(PublishedVector vector) {
        return PairwiseVectors.matrix(PairwiseMatrix.of(vector.table("matrix")));
    }

    static java.util.List<PublishedVector> vectors() {
        return PublishedVector.all();
    }

    @Test
    void knowsAllVectors() {
        assertThat(vectors())
                .hasSize(27)
                .extracting(PublishedVector::id)
                .containsExactlyInAnyOrderElementsOf(COMPUTATIONS.keySet());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void reproducesEveryExpectedField(PublishedVector vector) {
        var computation = COMPUTATIONS.get(vector.id());
        assertThat(computation).as(vector.id()).isNotNull();
        vector.verify(computation.apply(vector));
    }

    /** Tables of random indices are part of the input; ours must be the same figures. */
    @Test
    void holdsTheGivenRandomIndexTables() {
        var vector = vectors().stream()
                .filter(each -> each.id().equals("ahp_random_index_tables"))
                .findFirst()
                .orElseThrow();
        JsonNode tables = vector.in("tables");
        assertThat(tables.size()).isEqualTo(org.youbei.assessment.method.pairwise.RandomIndex.values().length);
        for (var table : org.youbei.assessment.method.pairwise.RandomIndex.values()) {
            double[] given = PublishedVector.numbers(tables.get(table.key()));
            for (int n = 1; n <= 15; n++) {
                assertThat(table.of(n)).as(table.key() + " " + n).isEqualTo(given[n - 1]);
            }
        }
    }

    /** The comparison itself must fail on a missing field, or the test above proves nothing. */
    @Test
    void failsOnAFieldThatWasNotComputed() {
        var vector = vectors().getFirst();
        var computed = new java.util.HashMap<>(ahp(vector));
        computed.remove("gci");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> vector.verify(computed))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("gci was not computed");
    }
}
