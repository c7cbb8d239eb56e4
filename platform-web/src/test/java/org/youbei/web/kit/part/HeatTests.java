package org.youbei.web.kit.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeatTests {
    @ParameterizedTest
    @CsvSource({"0,l0", "1,l1", "2,l2", "3,l2", "4,l3", "5,l3", "6,l4", "9000,l4"})
    void darkensWithTheCount(long count, String look) {
        assertThat(new Heat.Cell(count, "/").look()).isEqualTo(look);
    }
}
