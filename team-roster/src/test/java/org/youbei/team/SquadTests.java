package org.youbei.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.youbei.team.staffing.Need;
import org.youbei.team.staffing.Staffing;

class SquadTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void countsEachPersonForOnePlaceAndFindsTheBestPlan() {
        var needs = List.of(new Need("first_aid", 1, 1, 1), new Need("rescue", 1, 1, 1));
        var both = Map.of("a", able("first_aid", "rescue"), "b", able("first_aid"));
        assertThat(new Squad(both, needs).staffing(DAY))
                .as("the first who fits would leave rescue empty")
                .isEqualTo(Staffing.FULL);
        assertThat(new Squad(Map.of("a", able("first_aid", "rescue")), needs).staffing(DAY))
                .isEqualTo(Staffing.INADEQUATE);
    }

    @Test
    void risesFromEmptyToFull() {
        var needs = List.of(new Need("rescue", 1, 2, 3));
        var people = new HashMap<String, Map<String, Optional<LocalDate>>>();
        for (var expected :
                List.of(Staffing.EMPTY, Staffing.ADEQUATE, Staffing.SATISFIED, Staffing.FULL, Staffing.FULL)) {
            assertThat(new Squad(Map.copyOf(people), needs).staffing(DAY)).isEqualTo(expected);
            people.put("p" + people.size(), able("rescue"));
        }
    }

    @Test
    void countsTheLastDayAndNotTheOneAfter() {
        var squad = new Squad(Map.of("a", Map.of("rescue", Optional.of(DAY))), List.of(new Need("rescue", 1, 1, 1)));
        assertThat(squad.staffing(DAY)).isEqualTo(Staffing.FULL);
        assertThat(squad.staffing(DAY.plusDays(1))).isEqualTo(Staffing.EMPTY);
        assertThat(squad.nextLapse(DAY)).contains(DAY);
        assertThat(squad.nextLapse(DAY.plusDays(1))).isEmpty();
    }

    /** A further member, or a further certificate, never makes a team worse. */
    @RepeatedTest(200)
    void isMonotone() {
        var random = new Random();
        var codes = List.of("first_aid", "rescue", "radio");
        var people = new HashMap<String, Map<String, Optional<LocalDate>>>();
        for (int i = 0; i < random.nextInt(6); i++) {
            people.put("p" + i, able(codes.get(random.nextInt(3)), codes.get(random.nextInt(3))));
        }
        var needs = codes.stream()
                .map(code -> {
                    int least = random.nextInt(2);
                    int wished = least + random.nextInt(2);
                    return new Need(code, least, wished, wished + 1);
                })
                .toList();
        var before = new Squad(Map.copyOf(people), needs).staffing(DAY);
        people.put("more", able(codes.get(random.nextInt(3))));
        assertThat(new Squad(Map.copyOf(people), needs).staffing(DAY)).isGreaterThanOrEqualTo(before);
    }

    private static Map<String, Optional<LocalDate>> able(String... codes) {
        var able = new HashMap<String, Optional<LocalDate>>();
        for (var code : codes) {
            able.put(code, Optional.empty());
        }
        return able;
    }
}
