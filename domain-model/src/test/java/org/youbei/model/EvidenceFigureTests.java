package org.youbei.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvidenceFigureTests {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    @Test
    void tellsNothingFromZero() {
        assertThat(EvidenceFigure.share(0, 0, "/x", DAY).value()).isNull();
        assertThat(EvidenceFigure.share(0, 3, "/x", DAY).value()).isEqualByComparingTo("0");
        assertThat(EvidenceFigure.share(2, 3, "/x", DAY).value()).isEqualByComparingTo("0.6667");
    }

    @Test
    void saysHowMuchItRestsOn() {
        assertThat(new EvidenceFigure(BigDecimal.ONE, 3, 4, "/x", DAY).coverage())
                .isEqualTo(0.75);
        assertThat(EvidenceFigure.of(BigDecimal.ONE, 0, "/x", DAY).coverage()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new EvidenceFigure(null, 5, 4, "/x", DAY));
    }

    @Test
    void asksForUnitsInTheirOrder() {
        var units = Set.of(new JurisdictionCode("420102002"), new JurisdictionCode("420102001"));
        assertThat(new EvidenceQuestion(units, DAY, DAY, DAY).codes()).containsExactly("420102001", "420102002");
        assertThatIllegalArgumentException().isThrownBy(() -> new EvidenceQuestion(units, DAY, DAY.minusDays(1), DAY));
    }
}
