package org.youbei.volunteer.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youbei.calculate.NotAnswered;
import org.youbei.calculate.Vectors;
import org.youbei.volunteer.hours.Interval.Kind;

class ServedTimeTests {
    private static final LocalDateTime START = LocalDateTime.of(2026, 5, 12, 8, 0);

    @Test
    void answersTheVectorOfTheContract() {
        Vectors.holds("vectors/hours.json");
    }

    @ParameterizedTest
    @CsvSource({"0, 0.0", "5, 0.0", "6, 0.1", "59, 0.9", "60, 1.0", "445, 7.4", "600, 10.0"})
    void showsHoursRoundedDown(long minutes, BigDecimal hours) {
        assertThat(new ServedTime(minutes).hours()).isEqualTo(hours);
    }

    @Test
    void callsBackToBackNoOverlap() {
        var first = served(0, 60);
        var next = served(60, 120);
        assertThat(first.overlaps(next)).isFalse();
        assertThat(next.overlaps(first)).isFalse();
        assertThat(first.overlaps(served(59, 61))).isTrue();
        assertThat(served(0, 120).overlaps(served(30, 40))).isTrue();
        assertThat(ServedTime.of(List.of(first, next), Kind.SERVICE).minutes()).isEqualTo(120);
    }

    @Test
    void countsEachMinuteOnceWhateverTheOrder() {
        var random = new Random(3);
        for (int round = 0; round < 300; round++) {
            var intervals = new ArrayList<Interval>();
            var covered = new BitSet();
            for (int i = 0; i < random.nextInt(8); i++) {
                int from = random.nextInt(500);
                int to = random.nextInt(500);
                var kind = Kind.values()[random.nextInt(3)];
                intervals.add(new Interval(START.plusMinutes(from), START.plusMinutes(to), kind));
                if (kind == Kind.SERVICE && to > from) {
                    covered.set(from, to);
                }
            }
            assertThat(ServedTime.of(intervals, Kind.SERVICE).minutes()).isEqualTo(covered.cardinality());
        }
    }

    @Test
    void answersWithoutEntriesAndRefusesOtherKinds() {
        var answer = Vectors.answer("hours", "{\"entries\": []}");
        assertThat(answer.get("minutes").asInt()).isZero();
        assertThat(answer.get("refused")).isEmpty();
        assertThatThrownBy(() -> Vectors.answer("hours", """
            {"entries": [{"start": "2026-05-12T08:00", "end": "2026-05-12T09:00", "kind": "sleep"}]}\
            """)).isInstanceOf(NotAnswered.class);
    }

    private static Interval served(int from, int to) {
        return new Interval(START.plusMinutes(from), START.plusMinutes(to), Kind.SERVICE);
    }
}
