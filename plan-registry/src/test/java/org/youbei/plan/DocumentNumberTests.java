package org.youbei.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTests {
    @ParameterizedTest
    @ValueSource(
            strings = {"武应急〔2026〕5号", "武应急[2026]5号", "武应急（2026）第5号", "武应急【２０２６】０５号", " 武应急 〔2026〕 5 号 ", "武应急〔2026〕005"
            })
    void putsWhatPeopleTypeIntoOneForm(String typed) {
        assertThat(DocumentNumber.parse(typed)).map(DocumentNumber::toString).contains("武应急〔2026〕5号");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5号",
                "〔2026〕5号",
                "武应急2026-5",
                "武应急〔26〕5号",
                "武应急〔2026〕0号",
                "武应急〔2026〕号",
                "<script>〔2026〕5号",
                "'; drop table plan.plan;--〔2026〕5号",
                "武应急〔2026〕5号 附件"
            })
    void refusesWhatIsNoDocumentNumber(String typed) {
        assertThat(DocumentNumber.parse(typed)).isEmpty();
    }
}
