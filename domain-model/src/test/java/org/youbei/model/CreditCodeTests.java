package org.youbei.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "91440300708461136T",
                "91110108551385082Q",
                "91110105771583283D",
                "91110000802100433B",
                "51610700305332460K"
            })
    void acceptsPublishedCodesAndRefusesEveryChangeOfOneCharacter(String code) {
        assertThat(CreditCode.isValid(code)).isTrue();
        for (int i = 0; i < code.length(); i++) {
            var other = code.charAt(i) == '1' ? '2' : '1';
            assertThat(CreditCode.isValid(code.substring(0, i) + other + code.substring(i + 1)))
                    .as("%s with another character at %d", code, i)
                    .isFalse();
        }
    }

    @Test
    void forgivesBlanksAndLowerCaseWhenTyped() {
        assertThat(CreditCode.parse(" 91440300 708461136t ")).contains(new CreditCode("91440300708461136T"));
        assertThat(CreditCode.parse("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9144030070846113", "I1440300708461136T", "91440300708461136t", "９1440300708461136T"})
    void refusesOtherTexts(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CreditCode(text));
    }
}
