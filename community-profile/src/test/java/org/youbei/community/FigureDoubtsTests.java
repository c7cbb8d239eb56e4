package org.youbei.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.youbei.model.Refusal;
import org.youbei.testing.Cast;

class FigureDoubtsTests {
    private static final LocalDate LAST_YEAR = LocalDate.of(2025, 6, 30);

    @Test
    void doubtsTenTimesAsMuchAndATenthAndNamesTheOldValue() {
        var doubts = doubts(Map.of("elevators", 12L), Map.of("elevators", FigureValue.of(120)));

        assertThat(doubts).containsExactly(CommunityRefusal.DOUBT_TENFOLD.at("elevators", "12", LAST_YEAR));
        assertThat(doubts(Map.of("elevators", 120L), Map.of("elevators", FigureValue.of(12))))
                .hasSize(1);
        assertThat(doubts(Map.of("elevators", 12L), Map.of("elevators", FigureValue.of(119))))
                .isEmpty();
    }

    @Test
    void leavesSmallNumbersAlone() {
        assertThat(doubts(Map.of("schools", 0L), Map.of("schools", FigureValue.of(30))))
                .isEmpty();
        assertThat(doubts(Map.of("schools", 1L), Map.of("schools", FigureValue.of(9))))
                .isEmpty();
        assertThat(doubts(Map.of("schools", 9L), Map.of("schools", FigureValue.of(0))))
                .isEmpty();
    }

    @Test
    void doubtsMoreHouseholdsThanResidentsWhicheverIsNew() {
        assertThat(codes(doubts(Map.of("residents_usual", 3000L), Map.of("households", FigureValue.of(4000)))))
                .containsExactly("households community.doubt-above-residents-usual");
        assertThat(codes(doubts(Map.of("households", 4000L), Map.of("residents_usual", FigureValue.of(3000)))))
                .containsExactly("households community.doubt-above-residents-usual");
        assertThat(doubts(Map.of(), Map.of("households", FigureValue.of(4000)))).isEmpty();
    }

    @Test
    void doubtsAgeBandsThatAreMoreThanTheWhole() {
        var said = Map.of(
                "residents_usual", FigureValue.of(1000),
                "residents_0_14", FigureValue.of(300),
                "residents_15_64", FigureValue.of(600),
                "residents_65", FigureValue.of(101));

        assertThat(doubts(Map.of(), said)).hasSize(3).allSatisfy(doubt -> {
            assertThat(CommunityRefusal.DOUBT_PARTS_RESIDENTS_USUAL.is(doubt)).isTrue();
            assertThat(doubt.arguments()).containsExactly("1001", "1000");
        });
    }

    @Test
    void doubtsNothingThatStays() {
        assertThat(doubts(
                        Map.of("residents_usual", 10L, "households", 40L),
                        Map.of("residents_usual", FigureValue.of(10), "households", FigureValue.of(40))))
                .isEmpty();
    }

    @Test
    void doubtsNoWordForNoValue() {
        assertThat(doubts(Map.of("elevators", 120L), Map.of("elevators", FigureValue.NOT_KNOWN)))
                .isEmpty();
    }

    private static List<Refusal> doubts(Map<String, Long> before, Map<String, FigureValue> said) {
        var known = new HashMap<String, Figure>();
        before.forEach((code, number) -> known.put(
                code,
                new Figure(
                        Cast.JIYUQIAO_COMMUNITY,
                        code,
                        FigureValue.of(number),
                        LAST_YEAR,
                        "台账",
                        "",
                        "王示例",
                        Instant.EPOCH,
                        true)));
        return new FigureDoubts(known, said).all();
    }

    private static List<String> codes(List<Refusal> refusals) {
        return refusals.stream().map(one -> one.field() + " " + one.code()).toList();
    }
}
