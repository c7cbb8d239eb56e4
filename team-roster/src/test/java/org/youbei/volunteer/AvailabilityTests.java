package org.youbei.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AvailabilityTests {
    @ParameterizedTest
    @CsvSource({
        "周一上午, 1",
        "星期一全天, 7",
        "周天, 1835008",
        "周末, 2064384",
        "工作日晚上, 18724",
        "工作日夜间, 18724",
        "每天, 2097151",
        "周一上午、周一下午, 3",
        "Mon morning; Tue, 57",
        "'', 0"
    })
    void readsDaysAndPartsOfDays(String cell, int bits) {
        assertThat(Availability.parse(cell)).hasValue(bits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"随时", "周八", "周一凌晨", "上午", "Monday morning"})
    void understandsNoOtherWord(String cell) {
        assertThat(Availability.parse(cell)).isEmpty();
    }

    /** What is shown is read as the same again, whatever the bits. */
    @Test
    void readsWhatItShows() {
        var random = new Random(20_261_130);
        for (int i = 0; i < 500; i++) {
            int bits = random.nextInt(1 << 21);
            for (var locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
                assertThat(Availability.parse(Availability.show(bits, locale))).hasValue(bits);
            }
        }
    }
}
