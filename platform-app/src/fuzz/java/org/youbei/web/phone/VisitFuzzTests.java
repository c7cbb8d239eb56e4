package org.youbei.web.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * What a phone sends, by a fuzzer that watches which ways through the reader it takes. The ordinary build tries the files of {@code
 * VisitFuzzTestsInputs} only; {@code JAZZER_FUZZ=1} searches.
 */
class VisitFuzzTests {
    private final StrictJson json = new StrictJson();

    @FuzzTest(maxDuration = "2m")
    void readsOrRefusesAVisit(byte[] body) throws IOException {
        try {
            VisitReading.report(json.visit(new ByteArrayInputStream(body)));
        } catch (Malformed refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @FuzzTest(maxDuration = "1m")
    void readsOrRefusesAnAnnouncement(byte[] body) throws IOException {
        try {
            VisitReading.photo(json.picture(new ByteArrayInputStream(body)));
        } catch (Malformed refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
