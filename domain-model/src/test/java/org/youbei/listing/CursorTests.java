package org.youbei.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {
    private static final String ID = "00000000-0000-0001-0000-000000000002";

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-11-23", "防汛预案 <急>\n\t%_!'", "\uD83D\uDE92", "a b~c_d"})
    void isReadAsItWasWritten(String value) {
        var cursor = new Cursor("-due", value, ID);

        assertThat(cursor.word()).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.parse(cursor.word())).contains(cursor);
    }

    @Test
    void hasRoomForTheLongestTitle() {
        var cursor = new Cursor("title", "案".repeat(300), ID);

        assertThat(Cursor.parse(cursor.word())).contains(cursor);
    }

    /** What older versions wrote, and what nobody did. */
    static Stream<String> nonsense() {
        return Stream.of(
                "",
                " ",
                "x",
                "~",
                "2026-11-23~" + ID,
                "2026-11-23_" + ID,
                "2026-11-23 10:00:00+00_" + ID,
                ID,
                "sample-001",
                encoded(ID + " garbage"),
                encoded("\u0001"),
                encoded("\u0001\u0000\u0003due\u0000\u00012"),
                encoded("\u0002\u0000\u0003due\u0000\u00012\u0000\u00012"),
                encoded("\u0001\u0000\u0003due\u0000\u00012\u0000\u00012more"),
                encoded("\u0001\u00ff\u00ffdue"),
                new Cursor("due", "a\0b", ID).word(),
                new Cursor("due", "a", "\0").word(),
                new Cursor("due", "\uD83D", ID).word(),
                new Cursor("due", "a".repeat(5_000), ID).word(),
                "' or 1=1 --",
                "%00",
                "a".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void takesNonsenseForNoPlace(String word) {
        assertThat(Cursor.parse(word)).isEmpty();
    }

    @Test
    void takesNoWordForNoPlace() {
        assertThat(Cursor.parse(null)).isEmpty();
    }

    @Test
    void neverFailsWhateverBytesAreSent() {
        var random = new Random(20261123);
        for (int n = 0; n < 20_000; n++) {
            var bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            if (bytes.length > 0 && n % 2 == 0) {
                bytes[0] = 1;
            }
            var word = Base64.getUrlEncoder().encodeToString(bytes);
            Cursor.parse(word)
                    .ifPresent(cursor -> assertThat(Cursor.parse(cursor.word())).contains(cursor));
        }
    }

    private static String encoded(String bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }
}
