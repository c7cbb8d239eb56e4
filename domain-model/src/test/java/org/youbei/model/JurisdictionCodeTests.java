package org.youbei.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JurisdictionCodeTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4",
                "420",
                "42010",
                "4201060",
                "42010600100",
                "42010a",
                "４２",
                "420106001001001001",
                "*",
                " 42"
            })
    void refusesWhatIsNoCode(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new JurisdictionCode(text));
        assertThat(JurisdictionCode.parse(text)).isEmpty();
    }

    @Test
    void knowsItsLevelParentAndDistrict() {
        var community = new JurisdictionCode("420106001002");

        assertThat(community.level()).isEqualTo(JurisdictionLevel.COMMUNITY);
        assertThat(community.parent()).contains(new JurisdictionCode("420106001"));
        assertThat(community.at(JurisdictionLevel.DISTRICT)).contains(new JurisdictionCode("420106"));
        assertThat(community.at(JurisdictionLevel.GRID)).isEmpty();
        assertThat(community.district()).isEqualTo("420106");
        assertThat(new JurisdictionCode("42").district()).isEqualTo("420000");
        assertThat(new JurisdictionCode("42").parent()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "610113000000,610113",
        "610113001000,610113001",
        "610113001001,610113001001",
        "420100,4201",
        "420100000000,4201",
        "420000,42",
        "420000000000,42",
        "441900000000,441900",
        "441900003000,441900003",
        "420106001001000,420106001001",
        "4201,4201"
    })
    void readsCodesFilledUpWithZeros(String official, String code) {
        assertThat(JurisdictionCode.parsePadded(official))
                .map(JurisdictionCode::value)
                .contains(code);
    }

    @Test
    void containsExactlyWhatDescendsFromIt() {
        var random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            var one = anyCode(random);
            var other = anyCode(random);
            var descends = other.value().startsWith(one.value());
            var inRange =
                    other.value().compareTo(one.value()) >= 0 && other.value().compareTo(one.value() + "~") < 0;

            assertThat(one.contains(other)).isEqualTo(descends);
            assertThat(inRange)
                    .as("the range of the policies, %s in %s", other, one)
                    .isEqualTo(descends);
            assertThat(Scope.of(one).contains(other)).isEqualTo(descends);
        }
    }

    private static JurisdictionCode anyCode(Random random) {
        var lengths = new int[] {2, 4, 6, 9, 12, 15};
        var text = new StringBuilder();
        var length = lengths[random.nextInt(lengths.length)];
        while (text.length() < length) {
            text.append(random.nextInt(2) + 1);
        }
        return new JurisdictionCode(text.toString());
    }
}
