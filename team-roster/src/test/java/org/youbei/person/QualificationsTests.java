package org.youbei.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.sheet.column.HeadUnit;

class QualificationsTests {
    private static final Qualifications CELL = new Qualifications(word -> Refusal.at("skills", "unknown", word));

    @Test
    void areReadByNameInEitherLanguageOrByCodeOnceEach() {
        var one = CertificateCatalogue.SHIPPED
                .qualifications()
                .values()
                .iterator()
                .next();
        var cell = one.zh() + "、 " + one.en().toUpperCase(Locale.ROOT) + "；" + one.code() + "/\n，";
        assertThat(CELL.read(cell, HeadUnit.ONE)).isEqualTo(Outcome.done(Set.of(one.code())));
        assertThat(CELL.show(Set.of(one.code()), Locale.ENGLISH)).isEqualTo(one.en());
    }

    @Test
    void comeInAgainAsTheyWereShown() {
        var all = CertificateCatalogue.SHIPPED.qualifications().keySet();
        for (var locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            assertThat(CELL.read(CELL.show(Set.copyOf(all), locale), HeadUnit.ONE))
                    .isEqualTo(Outcome.done(Set.copyOf(all)));
        }
    }

    @Test
    void nameTheWordThatNobodyKnows() {
        assertThat(CELL.read("不存在的本领", HeadUnit.ONE))
                .isEqualTo(Outcome.refused(Refusal.at("skills", "unknown", "不存在的本领")));
    }
}
