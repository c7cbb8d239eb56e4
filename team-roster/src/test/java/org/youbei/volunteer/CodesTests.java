package org.youbei.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes on cards and posters: how they are typed, and what is no code. */
class CodesTests {
    @Test
    void readsACodeAsPeopleTypeIt() {
        assertThat(Codes.parse(" abcd-2345-efgh ", 12)).contains("ABCD2345EFGH");
        assertThat(Codes.parse("ABCD2345EFGH", 12)).contains("ABCD2345EFGH");
    }

    /** Letters that are taken for digits, other scripts, marks, and the wrong length. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ABC",
                "ABCD2345EFGHJ",
                "ABCD0345EFGH",
                "ABCD1345EFGH",
                "ABCDI345EFGH",
                "ABCDO345EFGH",
                "ABCDL345EFGH",
                "ABCD２３４５EFGH",
                "' or 1=1 --x",
                "../../../etc",
                "ABCD2345EFG\u0000",
                "证号证号证号证号证号证号"
            })
    void takesNothingElse(String typed) {
        assertThat(Codes.parse(typed, 12)).isEmpty();
    }

    @Test
    void makesCodesThatItReadsAndNeverTwoAlike() {
        var codes = new HashSet<String>();
        for (int i = 0; i < 2_000; i++) {
            var code = Codes.next(10);
            assertThat(Codes.parse(code, 10)).contains(code);
            codes.add(code);
        }
        assertThat(codes).hasSize(2_000);
    }
}
