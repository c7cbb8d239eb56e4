package org.youbei.account.totp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {
    private static final Totp RFC = new Totp(new Base32().encodeToString("12345678901234567890".getBytes()));

    /** RFC 6238, appendix B, the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void makesTheCodesOfTheStandard(long second, String code) {
        assertThat(RFC.codeAt(Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void allowsAClockThatIsHalfAMinuteOffAndNoMore() {
        var now = Instant.ofEpochSecond(1_800_000_000);
        for (long off : new long[] {-30, 0, 30}) {
            assertThat(RFC.stepOf(RFC.codeAt(now.plusSeconds(off)), now, 0)).isPresent();
        }
        assertThat(RFC.stepOf(RFC.codeAt(now.plusSeconds(60)), now, 0)).isEmpty();
        assertThat(RFC.stepOf(RFC.codeAt(now.minusSeconds(60)), now, 0)).isEmpty();
    }

    @Test
    void takesNoCodeTwiceAndNoneBeforeTheLast() {
        var now = Instant.ofEpochSecond(1_800_000_000);
        var step = RFC.stepOf(RFC.codeAt(now), now, 0).orElseThrow();

        assertThat(RFC.stepOf(RFC.codeAt(now), now, step)).isEmpty();
        assertThat(RFC.stepOf(RFC.codeAt(now.minusSeconds(30)), now, step)).isEmpty();
        assertThat(RFC.stepOf(RFC.codeAt(now.plusSeconds(30)), now, step)).isPresent();
    }

    @Test
    void drawsItsAddressAsAPicture() {
        var totp = Totp.generate();
        assertThat(totp.secret()).hasSize(32);

        var picture = Picture.of(totp.address("zhang.san"));

        assertThat(picture.size()).isBetween(37, 65);
        assertThat(picture.path()).matches("(M\\d+ \\d+h1v1h-1z)+");
    }
}
