package org.youbei.sheet.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTests {
    /** Some spreadsheet programs make a half-width sign of a full-width one. */
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\t=1", "＝1+1", "＋1", "－1", "＠x"})
    void beginsNoCellLikeAFormula(String text) {
        assertThat(SafeText.of(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "积玉桥街道", "2026-01-01", "a=b"})
    void leavesOtherTextAsItIs(String text) {
        assertThat(SafeText.of(text)).isEqualTo(text);
    }
}
