package org.youbei.plan.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrossReferenceTests {
    @ParameterizedTest
    @CsvSource({
        "响应措施见3.2。,3.2",
        "详见本预案4．1．2,4.1.2",
        "按照5.3规定执行,5.3",
        "依照第 6.1 节办理,6.1",
        "第3章另有规定的除外,3",
        "通讯录见附件2。,附件2",
        "联系方式（见附表 一）,附表一"
    })
    void findsWhatSendsTheReaderElsewhere(String text, String number) {
        assertThat(CrossReference.in(text)).map(CrossReference::number).containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "水深1.5米以上",
                "见1.5米深的积水",
                "根据3.5万人的规模",
                "执行24.5小时",
                "震级4.0级以上",
                "第3次会议",
                "1.1 编制目的",
                "按照2024.5.1的通知"
            })
    void takesNoQuantityForAReference(String text) {
        assertThat(CrossReference.in(text)).isEmpty();
    }

    @Test
    void followsTheNumbersAndTouchesNothingElse() {
        var text = "见3.2，雨量3.2毫米，按照3.3，第3.2节，见9.9。";
        assertThat(CrossReference.renamed(text, Map.of("3.2", "4.2", "3.3", "3.2")))
                .isEqualTo("见4.2，雨量3.2毫米，按照3.2，第4.2节，见9.9。");
    }
}
